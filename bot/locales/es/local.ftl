# El marco de la página local: nombres de los paneles, líneas bajo los campos, el reloj, lo que no se puede.

local-page-title = { $community }, la página local
local-brand = página local
local-rail = Personas, reloj y comandos
local-bar = Paneles
local-bar-group = Grupo
local-bar-private = Privado
local-bar-team = Moderación
local-second-pane = Junto al grupo
local-more = Más
local-close = Cerrar
local-only-here = Solo en este equipo. Sin cuentas, nada sale de aquí.

local-theme = Claro u oscuro
local-theme-system = Sistema
local-theme-light = Claro
local-theme-dark = Oscuro

local-act-as = Ponte en el lugar de
local-writing = escribe
local-shown = a la vista
local-news = nuevo
local-people-member = participa
local-people-moderator = modera
local-people-admin = administra
local-people-wrote = escribió en #{ $channel }
local-people-closed = ha bloqueado a Alongside
local-people-second = segunda cuenta de { $name }

local-doors = Más sobre { $name }
local-door-shut = Bloquear a Alongside
local-door-open = Dejar que Alongside escriba otra vez
local-door-leave = Salir de { $home }
local-door-join = Entrar en { $home }
local-shut = { $name } ha bloqueado a Alongside, así que aquí no llega nada privado.

local-clock = Reloj
local-clock-where = { $day }, { $city }
local-clock-minutes = + 10 min
local-clock-evening = A las 23:00
local-clock-morning = Mañana temprano
local-clock-forward = Solo hacia delante. Lo que toca por el camino ocurre en su orden.
local-clock-going = { $left ->
    [0] De camino al { $weekday } { $time }
    [one] De camino al { $weekday } { $time }: queda una cosa
   *[other] De camino al { $weekday } { $time }: quedan { $left } cosas
}
local-clock-due = Una cosa tras otra.
local-clock-stop = Parar aquí
local-weekday = { $n ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
local-day = { $weekday }, { $day }

local-commands = Comandos para { $name }
local-palette-open = Comandos
local-palette-find = Escribe para buscar un comando
local-palette-none = No hay ningún comando con ese nombre.

local-group-readers = Aquí lo lee todo el mundo
local-channels = Canales
local-log-group = Mensajes del grupo
local-write-group = Escribe en { $channel } como { $name }
local-readers-group = Lo lee todo el grupo. Una máquina busca señales de peligro para la vida.
local-empty-group = Aquí todavía no hay nada escrito.
local-not-here = { $name } no está en { $home }.

local-private-title = { $name } y Alongside
local-private-readers = Esto solo lo ve { $name }
local-chats = De quién es el chat privado
local-log-private = Mensajes privados de { $name }
local-write-private = Escribe a Alongside como { $name }
local-readers-private = Tú y con quien te escribas, salvo peligro para la vida.
local-empty-private = Aquí todavía no hay nada. Puedes mirar con calma primero.
local-empty-private-start = Empezar

local-team-title = Moderación
local-team-readers = { $count ->
    [one] Lo que ve { $name }. Esto lo lee una persona
   *[other] Lo que ve { $name }. Esto lo leen { $count } personas
}
local-log-team = Mensajes de moderación
local-write-team = Escribe a moderación como { $name }
local-readers-team = Lo lee quien modera. Ninguna máquina lo revisa.
local-empty-team = Nadie está esperando.

local-earlier = Mensajes anteriores
local-send = Enviar
local-thread = Hilo
local-thread-write = Escribir en este hilo
local-about-thread = En el hilo de las { $time }
local-about-reply = En respuesta a { $name }
local-about-edit = Otras palabras para tu mensaje
local-about-end = Dejarlo
local-quote-too = Citar sus palabras
local-answering = en respuesta a { $name }
local-edited = editado
local-feed = publicado por un canal
local-pinned = fijado
local-only-sees = Esto solo lo ve { $name }.
local-put-away = Quitar de aquí
local-message-menu = Más sobre el mensaje de { $name }, { $time }
local-reply = Responder
local-edit = Editar
local-delete = Borrar
local-worry = Me preocupa este mensaje
local-answers = Cinco respuestas, de muy difícil a muy bien
local-segments = Una de estas

local-form-away = Ahora no
local-optional = (si quieres)
local-choose = Elige
local-over = de más
local-zone-now = allí son las { $time }

local-offline = El programa no responde. Lo que escribiste sigue aquí; envíalo otra vez cuando el programa funcione.
local-refused-empty = Todavía no hay nada que enviar.
local-refused-long = Es demasiado largo: { $length } caracteres, caben { $limit }. No se ha perdido nada, sigue en el campo.
local-refused-outside = No estás en esa sala, así que no se ha enviado. Sigue en el campo.
local-refused-closed = Has bloqueado a Alongside. Primero deja que escriba otra vez; tus palabras siguen en el campo.
local-refused-gone = Eso ya no está.
local-refused-moving = El reloj ya está de camino.
local-refused-failed = Algo ha fallado en el programa y no hay respuesta. Puedes intentarlo otra vez.
