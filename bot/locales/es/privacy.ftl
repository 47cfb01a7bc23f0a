## Mis datos: qué se guarda, copias, borrado, consentimientos, dos cuentas.

command-privacy =
    .describe = Qué se guarda de ti y cómo borrarlo

privacy-title = Mis datos
privacy-back = Atrás
privacy-me = Volver a lo mío
privacy-who-sees = Esto solo lo ves tú. Lo que se guarda de ti aquí:
privacy-not-kept = No se guarda lo que escribes en los canales, a menos que una máquina haya encontrado ahí palabras sobre peligro para la vida.
privacy-show = Verlo todo
privacy-copy = Llevarme una copia
privacy-consents = A qué dije que sí
privacy-delete = Borrarlo todo
privacy-more = { $count ->
    [one] … y { $count } más antigua. Está en la copia.
   *[other] … y { $count } más antiguas. Están todas en la copia.
}
privacy-show-title = Lo que se guarda
privacy-value = { $value }

# Cuánto de cada cosa
privacy-kept-nothing = nada
privacy-kept-identity = { $count ->
    [one] { $count } cuenta: su nombre y su número en la plataforma
   *[other] { $count } cuentas: sus nombres y números en las plataformas
}
privacy-kept-member = nombre, idioma, zona horaria y cuándo te uniste
privacy-kept-member-identity = { $count ->
    [one] { $count } cuenta que eres tú
   *[other] { $count } cuentas que eres tú
}
privacy-kept-presence = { $count ->
    [one] que estás en { $count } grupo de esta comunidad
   *[other] que estás en { $count } grupos de esta comunidad
}
privacy-kept-role-grant = tu papel en el equipo
privacy-kept-consent = { $count ->
    [one] { $count } cosa a la que dijiste que sí
   *[other] { $count } cosas a las que dijiste que sí
}
privacy-kept-inbox = { $count ->
    [one] que se atendió { $count } cosa que hiciste (2 días)
   *[other] que se atendieron { $count } cosas que hiciste (2 días)
}
privacy-kept-outbox = { $count ->
    [one] que te llegó { $count } mensaje, sin sus palabras (7 días)
   *[other] que te llegaron { $count } mensajes, sin sus palabras (7 días)
}
privacy-kept-posted = { $count ->
    [one] dónde está { $count } mensaje mío, para poder cambiarlo
   *[other] dónde están { $count } mensajes míos, para poder cambiarlos
}
privacy-kept-dialog = { $count ->
    [one] { $count } formulario a medias
   *[other] { $count } formularios a medias
}
privacy-kept-conversation = { $count ->
    [one] que { $count } conversación pasa por mí
   *[other] que { $count } conversaciones pasan por mí
}
privacy-kept-erasure = que pediste borrarlo todo
privacy-kept-account-code = { $count ->
    [one] { $count } código para otra cuenta
   *[other] { $count } códigos para otra cuenta
}
privacy-kept-joining = lo que has contestado al unirte (7 días)
privacy-kept-buddy = lo que buscas en una compañía
privacy-kept-buddy-in-circle = { $count ->
    [one] { $count } círculo del que formas parte
   *[other] { $count } círculos de los que formas parte
}
privacy-kept-buddy-never = { $count ->
    [one] { $count } nombre con el que nunca se te empareja
   *[other] { $count } nombres con los que nunca se te empareja
}
privacy-kept-buddy-side = { $count ->
    [one] que se te propuso { $count } compañía
   *[other] que se te propusieron { $count } compañías
}
privacy-kept-buddy-words = { $count ->
    [one] { $count } mensaje a tu compañía (7 días)
   *[other] { $count } mensajes a tu compañía (7 días)
}
privacy-kept-buddy-shared-day = { $count ->
    [one] que enseñaste { $count } registro a tu compañía
   *[other] que enseñaste { $count } registros a tu compañía
}
privacy-kept-buddy-report = { $count ->
    [one] que dijiste { $count } vez que pasaba algo con tu compañía
   *[other] que dijiste { $count } veces que pasaba algo con tu compañía
}
privacy-kept-journey = { $count ->
    [one] { $count } camino
   *[other] { $count } caminos
}
privacy-kept-stretch = { $count ->
    [one] { $count } tramo
   *[other] { $count } tramos
}
privacy-kept-slip = { $count ->
    [one] { $count } día en que dijiste que tuviste un desliz
   *[other] { $count } días en que dijiste que tuviste un desliz
}
privacy-kept-meant = { $count ->
    [one] { $count } día: si fue como querías
   *[other] { $count } días: si fueron como querías
}
privacy-kept-milestone-plan = { $count ->
    [one] cuándo llega el próximo hito de un camino
   *[other] cuándo llegan los próximos hitos de { $count } caminos
}
privacy-kept-milestone = { $count ->
    [one] { $count } hito alcanzado
   *[other] { $count } hitos alcanzados
}
privacy-kept-celebration = { $count ->
    [one] { $count } hito mostrado a otros
   *[other] { $count } hitos mostrados a otros
}
privacy-kept-congratulation = { $count ->
    [one] { $count } felicitación
   *[other] { $count } felicitaciones
}
privacy-kept-milestone-friend = { $count ->
    [one] { $count } amistad nombrada para hitos, o que te nombró
   *[other] { $count } amistades nombradas para hitos, o que te nombraron
}
privacy-kept-milestone-line = { $count ->
    [one] { $count } línea de una amistad
   *[other] { $count } líneas de amistades
}
privacy-kept-schedule = cuándo y dónde se te pregunta
privacy-kept-prompt-hold = que por ahora no te pregunto
privacy-kept-checkin = { $count ->
    [one] { $count } día por el que se te preguntó o que contestaste, con su nota
   *[other] { $count } días por los que se te preguntó o que contestaste, con sus notas
}
privacy-kept-share = { $count ->
    [one] { $count } día que compartiste
   *[other] { $count } días que compartiste
}
privacy-kept-kind-word = { $count ->
    [one] { $count } palabra amable que enviaste o recibiste
   *[other] { $count } palabras amables que enviaste o recibiste
}
privacy-kept-no-more-from = { $count ->
    [one] { $count } persona de quien no quieres más palabras amables
   *[other] { $count } personas de quienes no quieres más palabras amables
}
privacy-kept-heavy-note = { $count ->
    [one] que te escribí una vez tras unos días duros
   *[other] que te escribí { $count } veces tras unos días duros
}
privacy-kept-quiet = dos minutos de calma en curso
privacy-kept-help-country = el país para tus líneas de ayuda
privacy-kept-plan-piece = { $count ->
    [one] { $count } línea de tu plan
   *[other] { $count } líneas de tu plan
}
privacy-kept-plan-showing = que se enseñó un plan una vez
privacy-kept-company = que uno de los dos pidió compañía al otro
privacy-kept-friend = a quién se avisa si dejas de aparecer, y quién te lo pidió a ti
privacy-kept-case = { $count ->
    [one] { $count } mensaje tuyo del que se ocupa el equipo de moderación
   *[other] { $count } mensajes tuyos de los que se ocupa o se ocupó el equipo de moderación
}
privacy-kept-request = { $count ->
    [one] que pediste una persona una vez
   *[other] que pediste una persona { $count } veces
}
privacy-kept-case-event = { $count ->
    [one] { $count } paso que dio el equipo con ello
   *[other] { $count } pasos que dio el equipo con ello
}
privacy-kept-told = { $count ->
    [one] que te escribí una vez por un momento duro
   *[other] que te escribí { $count } veces por un momento duro
}
privacy-kept-finding = { $count ->
    [one] que se encontraron palabras en { $count } mensaje, sin las palabras
   *[other] que se encontraron palabras en { $count } mensajes, sin las palabras
}
privacy-kept-concern = { $count ->
    [one] { $count } mensaje que el equipo quizá mire (7 días)
   *[other] { $count } mensajes que el equipo quizá mire (7 días)
}
privacy-kept-around = cuándo estás disponible para el equipo
privacy-kept-exclusion = quién del equipo no debe ocuparse de lo tuyo
privacy-kept-worry = { $count ->
    [one] que te preocupó alguien, una vez
   *[other] que te preocupó alguien, { $count } veces
}
privacy-kept-practised = que has practicado cómo se atiende una alerta
privacy-kept-quieted = que todo lo que te toca está en silencio

# Nombres de lo que hay en cada fila
privacy-field-platform = plataforma
privacy-field-account = número de cuenta
privacy-field-name = nombre
privacy-field-own-name = tus palabras para ello
privacy-field-language = idioma
privacy-field-country = país
privacy-field-heading = apartado
privacy-field-written-at = escrito
privacy-field-zone = zona horaria
privacy-field-day-ends = fin del día (minutos tras la medianoche)
privacy-field-seen-at = visto por última vez
privacy-field-blocked-at = cerrado para mí desde
privacy-field-joined-at = te uniste
privacy-field-paused-at = en pausa desde
privacy-field-paused-until = en pausa hasta
privacy-field-left-at = te fuiste
privacy-field-prompts = aquí te escribo
privacy-field-home = grupo
privacy-field-since = desde
privacy-field-role = papel
privacy-field-source = de
privacy-field-granted-at = dado
privacy-field-kind = tipo
privacy-field-version = versión del texto
privacy-field-given-at = dado
privacy-field-revoked-at = retirado
privacy-field-handled-at = atendido
privacy-field-purpose = para qué
privacy-field-state = estado
privacy-field-created-at = hecho
privacy-field-done-at = terminado
privacy-field-posted-at = publicado
privacy-field-kept-until = se guarda hasta
privacy-field-opened-at = abierto
privacy-field-closed-at = cerrado
privacy-field-asked-at = pedido
privacy-field-due-at = para cuándo
privacy-field-used-at = usado
privacy-field-agreed-at = aceptado
privacy-field-pack = sobre
privacy-field-prompt-at = se pregunta a las
privacy-field-journey = camino
privacy-field-started-on = primer día
privacy-field-ended-at = acabado
privacy-field-first-day = primer día
privacy-field-last-day = último día
privacy-field-day = día
privacy-field-local-date = día
privacy-field-note = nota
privacy-field-noted-at = anotado
privacy-field-as-meant = como querías
privacy-field-meant = como querías
privacy-field-grade = respuesta, de 1 muy duro a 5 muy bien
privacy-field-urge = ganas
privacy-field-energy = energía
privacy-field-answered-at = contestado
privacy-field-edited-at = cambiado
privacy-field-prompted-at = preguntado
privacy-field-shared-at = compartido
privacy-field-sent-at = enviado
privacy-field-wanted = se ofrece
privacy-field-times = veces aquí
privacy-field-mark = hito
privacy-field-falls-on = cae el
privacy-field-reached-on = alcanzado el
privacy-field-earned-at = llegó
privacy-field-offered-at = ofrecido
privacy-field-names-it = dice de qué
privacy-field-shown-at = mostrado
privacy-field-taken-back-at = retirado
privacy-field-said-at = dicho
privacy-field-side = lado
privacy-field-named-at = nombrada
privacy-field-saves = lo que costaba una semana, en centésimas
privacy-field-saves-in = de qué
privacy-field-started-again = otro comienzo
privacy-field-words = palabras

# Una copia
privacy-page-title = Lo que { $name } guarda de ti
privacy-page-when = Escrito el { $at }.
privacy-copy-what = Aquí tienes todo lo que se guarda de ti: una página para leer y lo mismo para máquinas.
privacy-copy-care = Quien tenga estos archivos puede leerlos. Guárdalos donde solo mires tú.

# Borrar
privacy-delete-title = ¿Borrarlo todo?
privacy-goes = Esto se va:
privacy-goes-posts = lo que compartiste en el grupo: en su lugar queda una línea neutra
privacy-stays = Esto queda un tiempo:
privacy-stays-case = si el equipo se está ocupando de un mensaje tuyo: eso, hasta 30 días después de terminar
privacy-stays-role = que eres del equipo, mientras lo seas
privacy-stays-backup = las copias de quien lleva este bot; si se recupera una, se te borra otra vez de ella
privacy-delete-when = Pasará el { $at }. Antes lo deshaces con un toque; después ya no puede nadie.
privacy-delete-yes = Borrarlo todo
privacy-delete-no = Dejarlo como está
privacy-asked = Se va a borrar
privacy-pending = El { $at } se borra todo. Antes puedes quedártelo con un toque.
privacy-keep = Quedármelo todo
privacy-kept-all = Todo sigue como estaba.

# Consentimientos
privacy-consents-what = Cada cosa se puede retirar por separado. Lo guardado antes sigue siendo tuyo hasta que lo borres.
privacy-consent-checkins = Se guarda cómo te va cada día
privacy-consent-buddy = Se te busca compañía
privacy-consent-celebrations = Se pueden mostrar tus hitos
privacy-consent-given = { $what }: sí, desde el { $at }.
privacy-consent-taken-back = { $what }: no, retirado el { $at }.
privacy-revoke-checkins = No guardar más días
privacy-revoke-buddy = Sin compañía
privacy-revoke-celebrations = No mostrar hitos
privacy-give-checkins = Guardar cómo me va
privacy-give-buddy = Buscarme compañía
privacy-give-celebrations = Se pueden mostrar mis hitos
privacy-screening-notice = Que una máquina lea los mensajes por si hay palabras sobre peligro para la vida no es un consentimiento: vale para cualquiera que escriba en los canales revisados o me escriba a mí.

# Dos cuentas
privacy-account = Otra cuenta
privacy-account-what = Si estás aquí en dos plataformas, las dos pueden ser una: un día, una respuesta, una historia.
privacy-account-guest = Si te uniste con otra cuenta: haz allí un código (/me, Otra cuenta) y ponlo aquí. Así las dos son una.
privacy-account-prompts = { $name } en { $platform }: aquí te escribo
privacy-account-other = { $name } en { $platform }
privacy-write-to = Escríbeme en { $platform }
privacy-unlink = Quitar { $name } en { $platform }
privacy-unlink-this = Quitarla otra vez
privacy-unlink-not = Esta cuenta no es una de varias tuyas. No ha cambiado nada.
privacy-unlinked-self = Esta cuenta vuelve a ir por su lado. Tu historia está con la otra.
privacy-code-make = Hacer un código
privacy-enter-open = Tengo un código
privacy-code-how = En tu otra cuenta abre /me, «Otra cuenta», «Tengo un código», y pon este. Vale una vez, hasta las { $until }.
privacy-code-care = No se lo des a nadie más: quien lo use pasa a ser aquí lo mismo que tú.
privacy-code-wrong = Este código no es correcto, ya se usó o tiene más de 15 minutos. Puedes hacer uno nuevo en la otra cuenta. No ha cambiado nada.
privacy-enter =
    .title = El código de tu otra cuenta
    .code = Código
    .code-hint = Por ejemplo 7KQWM-2XF9D
    .submit = Ver qué se juntaría
privacy-preview-title = ¿Que las dos cuentas sean una?
privacy-preview-whose = El código es de { $name } en { $platform }. ¿Eres tú?
privacy-preview-there = Allí:
privacy-preview-here = Aquí:
privacy-preview-rule = Si contestaste en las dos el mismo día, queda la respuesta más tardía. Lo que hayas retirado en una sigue retirado.
privacy-link-yes = Soy yo, que sean una
privacy-link-no = Ahora no
privacy-link-not = De acuerdo, no se ha juntado nada.
privacy-link-same = Las dos cuentas ya son una.
privacy-link-deleting = Una de las dos está a punto de borrarse. Quédatela primero, en Mis datos; después pueden ser una.
privacy-linked-title = Ahora las dos son una
privacy-linked-what = Un día, una respuesta, una historia. Puedes volver a quitar una cuenta en «Otra cuenta».
privacy-linked-told = { $name } en { $platform } ha puesto tu código: ahora las dos cuentas son una. Si no eras tú, quítala aquí.
