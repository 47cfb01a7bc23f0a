# Lo que el propio Telegram necesita decir: avisos, y lo que falta en un grupo.

telegram-choose = Elige una opción:
telegram-somebody = miembro
telegram-only-you = Solo tú ves esto.
telegram-door = Respondo en privado. Toca aquí una vez y podré escribirte.
telegram-door-button = Abrir el chat privado
telegram-failed = Algo ha fallado por mi lado. Inténtalo otra vez dentro de un momento, por favor.

telegram-problem-absent = El bot no está en el grupo. Añádelo otra vez y hazlo administrador.
telegram-problem-privacy-mode = El modo de privacidad está activado, así que el bot solo lee órdenes. Hazlo administrador del grupo. O envía /setprivacy a @BotFather, elige el bot y Disable; después saca al bot del grupo y añádelo otra vez.
telegram-problem-no-admin = El bot no es administrador. No puede fijar el aviso, quitar las órdenes escritas en el grupo ni ver quién entra. Abre el grupo, Administradores, Añadir administrador, y elígelo.
telegram-problem-no-delete = El bot no puede borrar mensajes, así que las órdenes escritas en el grupo se quedan ahí. Abre el grupo, Administradores, el bot, y permite Eliminar mensajes.
telegram-problem-no-pin = El bot no puede fijar mensajes, así que su aviso cuesta encontrarlo. Abre el grupo, Administradores, el bot, y permite Fijar mensajes.
telegram-problem-no-topics = El bot no puede gestionar temas, así que no puede abrir uno para cada día. Abre el grupo, Administradores, el bot, y permite Gestionar temas.
telegram-problem-basic-group = Este es un grupo básico: las alertas no pueden enlazar sus mensajes. Abre el grupo, Editar, y pon Historial para nuevos miembros en Visible. Telegram lo convierte en supergrupo y nada más cambia.
telegram-problem-conflict = Otro programa usa el mismo token del bot, así que se pierden mensajes. Detenlo, o pide un bot propio a @BotFather.
telegram-problem-gap = No se leyó nada de lo escrito entre { $since } y { $until }: el programa no estaba, y Telegram guarda los mensajes 24 horas. Conviene que alguien repase ese tiempo.
telegram-problem-parked = { $count ->
    [one] Un mensaje de Telegram no se pudo tratar. Quedó apartado, y su número está en el registro.
   *[other] { $count } mensajes de Telegram no se pudieron tratar. Quedaron apartados, y sus números están en el registro.
}
