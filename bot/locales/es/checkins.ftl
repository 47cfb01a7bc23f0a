## Daily check-ins: the question, sharing, kind words, how it goes, when to ask.

command-checkin =
    .describe = ¿Cómo va el día? Un toque

checkins-how-today = ¿Cómo va el día?
checkins-how-that-day = ¿Cómo fue el { $day }?
checkins-yesterday = Responder ayer
checkins-grade-very-hard = muy duro
checkins-grade-hard = duro
checkins-grade-so-so = regular
checkins-grade-good = bien
checkins-grade-very-good = muy bien

checkins-saved = Guardado a las { $time }. Puedes cambiarlo hasta las { $until }.
checkins-saved-closed = Guardado a las { $time }.
checkins-over = Ese día ya pasó, así que no ha cambiado nada. /checkin abre el de hoy.
checkins-word-first = Primero la palabra: ¿cómo fue el día? No se ha perdido nada; /checkin abre el de hoy.

checkins-urge = ganas
checkins-energy = energía
checkins-meant = como quería
checkins-add-urge = Añadir ganas o una nota
checkins-add-energy = Añadir energía o una nota
checkins-add-meant = Si fue como quería, o una nota
checkins-add-note = Añadir una nota
checkins-change-extras = Cambiar lo añadido
checkins-note-it = Anotarlo
checkins-kind-word = Una palabra amable
checkins-person-asked = De acuerdo. Aquí lees a quién he preguntado y cuándo pregunto a más gente. Si estás en peligro, llama al número de emergencias de donde estés.
checkins-extras-urge =
    .title = Si quieres
    .urge = ¿Cómo de fuertes fueron las ganas?
    .urge-hint = 0 es ninguna, 10 lo más fuerte.
    .note = Una nota
    .submit = Guardar
checkins-extras-energy =
    .title = Si quieres
    .energy = ¿Cuánta energía había?
    .energy-hint = 0 es nada, 10 es mucha.
    .note = Una nota
    .submit = Guardar
checkins-extras-meant =
    .title = Si quieres
    .meant = ¿Fue el día como querías?
    .note = Una nota
    .submit = Guardar
checkins-extras-note =
    .title = Si quieres
    .note = Una nota
    .submit = Guardar

## Asking

checkins-pace-daily = Vuelvo a preguntar cada día.
checkins-pace-third = A partir de ahora pregunto cada tres días. Un toque, cuando quieras, y vuelvo.
checkins-pace-weekly = A partir de ahora pregunto una vez por semana. Un toque, cuando quieras, y vuelvo.
checkins-pace-stopped = Dejo de preguntar.
checkins-goodbye = Dejo de preguntar. No se borra nada, y con un toque vuelvo.
checkins-back = Vuelve a preguntarme
checkins-welcome-back = Vuelvo a preguntar, como antes.
checkins-stopped = He dejado de preguntar, porque hubo silencio un tiempo. No se ha borrado nada.
checkins-nudge = Sigue abierto, si quieres. ¿Cómo va el día?
checkins-answers-private = Tu respuesta solo la ves tú.
checkins-unreachable = El { $when } no pude escribirte en privado. Si quieres que lo haga, toca aquí una vez y podré.
checkins-reachable = Escríbeme aquí
checkins-reached = Bien. La próxima pregunta llega a su hora de siempre.

## Three hard days

checkins-heavy = Tres días pesados seguidos. Aquí no hay nada que responder. Por si algo ayuda: tu plan, dos minutos de calma o una persona.
checkins-heavy-plain = Tres días pesados seguidos. Aquí no hay nada que responder. Los días pesados cuentan como todos los demás.
checkins-heavy-no-more = Este mensaje no, gracias
checkins-heavy-off = De acuerdo, este ya no vuelve.
checkins-heavy-on = De acuerdo, se queda.
checkins-undo = Deshacer

## Sharing

checkins-share = Compartirlo
checkins-shared = Ya está en el hilo del día: tu nombre, la palabra y la nota.
checkins-shared-word = Ya está en el hilo del día: tu nombre y la palabra.
checkins-take-back = Retirarlo
checkins-took-back = Retirado. Allí ya no lo puede leer nadie.
checkins-taken-back = Esto se ha retirado.
checkins-no-thread = Aquí todavía no hay un canal para compartir. Lo tuyo está guardado y solo lo ves tú.
checkins-held = Guardado. De momento dejé tu nota entre nosotros, porque sonaba pesada y el hilo lo lee mucha gente. ¿Quieres que la lea una persona?
checkins-held-plain = Guardado. De momento dejé tu nota entre nosotros, porque sonaba pesada y el hilo lo lee mucha gente.
checkins-moderator = Alguien que modera
checkins-no = No
checkins-not-now = Ahora no
checkins-share-concern = A una máquina tu nota le suena pesada, y puede equivocarse. El hilo lo lee mucha gente. ¿La comparto tal cual?
checkins-share-anyway = Compartirla tal cual
checkins-share-word = Solo la palabra
checkins-share-not = Me la guardo
checkins-entry = { $word }. { $note }
checkins-entry-asks = Hoy le vendría bien una palabra amable a { $name }.
checkins-entry-gone = Esta entrada ya no está. No se ha enviado nada.

checkins-daily-title = { $day }
checkins-daily-open = ¿Cómo va el día? Basta un toque.
checkins-daily-count =
    { $count ->
        [one] Hoy ha respondido una persona.
       *[other] Hoy han respondido { $count } personas.
    }
checkins-daily-shared =
    { $count ->
        [one] Hoy ha respondido una persona.
       *[other] Hoy han respondido { $count } personas.
    } { $shared ->
        [one] Una compartió una palabra en el hilo.
       *[other] { $shared } compartieron una palabra en el hilo.
    }
checkins-daily-spread = { $hardest } muy duro, { $hard } duro, { $soso } regular, { $good } bien, { $best } muy bien
checkins-check-in = Responder

## Kind words

checkins-wish = Puedo pedírselo al grupo: tu nombre y la palabra «{ $word }» van al hilo del día, nada más, y la gente puede enviarte una palabra amable.
checkins-wish-yes = Pedirlo al grupo
checkins-asked = Pedido. Las palabras amables te llegan aquí. Puedes retirarlo cuando quieras.
checkins-kept-words = Lo que te han enviado aquí:
checkins-send-kind = Enviar una palabra amable a { $name }
checkins-kind-choose = Una palabra amable para { $name }:
checkins-kind-1 = Me alegro de que lo hayas escrito.
checkins-kind-2 = Hoy pienso en ti.
checkins-kind-3 = No estás a solas con esto.
checkins-kind-4 = Un día cada vez. Este cuenta.
checkins-kind-5 = Suena duro. Lo he leído.
checkins-kind-6 = Me alegro por ti.
checkins-kind-own = Con mis palabras
checkins-kind-form =
    .title = Una palabra amable
    .words = Tus palabras
    .submit = Enviar
checkins-kind-seen = Tu nombre aparece al lado, y todo el hilo puede leerlo. { $limit } al día.
checkins-kind-sent = Va de camino a { $name }.
checkins-kind-for-you = Una palabra amable de { $name }:
checkins-kind-line = { $name } envió a { $to } una palabra amable: { $words }
checkins-kind-no-more = No más de esta persona
checkins-kind-hushed = De acuerdo. No más palabras de esta persona, y no se le dice.
checkins-kind-self = Esta es tuya. Aquí otras personas pueden enviarte una palabra amable.
checkins-kind-closed = Esta entrada ya no recibe palabras amables. No se ha enviado nada; no es por ti.
checkins-kind-enough = Paso como mucho { $limit } palabras amables al día. Mañana hay más.
checkins-kind-held = Esta no la he enviado, porque sonaba pesada. Las seis frases siempre funcionan.

## How it goes

checkins-how = Cómo va
checkins-how-of = Cómo va: { $name }
checkins-days-total =
    { $count ->
        [one] día en total
       *[other] días en total
    }
checkins-days-recent = de los últimos 30
checkins-days-stretch = este tramo
checkins-stretch-day = día { $day }
checkins-checkins-total =
    { $count ->
        [one] respuesta en total
       *[other] respuestas en total
    }
checkins-checkins-recent = en los últimos 30 días
checkins-begins = Empieza el { $day }.
checkins-picture-begins = El dibujo empieza con tres respuestas.
checkins-in-words = En palabras
checkins-in-words-title = Los últimos { $span } días en palabras
checkins-days-30 = 30 días
checkins-days-90 = 90 días
checkins-today = hoy
checkins-day = { $day }
checkins-started-again = { $day }, de nuevo
checkins-words-none = Ninguna respuesta en los últimos { $span } días.
checkins-words =
    { $count ->
        [one] Una respuesta en { $span } días: { $counts }.
       *[other] { $count } respuestas en { $span } días: { $counts }.
    }
checkins-words-very-hard = { $count } muy duro
checkins-words-hard = { $count } duro
checkins-words-so-so = { $count } regular
checkins-words-good = { $count } bien
checkins-words-very-good = { $count } muy bien
checkins-words-urge = Las ganas estuvieron en torno a { $urge }.
checkins-words-urge-same = Las ganas siguieron en torno a { $urge }.
checkins-words-urge-both = Las ganas estuvieron en torno a { $before } los primeros { $days } días y en torno a { $after } los últimos { $days }.
checkins-words-again = Empezaste de nuevo el { $day }.

## When to ask

checkins-times = Cuándo pregunto
checkins-asks-at = Pregunto a las { $at }.
checkins-asks-never = No pregunto. /checkin está siempre abierto.
checkins-clock = Tu día termina a las { $ends }. Tu zona horaria es { $zone }; allí son ahora las { $now }.
checkins-change-time = Cambiar hora o zona
checkins-ask-never = No preguntes
checkins-ask-again = Pregúntame
checkins-from-tomorrow = Los cambios valen desde mañana; hoy queda como está.
checkins-one-weekday = Tiene que quedar un día. Si no quieres ninguna pregunta, elige «No preguntes». No ha cambiado nada.
checkins-weekday-0 = lun
checkins-weekday-1 = mar
checkins-weekday-2 = mié
checkins-weekday-3 = jue
checkins-weekday-4 = vie
checkins-weekday-5 = sáb
checkins-weekday-6 = dom
checkins-choice-nudge = Un recordatorio a las 3 horas: { $on }
checkins-choice-in-group = Pregúntame en el canal, donde se ve que participo: { $on }
checkins-choice-own-words = Palabras amables libres: { $on }
checkins-choice-heavy-note = Una nota tras tres días duros: { $on }
checkins-on = sí
checkins-off = no
checkins-clock-form =
    .title = Cuándo pregunto
    .at = Hora
    .at-hint = Por ejemplo 20:00
    .zone = Zona horaria
    .zone-hint = La ciudad más cercana, por ejemplo Europe/Madrid
    .day-ends = Tu día termina a
    .submit = Desde mañana
checkins-day-ends-0 = medianoche
checkins-day-ends-60 = las 01:00
checkins-day-ends-120 = las 02:00
checkins-day-ends-180 = las 03:00
checkins-day-ends-240 = las 04:00
checkins-day-ends-300 = las 05:00
checkins-day-ends-360 = las 06:00
checkins-changed = Cambiado. Vale desde mañana.
checkins-changed-next = Cambiado. Vale desde mañana. La próxima pregunta: { $when }.

checkins-pause = Pausa
checkins-pause-what = ¿Cuánto tiempo guardo silencio? No se borra nada, y /checkin sigue abierto.
checkins-pause-3 = 3 días
checkins-pause-7 = Una semana
checkins-pause-0 = Hasta que lo diga
checkins-paused = Guardo silencio hasta que lo digas.
checkins-paused-until = Guardo silencio y vuelvo a preguntar el { $day }.
checkins-resume = Vuelve a preguntarme
checkins-resumed = La próxima pregunta: { $when }.
checkins-resumed-quiet = La pausa terminó. No pregunto; /checkin está siempre abierto.

## When I go quiet

checkins-friend = Si guardo silencio
checkins-friend-what = Puedes nombrar a una persona de aquí a la que se avise si llevas un tiempo en silencio. Primero te escribo a ti. Recibe una frase y nada más, y solo si está de acuerdo.
checkins-friend-never = Nunca le aviso si te he visto en el chat o si estás en pausa, ni le digo nada de lo que respondiste.
checkins-friend-name = Nombrar a alguien
checkins-friend-stop = Ya no
checkins-friend-asked = Le he preguntado a { $name } si puedo avisarle tras { $days } días de silencio. Hasta que acepte, no se avisa a nadie.
checkins-friend-agreed = { $name } aceptó que le avise tras { $days } días de silencio.
checkins-friend-named = Si aquí hay alguien con el nombre { $name }, le he preguntado. Te digo algo cuando responda.
checkins-friend-ask = { $name } quiere que se te avise si pasa un tiempo en silencio. Es una frase, y no se espera nada de ti. ¿Te parece bien?
checkins-friend-yes = Sí
checkins-friend-no = Mejor no
checkins-friend-thanks = Gracias. Si { $name } pasa un tiempo en silencio, lo sabrás aquí, una vez.
checkins-friend-fine = Está bien, y no hace falta un motivo.
checkins-friend-over = Esto ya terminó. No ha cambiado nada.
checkins-friend-stopped = De acuerdo. No se avisa a nadie.
checkins-friend-agreed-told = { $name } aceptó que le avise si guardas silencio.
checkins-friend-declined-told = { $name } prefiere que no le avise, y eso puede tener muchos motivos. Puedes nombrar a otra persona.
checkins-friend-quiet = Llevas un tiempo en silencio, y eso puede significar cualquier cosa. Si sigue así hasta mañana, le digo una frase a { $name }, como querías. Con un toque no lo hago.
checkins-friend-fine-here = Estoy por aquí
checkins-friend-told = { $name } lleva un tiempo en silencio y quería que te lo dijera. Puede significar cualquier cosa. Basta un saludo corto.
checkins-naming =
    .title = Si guardo silencio
    .name = El nombre que usa aquí
    .days = Tras cuántos días de silencio
    .submit = Preguntarle

checkins-not-kept = Me pediste no guardar más días, así que no he guardado esto. En /me, Compartir, «A qué dije que sí» puedes cambiarlo.
