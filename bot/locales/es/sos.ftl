## SOS: un número, un plan, dos minutos de calma, una persona, líneas de ayuda. Abrirlo no avisa a nadie.

command-sos =
    .describe = Ayuda en un momento difícil. Abrirlo no avisa a nadie

sos-button = SOS
sos-danger = Si hay peligro ahora: { $emergency }.
sos-tells-nobody = Abrir esto no avisa a nadie.
sos-quiet = Dos minutos de calma
sos-person = Una persona
sos-lines = Líneas de ayuda
sos-clear = Borrar

# Dos minutos de calma. Cada línea dura unos veinte segundos.

sos-quiet-what = Llega como un solo mensaje en tu chat privado que cambia despacio, y al lado está todo de una vez como texto.
sos-quiet-eyes = Si quieres, deja los ojos abiertos. Para cuando quieras; no tiene que funcionar nada.
sos-quiet-below = Te llevo paso a paso en tu chat privado conmigo, línea a línea. O léelo aquí, a tu ritmo:
sos-quiet-step = { $step } de { $steps }. Con los ojos abiertos, y para cuando quieras.
sos-quiet-stop = Parar
sos-quiet-late = Me he ausentado un momento. Seguimos aquí.
sos-quiet-done = Han sido dos minutos, y te has quedado con ellos. Como te sientas ahora está bien.
sos-quiet-stopped = Parado aquí. Está bien, en cualquier momento.
sos-quiet-cut = Me he cortado aquí, y ha sido cosa mía. Lo siento. Si quieres, empieza otra vez.
sos-quiet-again = Otra vez
sos-quiet-other = Otra cosa

sos-tool-breathe = Respirar
sos-breathe-1 = Deja que tus pies encuentren el suelo y que los hombros bajen un poco. Todavía no hay nada que hacer.
sos-breathe-2 = Toma aire despacio mientras cuentas hasta cuatro. Suéltalo despacio contando hasta seis. Dos veces.
sos-breathe-3 = Dentro, dos, tres, cuatro. Fuera, dos, tres, cuatro, cinco, seis. A tu ritmo; más corto también vale.
sos-breathe-4 = Si pasa un pensamiento, déjalo pasar. La próxima vez que sueltes el aire, otra vez largo.
sos-breathe-5 = Dentro, dos, tres, cuatro. Fuera, y deja que la mandíbula y las manos se aflojen con ello.
sos-breathe-6 = Ahora deja que la respiración haga lo que quiera. Mira algo que tengas cerca, un momento.

sos-tool-look = Mirar alrededor
sos-look-1 = Busca cinco cosas que puedas ver. Las pequeñas cuentan. Di sus nombres en voz baja, o por dentro.
sos-look-2 = Cuatro cosas que puedas sentir: los pies en los zapatos, la silla, el aire en la cara.
sos-look-3 = Tres cosas que puedas oír, cerca o lejos.
sos-look-4 = Dos cosas que puedas oler, o dos olores que te gusten.
sos-look-5 = Una respiración lenta. Estás aquí, y es este minuto, no uno anterior.

sos-tool-urge = Dejar pasar las ganas
sos-urge-1 = Las ganas son como una ola: suben, se quedan y bajan. No tienes que luchar ni seguirlas.
sos-urge-2 = ¿En qué parte del cuerpo están? Pecho, manos, boca, estómago. Solo nótalo.
sos-urge-3 = Respira con ese lugar. Dentro despacio, fuera más despacio. Puede crecer un momento.
sos-urge-4 = Dite: esto son ganas, y pasan, haga lo que haga.
sos-urge-5 = Pon algo entre ellas y tú: otra habitación, un vaso de agua, un paso fuera.
sos-urge-6 = Mira qué altas están ahora. Si siguen ahí, déjalas pasar otra vez, o díselo a alguien.

# Una persona.

sos-person-whom = ¿A quién pregunto?
sos-person-read = Leerán tu nombre y que quieres hablar con una persona. Nada más.
sos-person-team = Al equipo de moderación
sos-person-not = Ahora no
sos-person-left = De acuerdo. No se ha preguntado a nadie. Esto ayuda sin que nadie lo sepa:
sos-person-asked = De acuerdo. En tu chat privado lees a quién he preguntado, cuándo pregunto a los siguientes y quién responde mientras tanto.
sos-person-where = No sé en qué comunidad estás, así que no puedo preguntar a nadie de allí. Pulsa SOS debajo del aviso fijado de tu comunidad, y podré. Esto funciona desde cualquier sitio:
sos-person-near = { $names } aceptó que le preguntes. Si en diez minutos no hay respuesta, pregunto al equipo de moderación.

# Compañía: alguien que aceptó que se le pregunte.

sos-company-asked = He preguntado a { $name }, a las { $time }. Si a las { $next } no hay respuesta, preguntaré al equipo de moderación.
sos-company-there = { $name } lo leyó a las { $time } y está ahí para ti. Escribíos donde soléis hacerlo.
sos-company-cannot = { $name } no puede ahora mismo, y lo dijo a las { $time }. He preguntado al equipo de moderación; lo que resulte está en un mensaje aparte.
sos-company-silent = { $name } no ha respondido hasta las { $time }, así que he preguntado al equipo de moderación; lo que resulte está en un mensaje aparte. { $name } todavía puede responder.
sos-company-unreached = No he podido llegar a { $name }, así que he preguntado al equipo de moderación a las { $time }; lo que resulte está en un mensaje aparte.
sos-company-ended = Lo retiraste a las { $time }. { $name } sabe que ya no necesitas a nadie.
sos-company-meanwhile = Mientras tanto:
sos-company-enough = Ya no necesito a nadie
sos-company-on-its-way = De acuerdo. En tu chat privado lees lo que responde { $name }.
sos-company-asks-you = { $name } pasa un momento difícil y querría tu compañía, si puedes.
sos-company-no-duty = No tienes que arreglar nada; unas palabras bastan. Si no puedes, dilo y se pregunta al equipo de moderación. Si suena a peligro ahora: { $emergency }.
sos-company-here = Estoy ahí
sos-company-not-now = Ahora no puedo
sos-company-thanks = { $name } lee que estás ahí. Unas palabras tuyas bastan.
sos-company-fine = Está bien. Se pregunta al equipo de moderación, y { $name } lo lee con buenas palabras.
sos-company-over = { $name } ya no necesita a nadie. Gracias por ser alguien a quien se puede preguntar.
sos-company-gone = Esto ha terminado. No hay nada que hacer.
sos-company-nobody = Ya no se le puede preguntar. No se ha preguntado a nadie; al equipo de moderación sí se puede.

# Líneas de ayuda.

sos-list-crisis = Cualquier cosa que pese
sos-list-young = Gente joven
sos-list-home = Violencia en casa
sos-list-overdose = No consumir a solas
sos-list-quit = Dejarlo o reducir
sos-lead-crisis = No tienes que estar en tu peor momento para hablar con alguien. Estas personas escuchan:
sos-lead-young = Sea lo que sea, mereces alguien que escuche. Estas personas hablan con gente joven:
sos-lead-home = Lo que pasa no es culpa tuya. Estas personas saben de esto, y tú decides qué sigue:
sos-lead-overdose = Estar con alguien, aunque sea por teléfono, lo hace más seguro. Estas personas se quedan contigo:
sos-lead-quit = Hacerlo con alguien pesa menos. Estas personas ayudan con ello:
sos-no-lines = No conozco ninguna para esto aquí. Quizá haya en «¿En otro sitio?» o en las otras listas.
sos-elsewhere = ¿En otro sitio?
sos-where = ¿Dónde estás? Lo uso para esta lista y no lo guardo.
sos-where-kept = ¿Dónde estás? Guardo el país para que estas listas encajen la próxima vez. Solo lo ves tú.
sos-other-country = Otro país
sos-kept-country = Lo tendré en cuenta. Estas personas responden allí:
