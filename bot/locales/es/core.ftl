## Lo que dice el propio motor: respuestas a lo que no se entiende, formularios, quién ve qué.

core-yes = Sí
core-no = No

core-seen-by-me = Solo lo ves tú.
core-seen-by-buddy = Lo ve tu compañía.
core-seen-by-group = Lo puede ver todo el grupo.
core-seen-by-moderators = Lo ve el equipo de moderación.
core-seen-by-admins = Lo ve quien administra.
core-seen-by-them = Lo ve la persona a quien escribes.
core-seen-by-nobody = No lo ve nadie. Se usa una vez y no se guarda.
core-seen-by-writer = Solo lo ves tú. Nadie más, sin excepción.

core-field-needed = Aquí hace falta una respuesta.
core-scale-invalid = Un número entero del { $low } al { $high }, por favor.
core-number-invalid = Un número del { $low } al { $high }, por favor.
core-choice-invalid = Elige una de las respuestas que ves, por favor.
core-text-long = Esto tiene { $length } caracteres y caben { $limit }. No se ha perdido nada: acórtalo un poco, por favor.
core-date-invalid = No he podido leer ese día. Primero el día, por favor, como 9/11 o 9/11/2025; o una fecha como { $today }.
core-date-missing = El { $typed } no está en el calendario. Primero el día, por favor; o una fecha como { $today }.
core-date-range = Un día entre el { $first } y el { $last }, por favor.
core-time-invalid = No he podido leer esa hora. Por ejemplo 20:00 u 8 pm, por favor.
core-zone-invalid = No conozco esa zona horaria. La ciudad más cercana, por favor, como Europe/Madrid.

core-form-back = Atrás
core-form-skip = Saltar
core-form-cancel = Cancelar
core-form-cancelled = De acuerdo. No se ha guardado nada.
core-form-lapsed = El formulario por el que te preguntaba se ha cerrado mientras tanto y no he guardado nada. Si quieres rellenarlo, ábrelo otra vez donde lo encontraste; con /me se llega.
core-form-stale = Este formulario ya no está abierto. No ha cambiado nada; ábrelo otra vez, por favor.

core-button-other = Este botón es de otra persona. Escribe /me para ver los tuyos.
core-button-stale = Este botón es de antes y ya no hace nada. No ha cambiado nada; en /me están los de ahora.
core-command-unknown = No conozco esa orden. En /help ves las que hay.
core-join-first = Esto es para quienes se han unido. Si te apetece, escribe /start; quedarse solo mirando también está bien.
core-moderators-only = Esto es para quienes moderan aquí. No ha cambiado nada.
core-admins-only = Esto es para quienes administran aquí. No ha cambiado nada.
core-admins-there = Escríbelo en tu servidor o grupo, por favor: allí puedo ver que lo administras.
core-no-community = No sé a qué comunidad te refieres. Pulsa allí el botón que está bajo el aviso fijado y lo sabré.
core-no-person = Solo puedo responder a una persona. Si escribes como el grupo o como un canal, hazlo con tu propio nombre, por favor.
core-went-wrong = Algo ha fallado por mi parte y no he podido hacerlo. Inténtalo otra vez, por favor; si vuelve a pasar, díselo a quien administra: { $reference }.

core-private-nobody = Soy una máquina y aquí nadie ha leído esto como mensaje. En /me están tus días y en /help lo demás que hay. Si quieres hablar con una persona, /sos es un camino.
core-private-forwarded = No veo de quién son estas palabras, así que no se las he pasado a nadie. Si te preocupa alguien, cuéntaselo a una persona, por favor: /sos es un camino, a cualquier hora.
core-private-heavy = Soy una máquina y no puedo responderte como lo haría una persona. Si quieres hablar con una, /sos es un camino, a cualquier hora.
core-talk-which = ¿A quién se lo mando? Todavía no se ha enviado nada.
core-talk-case = Al equipo de moderación de { $community }
core-talk-buddy = A tu compañía de { $community }
core-talk-nobody = A nadie
core-talk-not-sent = De acuerdo. No se ha enviado a nadie.
core-talk-gone = Ya no tengo esas palabras. No se enviaron; escríbelas otra vez, por favor.

core-language-en = inglés
core-language-es = español
core-language-pt = portugués
core-language-fr = francés
core-language-de = alemán
core-language-hi = hindi
core-language-hi-Latn = hindi en letras latinas
core-language-partly = En { $languages } digo lo que importa en momentos difíciles, a miembros y a moderación. Lo demás, de momento, está en inglés.
