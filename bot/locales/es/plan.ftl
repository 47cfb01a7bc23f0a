## Mi plan para momentos difíciles. No lo lee nadie, y ninguna máquina.

command-plan =
    .describe = Mi plan para momentos difíciles

plan-mine = Mi plan
plan-title = Mi plan
plan-heading-signs = Cómo lo noto
plan-heading-do = Qué puedo hacer
plan-heading-places = Qué me distrae
plan-heading-tell = A quién se lo puedo contar
plan-heading-services = Servicios
plan-heading-safer = Hacer más seguro lo que me rodea
plan-heading-stay = Por qué quiero quedarme
plan-heading-with = { $count ->
    [0] { $heading }
   *[other] { $heading } ({ $count })
}
plan-about-signs = Pensamientos, sensaciones, una hora del día: lo que te avisa de que viene un momento difícil.
plan-about-do = Lo que ya te ha ayudado, aunque sea un poco, y no necesita a nadie más.
plan-about-places = Personas y lugares que son simplemente buena compañía. No tienen por qué saberlo.
plan-about-tell = Quién puede saber cómo va, y cómo encontrarle.
plan-about-services = Un médico, un centro, una línea de ayuda que usarías.
plan-about-safer = Lo que podrías poner más lejos, guardar con llave o dar a alguien para que lo guarde.
plan-about-stay = Lo pequeño cuenta: una persona, un animal, una canción, el próximo domingo.
plan-piece =
    .title = Una parte de mi plan
    .words = Con tus palabras
    .words-hint = Un pensamiento cada vez; puedes añadir más.
    .submit = Guardar
plan-empty = Aquí no hay nada escrito todavía, y no tiene que ser esta noche. Un plan son unas líneas tuyas para momentos difíciles; se escriben mejor en un día más fácil.
plan-person = ¿Quieres hablar con una persona?
plan-begin = Empezar con una línea
plan-change = Cambiarlo
plan-show = Enseñarlo a alguien, una vez
plan-piece-by-piece = Una línea basta para empezar. Todo se puede dejar, cambiar y quitar.
plan-add = Añadir una línea
plan-change-piece = Cambiar
plan-remove = Quitar
plan-removed = Quitada. Hasta el próximo mediodía puedes recuperarla.
plan-undo = Recuperarla
plan-headings = Todos los apartados
plan-back = Volver a mi plan
plan-full = En cada apartado caben { $most } líneas, para que se lea rápido. No ha cambiado nada.
plan-gone = Esta línea ya no está. No ha cambiado nada.
plan-members = Un plan se guarda, así que es para miembros. Lo que funciona sin serlo:

# Enseñado una vez, a una persona.

plan-show-whom = ¿Quién puede verlo?
plan-show-what = Puede abrirlo una vez, y desaparece a los { $minutes } minutos. Queda anotado que se abrió, y te lo digo.
plan-show-nobody = No hay nadie a quien pueda enseñárselo. Aquí estaría tu compañía, si aceptó que le preguntes, o quien se ocupa de tu petición en moderación.
plan-show-gone = Ya no se le puede enseñar. Nadie ha visto nada.
plan-show-empty = Tu plan está vacío, así que no hay nada que enseñar. Nadie ha visto nada.
plan-offered = { $name } puede abrirlo una vez, hasta el { $until }. Te digo aquí cuándo se abrió.
plan-unshow = Retirarlo
plan-unshown = Retirado. Nadie lo ha visto.
plan-unshow-late = Se abrió a las { $time }, así que ya no se puede retirar. No se puede abrir otra vez.
plan-invitation = { $name } quiere que veas algo que ha escrito para momentos difíciles.
plan-invitation-how = Puedes abrirlo una vez, hasta el { $until }. Desaparece a los { $minutes } minutos, y sabrá que lo abriste. Por favor, no lo copies.
plan-invitation-over = Esto ha terminado. No hay nada que hacer.
plan-look = Abrirlo una vez
plan-looked = Lo que escribió { $name } está abajo hasta las { $until }. Gracias por leerlo.
plan-of = El plan de { $name }
plan-shown-until = Esto desaparece a las { $until } y no se puede abrir otra vez.
plan-show-over = Esto ha terminado. Ya no hay nada que abrir.
plan-show-once = Se podía abrir una vez, y ya ha pasado. Si necesitas verlo otra vez, pídeselo.
plan-was-seen = Tu plan le llegó a { $name } a las { $time }. Allí desaparece solo, y no se puede abrir otra vez.
plan-not-seen = No pude llevarle tu plan a { $name }. Nadie lo ha visto; puede intentarlo una vez más.
plan-not-offered = No pude llegar a { $name }, así que nadie ha visto tu plan.
