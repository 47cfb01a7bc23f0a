## Palabras que suenan a mucho peso: qué lee la persona, qué ve el equipo, a quién se pregunta.

command-cases =
    .describe = Ahora, pronto, para mirar hoy, y quién está por aquí

# Lo que lee la persona. Cada hora es de algo que ya pasó o que está previsto.

moderation-heavy = Esta es una nota automática y puede equivocarse. Lo que has escrito suena a mucho peso.
moderation-automatic = { $truth } Esta nota es automática y puede equivocarse.
moderation-thanks-wrong = Gracias. El equipo de moderación sabe que quizá lo he leído mal; alguien lo mirará igualmente.
moderation-answer = No hace falta estar en el peor momento para hablar con alguien:
moderation-answer-hour = Personas que responden a esta hora:
moderation-danger = Si hay peligro ahora mismo: { $emergency }.
moderation-imminent = Si podrías hacerlo, o ya lo has hecho: { $emergency } es la ayuda más rápida.
moderation-imminent-more = También ayuda estar cerca de otra persona, aunque no expliques nada, y apartarte de todo aquello con lo que podrías hacerte daño.
moderation-medical = { $emergency } es la ayuda más rápida: esto puede necesitar un médico pronto, aunque ahora se aguante. Di qué has tomado o dejado, y cuándo.
moderation-medical-more = No te quedes a solas con esto si alguien puede acompañarte, y deja la puerta sin llave. Pedir ayuda aquí nunca es un error.
moderation-threat = Lo que has escrito suena a mucha rabia o mucho miedo. Antes de nada: pon distancia entre esa persona y tú, y habla diez minutos con alguien.
moderation-voices = Eso suena a mucho miedo, sea lo que sea. No tienes que hacer lo que dice.
moderation-minor = Gracias por decirlo. Mereces que lo sepa un adulto cerca de ti: tu madre o tu padre, una profesora, un médico, quien te dé más seguridad. Las personas de aquí abajo también hablan con gente joven.
moderation-minor-scared = Si estás con alguien que te da miedo: { $emergency }.
moderation-worry = Gracias. A las { $time } lo he pasado al equipo de moderación. No sabrás lo que sigue, para proteger a esa persona. Esta nota es automática y puede equivocarse.
moderation-worry-close = Si tenéis confianza: pregunta cómo de mal está, pregunta sin rodeos por el suicidio y quédate cerca. No tienes que llevarlo a solas:
moderation-worry-danger = Si corre peligro en este minuto: { $emergency }.
moderation-home-closed = Tengo un mensaje para ti. Ábrelo cuando no haya nadie más.
moderation-home-open = Abrir
moderation-home-later = Ahora no
moderation-home-opened = Gracias por contárnoslo. Lo que está pasando no es culpa tuya.
moderation-home-ask = ¿Es seguro escribirte aquí?
moderation-home-safe = Sí
moderation-home-unsafe = En este teléfono no
moderation-home-quiet = Gracias. Nadie de aquí te escribirá más sobre esto en este chat. El equipo de moderación sabe por qué.
moderation-stranger = Lo que me has escrito suena a mucho peso. Soy una máquina, puedo equivocarme y no sé a qué grupo perteneces: no se lo he dicho a nadie más.
moderation-meanwhile = Personas que responden mientras tanto:

moderation-truth-passing = A las { $time } lo he pasado al equipo de moderación. Te diré aquí cuándo lo ha leído alguien.
moderation-truth-channel = A las { $time } llegó al canal de moderación, para que lo lea una persona. Te diré aquí cuándo lo ha hecho alguien.
moderation-truth-people = A las { $time } llegó al equipo de moderación, para que lo lea una persona. Te diré aquí cuándo lo ha hecho alguien.
moderation-truth-read = { $name }, de moderación, lo leyó a las { $time }.
moderation-truth-taken = { $name }, de moderación, se ocupa de esto desde las { $time }.
moderation-truth-vain = He preguntado a todo el equipo, la última vez a las { $time }. Nadie ha respondido, así que, por favor, no nos esperes. Seguiré preguntando y escribiré aquí si alguien responde. Estas personas responden ahora:
moderation-truth-none = Ahora mismo no hay nadie del equipo a quien pueda preguntar, así que, por favor, no nos esperes. Estas personas responden ahora:
moderation-truth-away = El equipo de moderación lo encontrará, pero no puedo decirte cuándo: no hay nadie por aquí.
moderation-truth-away-until = El equipo de moderación lo encontrará, pero probablemente no antes de las { $time }.
moderation-truth-closed = { $name } ha marcado esto como atendido. Si vuelve a pesar, escribe; empieza de nuevo.
moderation-truth-closed-quiet = Esto ya se ha atendido. Si vuelve a pesar, escribe; empieza de nuevo.
moderation-truth-misread = He leído mal lo que escribiste, y el equipo de moderación lo ha dicho. Siento la interrupción.

moderation-asked = He preguntado a { $names }, a las { $time }.
moderation-asked-next = He preguntado a { $names }, a las { $time }. Si a las { $next } no hay respuesta, preguntaré a más personas.
moderation-asked-channel = He preguntado en el canal de moderación, a las { $time }. Si a las { $next } no hay respuesta, preguntaré a cada persona por separado.

moderation-truth-withdrawn = Lo retiraste a las { $time }. Ya no se pregunta a nadie. Si pesa, pulsa SOS otra vez; empieza de nuevo.
moderation-enough = Ya no necesito a nadie
moderation-card-withdrawn = Lo retiró a las { $time }: ya no necesita a nadie.
moderation-asking-around = { $count ->
    [one] { $names } está por aquí y sería la primera persona a quien pregunto.
   *[other] { $names } están por aquí y serían los primeros a quienes pregunto.
}
moderation-asking-unsaid = Nadie ha dicho que esté por aquí ahora. Preguntaría en el canal de moderación y después a cada persona.
moderation-asking-nobody = Ahora mismo no hay nadie por aquí, así que la respuesta puede tardar. Puedo preguntar de todos modos.
moderation-asking-until = No suele haber nadie por aquí antes de las { $time }, así que la respuesta puede tardar todo ese tiempo. Puedo preguntar de todos modos.

moderation-ask-anyway = Preguntar aquí de todos modos
moderation-ask-anyway-done = De acuerdo. Pregunto también al resto del equipo. Lo que resulte estará en el mensaje de arriba.
moderation-you-misread = Lo has leído mal
moderation-clear = Borrar

moderation-public-line = Una nota para quien esté pasando una noche difícil: detrás de este botón hay personas que responden ahora. Abrirlo no avisa a nadie.
moderation-who-answers = Quién responde ahora
moderation-lines-private = Solo tú ves esto, y nadie sabrá que lo has abierto.
moderation-lines-age = Las líneas de ayuda de { $country } se comprobaron por última vez el { $checked }. A partir del { $until } las muestro al final y digo que no están confirmadas. Una versión más nueva de este programa trae otras más recientes; quien me aloja también puede comprobarlas y poner las fechas.
moderation-lines-age-elsewhere = todas partes

# Tarjetas para el equipo de moderación.

moderation-now = Ahora
moderation-soon = Pronto
moderation-card-since = desde las { $time }
moderation-card-nobody = Nadie se ocupa aún
moderation-card-has = Se ocupa { $name }
moderation-card-offered = Propuesto a { $name }
moderation-card-closed = Cerrado
moderation-card-closed-way = No puedo escribir en privado a { $name }. Por favor, respóndele en persona donde lo dijo.
moderation-card-about = Sobre
moderation-card-why = Por qué
moderation-card-why-gone = La regla { $rule }, que ya no se usa.
moderation-card-where = Dónde
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = En privado, a mí, { $time }
moderation-card-more = Más palabras
moderation-card-last = Las últimas a las { $time }
moderation-card-told = Aviso
moderation-card-open = Ir al mensaje
moderation-card-erased = alguien que ha borrado sus datos
moderation-card-wanted = Quiere hablar con una persona
moderation-card-not-alone = Puede que no esté a solas con este teléfono.
moderation-card-safe = Dice que es seguro escribirle.
moderation-card-not-safe = Dice: en este teléfono no. Por favor, no le escribáis ahí.
moderation-card-wrong = A las { $time } dijo que quizá lo hemos leído mal. Miradlo igualmente; cerrarlo es un toque.
moderation-card-gone = El mensaje se borró a las { $time }.
moderation-card-back = Vuelve a las { $time } si no pasa nada.
moderation-card-ended = { $name } lo cerró a las { $time }: { $outcome }.
moderation-card-ended-itself = Se cerró solo a las { $time }.

moderation-told-none = Ningún mensaje privado
moderation-told-unreachable = No: su chat privado está cerrado para mí
moderation-told-gone = Ha borrado el mensaje privado
moderation-told-sending = Un mensaje privado está en camino
moderation-told-delivered = Mensaje privado entregado a las { $time }

moderation-subject-self = { $what }, dicho de sí mismo o de sí misma
moderation-subject-other = { $what }, dicho de otra persona
moderation-subject-you = { $what }, dicho a alguien de aquí
moderation-subject-generic = { $what }, no está claro de quién
moderation-kind-dying = Pensar en morir
moderation-kind-self-harm = Hacerse daño
moderation-kind-medical = Puede necesitar un médico pronto
moderation-kind-home-violence = Violencia o control en casa
moderation-kind-threat = Una amenaza a otras personas
moderation-kind-minor = Alguien menor de 18 que puede correr peligro
moderation-kind-worry-other = Preocupación por otra persona
moderation-kind-voices = Voces que dicen qué hacer
moderation-kind-abuse = Palabras que quieren herir
moderation-kind-despair = Desesperanza

moderation-why-buddy = Dijo que pasa algo con su compañía. La pareja ha terminado.
moderation-buddy-report = { $by } dice que pasa algo con su compañía { $about }. La pareja terminó en ese segundo. A { $about } solo se le dijo que ha terminado.
moderation-buddy-show = Ver los últimos mensajes
moderation-why-pairing = Quiere hablar de cómo va con su compañía.
moderation-why-sos = Pulsó SOS y pidió una persona.
moderation-why-hard-day = Pidió una persona después de un día difícil.
moderation-why-held-back = Guardé una nota dura sin compartirla, y quiere que la lea una persona.
moderation-why-slip = Anotó un tropiezo y quiere hablar con una persona.
moderation-why-plan = Miró su plan y quiere hablar con una persona.
moderation-why-other = Pidió una persona.

moderation-step-asked = Preguntado a las { $time }
moderation-step-at = A las { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, otra vez
moderation-step-channel = Este canal
moderation-step-none = No queda nadie a quien preguntar
moderation-step-hourly = A todo el equipo, cada hora, en un solo mensaje

moderation-asked-you = Se te pide que mires esto.
moderation-asked-over = Se te preguntó por esto. Ya no hay nada que hacer.
moderation-offered-you = Esto pasa a tus manos. ¿Te ocupas?
moderation-hourly = { $count ->
    [one] Una persona sigue esperando
   *[other] { $count } personas siguen esperando
}
moderation-hourly-one = { $level }: { $name }. { $where }. Espera desde las { $since }.

# Botones y sus respuestas.

moderation-take = Me ocupo
moderation-still = Sigo con ello
moderation-show = Mostrar
moderation-show-who = Mostrar: { $name }
moderation-write = Escribirle
moderation-hand-over = Pasar a alguien
moderation-close = Cerrado
moderation-misread = Lo leímos mal
moderation-not-for-me = No es para mí
moderation-declined = De acuerdo, y gracias por decirlo. Pregunto a las demás personas; a ti solo otra vez si no queda nadie más.
moderation-reopen = Abrir otra vez
moderation-reopened = Está abierto otra vez, y te ocupas tú. Vuelve a todo el equipo a las { $time } si aquí no pasa nada.
moderation-reopen-not = Esto no se puede abrir otra vez. No ha cambiado nada.
moderation-reopen-late = Se cerró hace más de una semana y queda cerrado. Si la persona vuelve a escribir, empieza de nuevo.
moderation-reopen-other = Ya hay algo más reciente abierto sobre la misma persona. No ha cambiado nada.
moderation-nobody-left = { $name } descansa ahora, y no hay nadie más. A los miembros se les dice que no hay nadie.
moderation-nobody-left-until = { $name } descansa ahora, y no hay nadie hasta las { $time }. A los miembros se les dice así.
moderation-look = Mirarlo
moderation-look-who = Mirarlo: { $name }
moderation-took = Te ocupas tú. Vuelve a todo el equipo a las { $time } si aquí no pasa nada; «Sigo con ello» te da más tiempo.
moderation-taken-already = { $name } se ocupa desde las { $time }. No ha cambiado nada; «Pasar a alguien» lo devuelve a todo el equipo.
moderation-closed-already = { $name } lo cerró a las { $time }. No ha cambiado nada.
moderation-closed-itself = Se cerró solo a las { $time }. No ha cambiado nada.
moderation-gone = Esto ya no está. No ha cambiado nada.
moderation-not-yours = Este te toca de cerca, o se pidió que lo lleve otra persona. Alguien más se ocupa.
moderation-show-gone = Las palabras ya no se guardan.
moderation-show-logged = Solo tú ves esto. Queda anotado que lo has mirado.
moderation-over = ¿A quién? Se le pregunta enseguida, y vuelve si no dice que sí.
moderation-over-nobody = No hay nadie más en el equipo a quien pasarlo.
moderation-hand-around = { $name }, está por aquí
moderation-put-back = Devolverlo a todo el equipo
moderation-put-back-done = Vuelve a estar con todo el equipo, y se está preguntando a las siguientes personas.
moderation-gave = Se ha preguntado a { $name }. Si a las { $time } no hay un sí, vuelve a todo el equipo.
moderation-not-on-team = Ya no está en el equipo, o esto le toca de cerca. No ha cambiado nada.
moderation-close-how = ¿Cómo terminó?
moderation-end-helped = Hablamos, tiene apoyo
moderation-end-called = Se llamó a emergencias
moderation-end-nothing = No hacía falta nada
moderation-end-badfaith = No era de buena fe
moderation-outcome-helped = tiene apoyo
moderation-outcome-called = se llamó a emergencias
moderation-outcome-nothing = no hacía falta nada
moderation-outcome-misread = leído mal
moderation-outcome-badfaith = no era de buena fe
moderation-closed-done = Cerrado. Gracias.
moderation-closed-heavy = Cerrado. Este pesaba, y has estado ahí. Arreglarlo no dependía de ti. ¿Diez minutos con alguien, o descanso hasta mañana?
moderation-rest-somebody = Con alguien
moderation-rest-off = Descanso hasta mañana
moderation-rest-fine = Estoy bien
moderation-rest-fine-done = De acuerdo. Gracias por estar ahí.
moderation-rest-asks = { $name } ha llevado uno que pesaba y quiere diez minutos con alguien.
moderation-rest-asked = { $count ->
    [one] He preguntado a la otra persona que está por aquí.
   *[other] He preguntado a las otras { $count } personas que están por aquí.
}
moderation-rest-nobody = Ahora mismo no hay nadie más por aquí. Quizá sí alguien de los tuyos, y un descanso está bien.
moderation-misread-done = Cerrado como leído mal, y la persona lee una disculpa. La regla era { $rule }: aquí se leyó mal { $misread } de { $closed } veces.

# Escribirle.

moderation-letter =
    .title = Escribirle
    .text = Tus palabras
    .sign = Firma
    .sign-hint = Con tu nombre, si no eliges nada
    .submit = Enviar
moderation-letter-intro = { $name } lo lee en privado, con la firma { $me } o la del equipo. Sus respuestas te llegan a ti.
moderation-letter-by-team = la moderación de { $community }
moderation-sign-name = Con tu nombre
moderation-sign-team = Con la firma del equipo
moderation-letter-by = { $me }, moderación
moderation-letter-intro-for = { $name } lo lee en privado, con la firma { $me } o la del equipo. Se ocupa { $owner }: las respuestas van allí.
moderation-letter-sent-for = Enviado a { $name }. Se ocupa { $owner }; las respuestas van allí.
moderation-reply-undo = Retirar
moderation-reply-undone = Retirado. Puede que ya lo hayan leído.
moderation-letter-sent = Enviado a { $name }. Ahora te ocupas tú; sus respuestas te llegan a ti.
moderation-letter-failed = Tus palabras no llegaron a { $name }: su chat privado está cerrado para mí. Por favor, respóndele en persona donde lo dijo.
moderation-letter-nobody = Su cuenta ya no existe, así que no se le puede escribir. No se ha enviado nada.
moderation-letter-not = A esta persona no se le puede escribir aquí. No se ha enviado nada.
moderation-first-words = Hola, soy { $me }, del equipo. He leído lo que escribiste y me alegro de que lo hayas dicho. ¿Cómo de mal está ahora mismo? ¿Estás pensando en quitarte la vida? Puedes decírmelo sin rodeos.
moderation-first-words-until = Hola, soy { $me }, del equipo. He leído lo que escribiste y me alegro de que lo hayas dicho. Estoy por aquí hasta las { $until }. ¿Cómo de mal está ahora mismo? ¿Estás pensando en quitarte la vida? Puedes decírmelo sin rodeos.
moderation-first-words-home = Hola, soy { $me }, del equipo. ¿Es buen momento y un lugar seguro para escribir?
moderation-first-words-other = Hola, soy { $me }, del equipo. He leído lo que escribiste y me alegro de que lo hayas dicho. ¿Cómo va ahora mismo?
moderation-first-words-wanted = Hola, soy { $me }, del equipo. Pediste una persona. ¿Qué te ayudaría ahora?
moderation-first-words-look-in = Hola, soy { $me }. He pensado en lo que escribiste. No me debes respuesta; un pulgar arriba basta. ¿Qué tal la noche?
moderation-reply-button = Responder
moderation-reply =
    .title = Responder
    .text = Tus palabras
    .submit = Enviar
moderation-reply-sent = Enviado a { $name }.
moderation-reply-over = Esta conversación ha terminado, y nadie ha leído lo que acabas de escribir. Si pesa, escríbelo en un mensaje nuevo; empieza de nuevo.
moderation-the-moderators = el equipo de moderación
moderation-answered = Ha respondido.
moderation-answer-lost = { $name } ha respondido a quien se interesó al día siguiente, y la respuesta no llegó. Quizá alguien quiera escribirle.
moderation-look-in = Ayer te ocupaste de { $name }. ¿Quieres preguntarle qué tal? Detrás del botón hay unas palabras preparadas.
moderation-look-in-write = Preguntar qué tal

# /cases

moderation-list-now = { $count ->
    [0] Ahora
   *[other] Ahora: { $count }
}
moderation-list-soon = { $count ->
    [0] Pronto
   *[other] Pronto: { $count }
}
moderation-list-today = { $count ->
    [0] Para mirar hoy
   *[other] Para mirar hoy: { $count }
}
moderation-list-none = No espera nadie.
moderation-list-one = { $name }: { $what }. Desde las { $since }. { $owner }.
moderation-list-look = { $name }: { $what }, { $time }
moderation-list-more = Y { $count } más.
moderation-look-done = Mirado
moderation-look-thanks = Gracias. Sale de la lista.
moderation-look-abuse = A la persona a la que iba dirigido quizá le venga bien una palabra amable tuya. Quien lo escribió no recibe nada de mí.

# Quién está por aquí.

moderation-around-heading = Quién está por aquí
moderation-around-none = Nadie ha dicho que esté por aquí.
moderation-around-one = { $name }, hasta las { $until }
moderation-around-two = Estoy por aquí, 2 h
moderation-around-midnight = Hasta medianoche
moderation-around-wake = Despertadme para Ahora
moderation-around-off = Descanso
moderation-around-waiting = Espera: { $level }, { $name }.
moderation-gap = Nadie de { $begin } a { $end }, salvo que alguien diga que está por aquí. Así se les dice a los miembros.
moderation-gap-none = Suele haber alguien por aquí a cualquier hora.
moderation-gap-unsaid = Nadie ha dicho cuándo suele haber alguien por aquí. A los miembros no se les dice una hora.
moderation-gap-all-off = Todo el equipo descansa. A los miembros se les dice que no hay nadie por aquí.
moderation-you-around = Estás por aquí hasta las { $until }. Se te pregunta primero.
moderation-you-off = Estás de descanso. No se te pregunta por nada.
moderation-you-off-wake = Estás de descanso. Se te pregunta por Ahora, y por nada más.
moderation-you-wake = Se te pregunta cuando le toca al equipo. Cuando descanses, se te despierta igualmente para Ahora.
moderation-you-plain = Se te pregunta cuando le toca al equipo. Cuando descanses, no se te pregunta.

# Práctica.

moderation-practice-word = PRÁCTICA
moderation-practice-heading = Un aviso de práctica: nadie corre peligro
moderation-practice-why = Alguien quiere ver cómo es un aviso y qué hacen sus botones.
moderation-practice-ladder = En uno de verdad, aquí se lee a quién se ha preguntado y a quién se pregunta después.
moderation-practice-taken = Te ocupas tú. En uno de verdad, la persona lee esto y aquí lo ve todo el equipo. Sigue con: Mostrar.
moderation-practice-words = Aquí estarían las palabras de la persona. Solo las ve quien pulsa Mostrar.
moderation-practice-closed = Cerrado. Ese era todo el recorrido: ocuparse, leer, cerrar. En uno de verdad también puedes escribir a la persona y pasarlo a alguien.

# El último recurso.

moderation-last-resort = { $name } escribió algo que suena a mucho peso: { $what }. { $where }.
moderation-last-resort-why = Ahora mismo no puedo anotar nada, así que esto te llega directamente, a ti y al resto del equipo. Por favor, mira, y deciros quién se ocupa.

# Mis datos.

moderation-data = Si unas palabras tuyas suenan a peligro para la vida, el equipo de moderación puede leer hasta 300 caracteres. Se borran 30 días después de cerrarlo, o a los 7 días si solo había que mirarlo; que ocurrió se borra al cabo de un año.
moderation-data-open = { $count ->
    [one] Hay uno abierto. Si borras tus datos, se queda hasta que alguien lo cierre, y entonces desaparece.
   *[other] Hay { $count } abiertos. Si borras tus datos, se quedan hasta que alguien los cierre, y entonces desaparecen.
}
moderation-data-kept = { $count ->
    [one] Se guarda uno sobre ti, ya terminado.
   *[other] Se guardan { $count } sobre ti, ya terminados.
}

# Preocupación por otra persona: lo que lee quien se preocupa, y lo que ve la moderación.

command-worry =
    .describe = Decir a la moderación que alguien te preocupa
    .label = Me preocupa
moderation-worry-how = Si alguien de aquí te preocupa, señala un mensaje suyo: en Discord púlsalo y elige "Aplicaciones" y "Me preocupa"; en Telegram reenvíamelo en privado. La persona no lo nota, y la moderación ve quién se preocupa.
moderation-worry-passed = Gracias. A las { $time } se lo pasé a la moderación, con tu nombre. A { $name } no le digo nada, y no sabrás lo que sigue, para proteger a esa persona.
moderation-worry-again = Gracias. La moderación ya sabe que te preocupa { $name }. A { $name } no le digo nada.
moderation-worry-many = Hoy ya has hablado a la moderación de varias personas, y esto no lo he pasado. Puedes preguntar directamente a alguien de la moderación.
moderation-worry-own = Esto es tuyo. Si pesa, escríbemelo aquí o pide una persona: entonces la moderación puede leerlo.
moderation-worry-heading = Alguien se preocupa por esta persona
moderation-worry-somebody = Alguien se preocupa por esta persona. Yo no le he dicho nada.
moderation-worry-names = { $names } señaló este mensaje y me lo dijo. A la persona misma no le he dicho nada.
moderation-told-worry = Nada: no escribo a nadie porque otras personas se preocupen
moderation-card-passed-on = Reenviado a mí, { $time }
moderation-first-words-worry = Hola, soy { $me }, del equipo. Quería preguntarte cómo estás. No me debes respuesta, y hay tiempo si quieres hablar.

# Sacar del canal, varias personas a la vez, palabras para herir.

moderation-out = Sacar del canal
moderation-out-ask = El mensaje de { $name } sale de #{ $channel }, y la persona recibe una línea amable sobre ello. El caso sigue abierto.
moderation-out-yes = Sacarlo
moderation-out-going = Lo estoy sacando. La tarjeta lo dirá en cuanto ya no esté.
moderation-out-none = No hay ningún mensaje en un canal que se pueda sacar.
moderation-out-gone = El mensaje ya no está.
moderation-out-not = No me dejan sacar el mensaje de { $name }. En los ajustes del canal necesito el permiso de borrar mensajes; mientras tanto, quien tenga ese permiso puede hacerlo a mano.
moderation-out-told = Un mensaje tuyo se sacó de #{ $channel }, para que otras personas en un día difícil no se lo encuentren de golpe. No es un castigo, y tu lugar aquí sigue igual. Puedes seguir escribiendo.
moderation-several = Más de una persona en #{ $channel } suena muy cargada en dos horas. Puede ayudar ralentizar el canal y escribir allí una línea tranquila, de persona a persona.
moderation-kindness =
    .title = Una palabra amable
    .text = Tus palabras
    .submit = Enviar
moderation-kindness-offer = A { $name } le respondieron con esto, y quizá le venga bien una palabra amable tuya. Quien lo escribió no recibe nada de mí.
moderation-kindness-button = Una palabra amable
moderation-kindness-you = Iba dirigido a ti. No tienes que ocuparte de esto; las demás personas del equipo también lo ven.
moderation-kindness-done = { $name } ya ha recibido una palabra amable del equipo.
moderation-kindness-intro = { $name } lo lee en privado, con la firma { $me }. No te debe respuesta.
moderation-kindness-words = Hola, soy { $me }, del equipo. Vi lo que te escribieron. Aquí no hablamos así, y no dice nada de ti. No hace falta que respondas.
moderation-kindness-sent = Enviado a { $name }. Gracias.

# Un miembro nombra a una persona de la moderación.

moderation-exclude = Alguien de la moderación, no
moderation-exclude-none = Se puede preguntar a cualquiera del equipo por lo que te concierne. Puedes nombrar a una persona de la moderación a la que no.
moderation-exclude-is = A { $name } no le pregunto por lo que te concierne, ni se lo enseño.
moderation-exclude-whom = ¿A quién no debo preguntar por ti? No hace falta un motivo, y no se lo digo.
moderation-exclude-nobody = A cualquiera
moderation-exclude-done = De acuerdo. A { $name } no le pregunto por lo que te concierne, ni se lo enseño. A las demás personas, sí.
moderation-exclude-only = De acuerdo. A { $name } no le pregunto por lo que te concierne. Ahora mismo no hay nadie más en el equipo, así que no podría preguntar a nadie por ti.

# Para administración: cómo van las reglas, quién hizo qué, descanso.

moderation-more = Más
moderation-rules = Cómo van las reglas
moderation-rules-none = Ninguna regla ha avisado a nadie todavía.
moderation-rules-one = { $rule }: avisó { $pages ->
    [one] una vez
   *[other] { $pages } veces
}, mal leída { $misread } de { $closed } cerrados.
moderation-rules-dark = { $rule }: en la sombra, encontró algo { $shadow ->
    [one] una vez
   *[other] { $shadow } veces
} y no avisó a nadie. Antes: avisó { $pages }, mal leída { $misread } de { $closed }.
moderation-rules-people = Hubo personas preocupadas, y alguien se ocupó: { $closed ->
    [one] una vez
   *[other] { $closed } veces
}. Lo que notaron, ninguna regla lo notó.
moderation-rules-shadow = Dejarla en la sombra
moderation-rules-light = Que vuelva a avisar
moderation-rules-explained = Solo cuentas, sin palabras. Una regla en la sombra se cuenta y no avisa a nadie, solo en esta comunidad; lo que otras reglas encuentran en las mismas palabras sigue contando.
moderation-audit = Quién hizo qué
moderation-audit-none = Nada todavía.
moderation-audit-one = { $time }: { $who } { $what } ({ $name })
moderation-audit-here = { $time }: { $who } { $what }
moderation-audit-explained = De un año. Lo que te concierne a ti no aparece; otras personas de administración lo ven.
moderation-did-shown = miró las palabras
moderation-did-taken = se hizo cargo
moderation-did-still = siguió a cargo
moderation-did-offered = lo pasó a otra persona
moderation-did-put-back = lo devolvió
moderation-did-lapsed = lo tuvo hasta que volvió
moderation-did-declined = lo dejó a las demás personas
moderation-did-wrote = escribió a la persona
moderation-did-closed = lo cerró
moderation-did-misread = lo cerró como mal leído
moderation-did-reopened = lo abrió otra vez
moderation-did-taking-out = pidió sacar el mensaje del canal
moderation-did-taken-out = sacó el mensaje del canal
moderation-did-look-in = recibió el recordatorio de preguntar
moderation-did-worried = se preocupó
moderation-did-opened = empezó una alerta de práctica
moderation-did-shadowed = dejó una regla en la sombra
moderation-did-lit = hizo que una regla vuelva a avisar
moderation-did-rested = dejó descansar a la comunidad
moderation-did-woken = terminó el descanso
moderation-did-quieted = puso en silencio todo sobre un miembro
moderation-did-unquieted = terminó el silencio sobre un miembro
moderation-rest = Descanso de la comunidad
moderation-rest-ask = Durante ese tiempo no publico nada por mi cuenta: ni mensaje diario ni celebraciones. SOS, las palabras que pesan y lo que la gente pide siguen.
moderation-rest-days = { $count ->
    [one] Un día
   *[other] { $count } días
}
moderation-rest-end = Sin descanso
moderation-resting = La comunidad descansa hasta { $until }: no publico nada por mi cuenta. SOS y las palabras que pesan siguen.
moderation-rest-ended = La comunidad no descansa: lo que publico por mi cuenta sigue.

# Un simulacro, y el recorrido de quien es nuevo en el equipo.

moderation-drill = Simulacro
moderation-drill-word = SIMULACRO
moderation-drill-heading = Un simulacro: nadie está en peligro
moderation-drill-why = Para ver cuánto se tarda hasta que alguien se ocupa. Basta con pulsar "Me ocupo".
moderation-asked-drill = SIMULACRO: nadie está en peligro. Pulsa "Me ocupo" si ves esto.
moderation-drill-taken = Gracias. El simulacro ha terminado, y administración lee los tiempos.
moderation-drill-ask = Un simulacro es una alerta con SIMULACRO como primera palabra y nada dentro. Pregunta al equipo como una de verdad, al ritmo de Pronto, y termina cuando alguien pulsa "Me ocupo" o cuando se preguntó a todo el mundo. A quien descansa no se le pregunta.
moderation-drill-now = Empezar uno ahora
moderation-drill-monthly = Uno cada mes
moderation-drill-never = Ninguno por sí solo
moderation-drill-next = El próximo por sí solo: { $time }.
moderation-drill-begun = El simulacro ha empezado. Te escribo cuando termine.
moderation-drill-busy = Ahora mismo espera alguien de verdad. Mira eso primero; no ha empezado ningún simulacro.
moderation-drill-already = Todavía tienes abierta una alerta de práctica. No ha empezado ningún simulacro.
moderation-drill-over = El simulacro de las { $time }
moderation-drill-reached = La primera alerta llegó a las { $time }.
moderation-drill-reached-nobody = No llegó ninguna alerta: ni al canal ni a nadie.
moderation-drill-asked = Pregunté en privado a: { $names }.
moderation-drill-nobody = Se preguntó a todo el mundo, y nadie se ocupó.
moderation-drill-had = { $name } se ocupó a las { $time }, { $minutes ->
    [0] en el primer minuto
    [one] tras un minuto
   *[other] tras { $minutes } minutos
}.
moderation-walk-offer = Cinco minutos con una alerta de práctica te enseñan todo lo que hay que hacer. Antes pregunto solo a quien ya ha practicado, salvo que nadie de esas personas pueda o responda.
moderation-walk-go = Hacer el recorrido
moderation-walk-first = Primero cinco minutos de práctica: escribe /cases y pulsa "Hacer el recorrido". Por esto se pregunta a alguien que ya ha practicado.
moderation-walk-of = { $number } de { $all }
moderation-walk-who = Alguien que no existe
moderation-walk-intro = Esto no se envía a nadie. En una de verdad, aquí hay palabras listas, y cambias lo que quieras.
moderation-walk-letter =
    .title = Escribirle
    .text = Tus palabras
    .submit = Enviar (a nadie)
moderation-walk-0 = Así empieza una alerta: cuánta prisa corre, por qué, sobre quién, dónde. Las palabras mismas no están. No hace falta formación para ocuparse: quien se ocupa mira, y habla o lo pasa. Pulsa lo de abajo.
moderation-walk-1 = En una de verdad, todo el equipo ve ahora que { $me } se ocupa, y la persona también lo lee. Tras 30 minutos sin señal vuelve a todo el equipo. Ahora lee las palabras.
moderation-walk-2 = Solo tú ves las palabras, y queda anotado que las miraste. Tómate tu tiempo. Luego escribe, de persona a persona: pregunta abiertamente, y no prometas ni secreto ni rescate.
moderation-walk-3 = No se escribió a nadie. En una de verdad, sus respuestas te llegarían aquí. Puedes pasarlo en cualquier momento, sin motivo; "No es para mí" también está bien.
moderation-walk-4 = En una de verdad eliges a alguien; tiene que decir que sí, y si no, vuelve a todo el equipo. Cuando está atendido, ciérralo: dices cómo terminó, y la persona lee que empieza de nuevo si vuelve a escribir.
moderation-walk-5 = Eso era todo: ocuparse, leer, escribir, pasar, cerrar. No eres responsable de cómo le va la vida a alguien, solo del siguiente paso amable. A partir de ahora te llegan las de verdad.

# Alguien ha muerto, o debe quedar en paz.

moderation-quiet = Dejar a alguien en paz
moderation-quiet-form =
    .title = Dejar a alguien en paz
    .name = Su nombre
    .name-hint = Como aparece aquí, o una parte
    .submit = Buscar
moderation-quiet-intro = Para alguien que ha muerto, o que no debe saber de mí. No pasa nada hasta que hayas elegido a quién.
moderation-quiet-which = ¿A quién te refieres? Desde que lo pulses no le escribo nada, ni nada sobre esa persona, hasta que administración lo termine.
moderation-quiet-nobody = No conozco a ningún miembro que se llame { $name }. No ha cambiado nada.
moderation-quiet-begun = Todo lo que toca a { $name } está en silencio: no pregunto, ni felicito, ni propongo, ni emparejo, ni recuerdo preguntar al día siguiente. Si tiene pareja de apoyo, que se lo diga una persona. Administración puede terminarlo en /cases.
moderation-quiet-ended = El silencio sobre { $name } ha terminado.
moderation-quiet-is = Todo lo que toca a { $name } está en silencio.
moderation-quiet-end = Terminarlo para { $name }
