## Compañía: buscarla, la pareja, palabras a través del bot, cómo va, lo que ve moderación.

command-buddy =
    .describe = Tu compañía, o buscarla
command-pairs =
    .describe = Compañías: avisos, mentoría, quién y por qué

buddies-buddy = Compañía
buddies-title = Compañía
buddies-somebody = Alguien que ya no está
buddies-back = Volver
buddies-none = Ahora mismo no tienes compañía. No se ha compartido nada.
buddies-over = Esta pareja ha terminado, así que no se ha enviado ni cambiado nada.
buddies-not-agreed = Todavía no os acompañáis: antes decís que sí los dos.
buddies-what = Tu compañía es una persona de aquí que sabe que estás, y tú sabes que está. Te propongo a alguien que encaje; nada empieza hasta que los dos hayáis dicho que sí.
buddies-what-known = Para eso miro en qué estás, tu zona horaria, tu idioma y tu hora habitual. A nadie se le dice en qué estás.
buddies-what-relay = Podéis escribiros a través de mí, con los nombres que lleváis aquí. Una máquina lee esos mensajes por si hay palabras sobre peligro de vida, como todos los demás. Moderación siempre puede ver quién es quién.
buddies-look = Buscarme compañía
buddies-wishes-intro = Dos preguntas, y me pongo a buscar. Con tu respuesta aceptas que se te busque compañía; puedes retirarlo cuando quieras.
buddies-wishes =
    .title = ¿Qué te vendría bien?
    .wants = ¿Qué debería hacer sobre todo tu compañía?
    .pace = ¿Cada cuánto os gustaría saber de vosotros?
    .submit = Buscar a alguien
buddies-wants-listen = Escuchar
buddies-wants-plan = Hacer planes juntos
buddies-wants-check = Estar pendientes el uno del otro
buddies-pace-daily = Cada día
buddies-pace-few = Varias veces por semana
buddies-pace-weekly = Más o menos una vez por semana
buddies-fact-wants = Buscas
buddies-fact-pace = Cada cuánto
buddies-change-wishes = Cambiarlo
buddies-more = Más
buddies-looking = Estoy buscando. La próxima ronda es { $at }. Si alguien encaja, os pregunto a los dos.
buddies-from-when = Buscaré a partir del { $day }. Los primeros siete días aquí son para ti.
buddies-barred = Moderación me ha pedido que por ahora no te empareje. Puedes preguntarles por qué.
buddies-barred-age = Las compañías son para personas de 18 años o más. Si me equivoco, díselo a moderación.
buddies-not-looking = Ahora mismo no busco a nadie.
buddies-look-again = Volver a buscar
buddies-stop-looking = Dejar de buscar
buddies-stopped = De acuerdo, he dejado de buscar. Un toque, y busco otra vez.
buddies-stopped-looking = Pasaron dos propuestas, y está bien. He dejado de buscar para que no se acumule nada. Un toque, y busco otra vez.
buddies-left-out = Hoy no quedaba nadie que encajara. Fue azar, no tú. La próxima vez vas primero.
buddies-your-buddy = { $name }
buddies-suggested = { $name }, propuesta
buddies-mentee = { $name }: eres su mentoría

## Más

buddies-fact-company = A quién
buddies-fact-inside = Solo en el círculo
buddies-fact-my-topics = Mejor no
buddies-company-buddy = Compañía
buddies-company-mentor = Mentoría
buddies-company-either = Cualquiera
buddies-topics = Temas que mejor no
buddies-topics-form =
    .title = Temas que mejor no
    .topics = ¿Qué debería dejar fuera tu compañía?
    .topics-hint = Lo lee cuando los dos hayáis dicho que sí.
    .submit = Guardar
buddies-never = Nunca con …
buddies-never-what = Nunca se te propone a nadie de esta lista, ni a ellos se te propone a ti. Solo tú la ves, y ninguna máquina la lee.
buddies-never-add = Añadir un nombre
buddies-never-off = Quitar a { $name }
buddies-never-form =
    .title = Nunca con …
    .name = El nombre, como se escribe aquí
    .name-hint = Vale para todas las personas con ese nombre, también para quienes lleguen después.
    .submit = Añadir
buddies-circles = Círculos
buddies-circles-what = ¿De cuáles formas parte? Si quieres, se te empareja solo dentro de uno.
buddies-circle-only = Solo con { $name }
buddies-circle-closed = El círculo «{ $name }» ya no existe. Querías compañía solo de ahí, así que he dejado de buscar. Un toque, y busco entre todos.
buddies-circles-setup = Círculos para compañías
buddies-circles-setup-what = Cada persona puede decir de cuáles forma parte y pedir que se la empareje solo dentro de uno. Nadie mete a otros en un círculo.
buddies-circle-add = Añadir un círculo
buddies-circle-close = Cerrar { $name }
buddies-circle-form =
    .title = Un círculo
    .name = ¿Cómo se llama?
    .name-hint = Por ejemplo: mujeres, hombres, LGTBIQ+, recién llegados.
    .submit = Añadir
buddies-be-mentor = Me gustaría hacer mentoría
buddies-no-mentor = Dejar la mentoría
buddies-mentor-asked = Te has ofrecido para la mentoría. Moderación dice sí o no.
buddies-mentor-yes = { $count ->
    [one] Haces mentoría a una persona a la vez.
   *[other] Haces mentoría a un máximo de { $count } personas a la vez.
}
buddies-mentor-now = { $count ->
    [one] Moderación ha dicho que sí: puedes hacer mentoría a una persona a la vez. Se te pregunta cada vez.
   *[other] Moderación ha dicho que sí: puedes hacer mentoría a un máximo de { $count } personas a la vez. Se te pregunta cada vez.
}

## Una propuesta

buddies-suggestion = Alguien que podría encajar
buddies-suggestion-who = { $name } también busca compañía.
buddies-suggestion-mentor = { $name } hace mentoría aquí y tiene un sitio libre.
buddies-suggestion-mentee = { $name } busca mentoría.
buddies-why-experience = Estáis en algo parecido.
buddies-why-hours = Estáis por aquí a horas parecidas.
buddies-why-wants = Buscáis lo mismo en una compañía.
buddies-why-pace = Os gustaría saber de vosotros con la misma frecuencia.
buddies-why-language = Habláis el mismo idioma.
buddies-suggestion-how = Si los dos decís que sí antes de { $until }, podréis escribiros. Un no no necesita motivo, y nadie sabe quién lo dijo.
buddies-suggestion-yes-said = Gracias. Ahora le pregunto a { $name }. Si es un sí, lo lees aquí.
buddies-yes = Sí, saludar
buddies-no = No, gracias
buddies-declined = De acuerdo. Busco otra vez en la próxima ronda.
buddies-not-this-time = Esta vez no ha salido. Puede tener cien motivos, y ninguno eres tú. Busco otra vez en la próxima ronda.

## Una pareja

buddies-with = Tú y { $name }
buddies-fact-quiet = Tus horas tranquilas
buddies-hours = de { $begin } a { $end }
buddies-fact-silence = Cuando hay silencio
buddies-fact-topics = { $name } mejor no habla de
buddies-silence-wave = { $days ->
    [one] después de un día te pregunto si quieres saludar
   *[other] después de { $days } días te pregunto si quieres saludar
}
buddies-silence-none = { $days ->
    [one] un día no es nada raro, y no se pregunta a nadie
   *[other] { $days } días no son nada raro, y no se pregunta a nadie
}
buddies-silence-elsewhere = habláis en otro sitio, así que no cuento
buddies-always = Siempre acordado:
buddies-line-1 = Nada de dinero, en ninguna dirección.
buddies-line-2 = Nada de citas.
buddies-line-3 = Nada de quedar a solas.
buddies-line-4 = Nada de consejos sobre medicación.
buddies-line-5 = Dar tus datos de contacto es decisión tuya, y nunca hace falta.
buddies-relay-truth = Una máquina lee vuestros mensajes por si hay palabras sobre peligro de vida. Los últimos diez se guardan, cifrados, siete días. Si uno de los dos pulsa «Aquí pasa algo», moderación ve esos. Moderación siempre puede ver quién es quién.
buddies-write = Escribir a { $name }
buddies-change = Cambiar
buddies-noticed-off = Si no digo nada, { $name } puede saludarme
buddies-noticed-on = Si no digo nada, { $name } puede saludarme: sí
buddies-askable-off = En un momento difícil, { $name } puede preguntarme
buddies-askable-on = En un momento difícil, { $name } puede preguntarme: sí
buddies-rest = Un descanso
buddies-resume = Se acabó el descanso
buddies-end = Terminar
buddies-wrong = Aquí pasa algo
buddies-see-pair = Abrir
buddies-change-intro = Las horas tranquilas son tuyas y valen ya. Lo demás se lo pregunto a { $name }.
buddies-change-form =
    .title = Lo que habéis acordado
    .pace = Cada cuánto
    .silence = Tras cuántos días de silencio
    .quiet-from = Mis horas tranquilas empiezan
    .quiet-until = Mis horas tranquilas terminan
    .submit = Guardar
buddies-change-sent = Tus horas tranquilas están guardadas. Lo demás se lo he preguntado a { $name }.
buddies-change-asked = { $name } propone: { $pace }, y el silencio empieza tras { $days ->
    [one] un día
   *[other] { $days } días
}.
buddies-all-right = De acuerdo
buddies-leave-it = Dejarlo como estaba
buddies-change-accepted = { $name } dice: de acuerdo. Vale desde ahora.
buddies-change-left = { $name } prefiere dejarlo como estaba.
buddies-rest-what = ¿Por cuánto tiempo? A { $name } le digo hasta cuándo, y nada más.
buddies-rest-7 = Una semana
buddies-rest-14 = Dos semanas
buddies-rest-28 = Cuatro semanas
buddies-rest-told = { $name } se toma un descanso hasta { $until }. No dice nada de ti. Te aviso cuando termine.
buddies-rest-over = El descanso ha terminado: podéis volver a escribiros.
buddies-rests = Os estáis tomando un descanso hasta { $until }. Luego sigue por sí solo.
buddies-resting = Os estáis tomando un descanso hasta { $until }. No se ha enviado nada a { $name }.
buddies-ended-by-you = Ha terminado, y no hace falta ningún motivo. A { $name } se le dice con cariño que esta pareja ha terminado.
buddies-ended-by-other = Esta pareja ha terminado. Pasa, y no tienes que buscar un motivo. Tus registros siguen siendo tuyos.
buddies-ended-plainly = Esta pareja ha terminado.
buddies-released = Ha habido silencio entre vosotros desde hace tiempo, así que esta pareja ha terminado, con toda amistad. Nadie hizo nada mal.

## Palabras

buddies-conversation = { $name }, compañía en { $community }
buddies-letter =
    .title = A tu compañía
    .words = ¿Qué quieres decir?
    .submit = Enviar
buddies-write-intro = Esto va a { $name }.
buddies-reply = Responder
buddies-sent = Enviado a { $name }.
buddies-sent-later = { $name } tiene ahora horas tranquilas y lo recibe { $at }.
buddies-undo = Deshacer
buddies-undone = Retirado.
buddies-undo-late = De eso hace ya un rato y no se puede retirar.
buddies-slowly = Son muchos de una vez: { $count } mensajes en diez minutos. Este no se ha enviado a { $name }. Puedes mandar el siguiente a las { $at }.
buddies-only-text = Solo puedo llevar texto. No se ha enviado nada.
buddies-unreachable = Ahora mismo no puedo escribir en privado a { $name }. No se ha enviado nada.
buddies-not-delivered = Lo último que escribiste a { $name } no se pudo entregar. Nadie lo ha leído.
buddies-reported = Ha terminado, en este segundo. A { $name } solo se le dice que esta pareja ha terminado. Pido a moderación que mire, y ve los últimos diez mensajes. Nunca se os vuelve a emparejar.
buddies-tell-more = Contarles más
buddies-report-form =
    .title = ¿Qué debería saber moderación?
    .words = Con tus palabras
    .words-hint = Ninguna máquina lee esto.
    .submit = Guardar
buddies-report-kept = Gracias. Está ahora junto a los mensajes.
buddies-day-share = Mi compañía { $name }
buddies-day-take-back = Retirarlo de mi compañía
buddies-day-shared = { $name } ve ahora la palabra y la nota.
buddies-day-told = { $name } comparte cómo le ha ido el día.
buddies-day-words = { $word }. { $note }
buddies-day-taken-back = Retirado. Ya no se puede leer allí.
buddies-day-gone = Esto se ha retirado.
buddies-day-held = Tu nota le suena dura a una máquina, que puede equivocarse. Puede ser mucho para una sola persona. ¿Quién quieres que la lea?
buddies-day-moderator = Alguien de moderación
buddies-day-anyway = { $name }, tal cual
buddies-day-no = Nadie
buddies-person-asked = De acuerdo. Aquí lees a quién he preguntado y cuándo pregunto a otros. Si estás en peligro, llama por favor al número de emergencias de donde estés.

## Cómo va

buddies-pulse = ¿Cómo va con { $name }?
buddies-pulse-good = Bien
buddies-pulse-quiet = En silencio
buddies-pulse-not = No funciona
buddies-pulse-apart = A { $name } también le pregunto. Ninguno ve lo que dice el otro.
buddies-pulse-good-thanks = Me alegra saberlo, gracias. Vuelvo a preguntar dentro de un mes.
buddies-pulse-quiet-thanks = Gracias. El silencio puede estar bien. Si quieres, manda un saludo a { $name }, o acordad menos.
buddies-pulse-not-thanks = Gracias por decirlo. No hace falta motivo y nadie tiene la culpa. Estas son maneras de seguir; { $name } no sabe nada de tu respuesta.
buddies-a-moderator = Hablar con moderación
buddies-quiet = { $days ->
    [one] { $name } lleva un día sin decir nada, y puede significar cualquier cosa. ¿Le mandas un saludo?
   *[other] { $name } lleva { $days } días sin decir nada, y puede significar cualquier cosa. ¿Le mandas un saludo?
}
buddies-wave = Mandar un saludo
buddies-wave-back = Devolver el saludo
buddies-not-now = Ahora no
buddies-wave-not = De acuerdo.
buddies-elsewhere = Hablamos en otro sitio
buddies-elsewhere-noted = Bien. Entonces el silencio aquí no significa nada, y no preguntaré.
buddies-waves = { $name } te manda un saludo. No hay nada que responder.
buddies-waved = { $name } recibe un saludo tuyo.

## Moderación

buddies-desk = Compañías
buddies-desk-nothing = Aquí no espera nada.
buddies-desk-report = { $by } dijo { $at } que pasa algo con { $about }. La pareja terminó en ese segundo.
buddies-desk-show = Ver los últimos mensajes
buddies-desk-mentor = A { $name } le gustaría hacer mentoría.
buddies-desk-look = Echar un vistazo
buddies-desk-find = Buscar a alguien
buddies-find-form =
    .title = ¿A quién?
    .name = Su nombre
    .submit = Buscar
buddies-desk-several = Varias personas se llaman así:
buddies-desk-nobody = Aquí nadie se llama así.
buddies-desk-barred = Sin emparejar: no se la empareja con nadie.
buddies-desk-looking = Busca compañía.
buddies-desk-not-looking = No busca compañía.
buddies-desk-pair-proposed = Propuesta el { $at }: { $name }. No han respondido los dos.
buddies-desk-pair-agreed = Se acompañan desde el { $at }: { $name }.
buddies-desk-pair-resting = Se acompañan desde el { $at }, en descanso: { $name }.
buddies-desk-pair-ended = Se propuso el { $at } con { $name }; ha terminado.
buddies-desk-why = Por qué estos dos
buddies-desk-who = Quién es { $name }
buddies-desk-bar = Sin emparejar
buddies-desk-unbar = Volver a emparejar
buddies-desk-mentor-asks = Le gustaría hacer mentoría. ¿A cuántas personas a la vez?
buddies-desk-mentor-is = { $count ->
    [one] Hace mentoría a una persona a la vez.
   *[other] Hace mentoría a un máximo de { $count } personas a la vez.
}
buddies-desk-mentor-yes = { $count ->
    [one] Sí, a una
   *[other] Sí, a { $count }
}
buddies-desk-mentor-no = Sin mentoría
buddies-points-title = { $one } y { $other }, { $at }: { $total } puntos de 110.
buddies-points-experience = Algo en común en lo que están: { $points } de 40
buddies-points-zone = Zonas horarias: { $points } de 25
buddies-points-hour = Horas habituales: { $points } de 10
buddies-points-stage = Cuánto llevan: { $points } de 10
buddies-points-wants = Lo que buscan: { $points } de 15
buddies-points-pace = Cada cuánto: { $points } de 10
buddies-points-never = Comparten idioma. Las parejas vetadas, las recientes y los círculos se respetaron antes de contar puntos. Quien más había esperado fue primero.
buddies-report-title = Pasaba algo
buddies-report-own = Esto va sobre ti, así que lo mira otra persona.
buddies-report-gone = Esto ya no está.
buddies-report-words = Los últimos mensajes entre los dos, del más antiguo al más nuevo:
buddies-report-no-words = No se guarda ningún mensaje entre los dos.
buddies-report-line = { $name }, { $at }
buddies-report-line-back = { $name }, { $at }, retirado
buddies-report-logged = Solo lo ves tú, y queda anotado que lo has mirado.
buddies-report-fine = Se puede volver a emparejar a { $name }
buddies-report-bar = Sin emparejar a { $name }
buddies-report-closed = Cerrado. Se puede volver a emparejar a { $name }.
buddies-report-closed-barred = Cerrado. No se empareja a nadie con { $name }.
