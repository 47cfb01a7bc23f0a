## Preparar la comunidad: tres preguntas, la ficha, los avisos, el equipo, varios grupos.

command-setup =
    .describe = Prepara o cambia cómo funciona esta comunidad

setup-in-group = Escribe /setup en un canal de tu grupo, por favor, para que sepa a cuál te refieres.
setup-back = Atrás
setup-none = ninguno
setup-not-chosen = sin elegir
setup-list = { $names }
setup-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}

# Las tres preguntas
setup-alerts-title = ¿Adónde van las alertas?
setup-alerts-what = Elige un canal que solo pueda leer el equipo. Cuando un mensaje suene a peligro para la vida, se avisa ahí hasta que alguien se haga cargo.
setup-alerts-missing = ¿No está en la lista? Puede que todavía no lo vea, o que esté en otro grupo.
setup-look-again = Mirar otra vez
setup-link-here = Somos de la comunidad de otro grupo
setup-channel-gone = Ya no veo ese canal. Elige otro, por favor.

setup-around-title = ¿Cuándo suele haber alguien?
setup-around-what = Fuera de esas horas se les dice a los miembros enseguida, y las líneas de ayuda van primero.
setup-around-times = Desde … hasta …
setup-around-none = No se promete a nadie
setup-around =
    .title = Cuándo suele haber alguien
    .start = Desde
    .start-hint = Por ejemplo 07:00
    .end = Hasta
    .end-hint = Por ejemplo 23:00; dos veces la misma hora es día y noche
    .submit = Usar estas horas
setup-around-nobody = no se promete a nadie a ninguna hora
setup-around-always = día y noche
setup-around-hours = de { $start } a { $end }

setup-calls-title = ¿Llama el equipo alguna vez a emergencias?
setup-calls-what = A los miembros se les dice lo que contestes aquí.
setup-calls-yes = Sí
setup-calls-asked = Solo si lo piden
setup-calls-no = No

# La ficha
setup-card-title = { $name }: cómo está preparada
setup-card-change = Todo se puede cambiar, ahora o más tarde:
setup-fact-alerts = Las alertas van a
setup-fact-around = Suele haber alguien
setup-fact-calls = Emergencias
setup-fact-read = Se revisan
setup-fact-left-out = Quedan fuera
setup-fact-daily = Mensaje del día
setup-fact-cheer = Hitos
setup-fact-language = Idioma
setup-fact-zone = Zona horaria
setup-fact-country = País de las líneas de ayuda
setup-fact-day-end = El día acaba a las
setup-fact-team = Ven las alertas
setup-fact-homes = Grupos
setup-change-alerts = Alertas
setup-change-around = Horas
setup-change-calls = Emergencias
setup-change-channels = Canales
setup-change-daily = Mensaje del día
setup-change-cheer = Hitos
setup-change-language = Idioma
setup-change-about = Nombre, zona, país
setup-change-team = Equipo
setup-change-homes = Grupos
setup-start = Empezar así
setup-practice = Alerta de práctica
setup-looking = Estoy mirando lo que hay. Pulsa «Mirar otra vez» dentro de unos segundos.
setup-missing = Falta algo:
setup-blind-what = Aquí no puedo leer los mensajes, así que no se ven las palabras sobre peligro para la vida.
setup-blind-title = No puedo leer los mensajes de { $home }

setup-channels-title = Qué canales se revisan
setup-channels-what = En cada uno de estos una máquina lee por si hay palabras sobre peligro para la vida, y un aviso fijado lo dice. Pulsa uno para dejarlo fuera o volver a revisarlo.
setup-channel-read = { $channel }: se revisa
setup-channel-left-out = { $channel }: queda fuera

setup-cheer-title = Dónde se muestran los hitos
setup-cheer-what = Quien muestra un hito lo hace con su propio toque; se publica aquí. Nada se publica solo.
setup-cheer-with-daily = Con el mensaje del día
setup-daily-title = El mensaje del día
setup-daily-what = Una vez al día dice cuántas personas han contado cómo les va. Debajo queda lo que hayan querido compartir.
setup-daily-time = Otra hora
setup-daily-none = Sin mensaje del día
setup-daily-at = { $channel } a las { $at }
setup-daily-off = no hay
setup-daily =
    .title = El mensaje del día
    .at = Hora
    .at-hint = Por ejemplo 18:00
    .submit = Usar esta hora

setup-language-title = El idioma de la comunidad
setup-language-what = Para el aviso, el mensaje del día y el canal de moderación. Cada miembro puede elegir el suyo.

setup-about =
    .title = Nombre, zona y país
    .name = Nombre de la comunidad
    .zone = Zona horaria
    .zone-hint = La ciudad grande más cercana, como Europe/Madrid
    .country = País cuyas líneas de ayuda se muestran
    .country-hint = Dos letras, como ES, MX o AR
    .day-ends = El día acaba a las
    .day-ends-hint = Con 03:00, las noches largas cuentan como el mismo día
    .submit = Guardar
setup-country-unknown = No conozco ese país. Dos letras, por favor, como ES, MX o AR. No ha cambiado nada.
setup-day-end-late = El día puede acabar entre las 00:00 y las 12:00. No ha cambiado nada.

# El equipo
setup-team-title = El equipo
setup-team-what = Quien modera o administra en la plataforma también lo hace aquí; lo miro cada hora. Puedes añadir a más gente.
setup-team-platform = { $name }: { $role } (en la plataforma)
setup-team-setting = { $name }: { $role } (añadido aquí)
setup-team-remove = Quitar a { $name }
setup-team-add = Añadir a alguien
setup-role-moderator = moderación
setup-role-admin = administración
setup-grant =
    .title = Añadir a alguien al equipo
    .account = Nombre o número de cuenta
    .account-hint = Tal como aparece en la plataforma. Tiene que haber escrito /start una vez.
    .role = Para qué
    .submit = Añadir
setup-grant-unknown = No conozco a nadie que se llame { $name }. Pídele que escriba /start una vez y prueba de nuevo.
setup-grant-several = Hay varias personas que se llaman { $name }. Usa el número de cuenta, por favor.

# Varios grupos
setup-homes-title = Los grupos de esta comunidad
setup-home = { $name } ({ $platform })
setup-homes-what = Otro servidor o grupo puede ser de esta comunidad: un equipo, un canal de moderación, una sola historia para cada miembro.
setup-homes-code = Código para otro grupo
setup-code-how = Escribe /setup en el otro grupo, pulsa «Somos de la comunidad de otro grupo» y pon este código. Vale una vez, hasta las { $until }.
setup-code-wrong = Este código no es correcto, ya se usó o tiene más de una hora. Quien administra el otro grupo puede hacer uno nuevo. No ha cambiado nada.
setup-link-in-use = Aquí ya se ha unido gente o ha pedido algo, así que este grupo ya no puede pasar a ser de otra comunidad. No ha cambiado nada.
setup-link =
    .title = El código del otro grupo
    .code = Código
    .code-hint = Quien administra el otro grupo lo encuentra en /setup, en Grupos
    .submit = Unirse a esa comunidad
setup-linked-title = Este grupo es ahora de { $name }
setup-linked-what = Su equipo, sus ajustes y su canal de moderación valen también aquí.

# El final
setup-alerts-first = Elige primero adónde van las alertas, por favor. /setup te lo pregunta.
setup-done-title = Ya está
setup-done-practice = Una alerta de práctica va camino del canal de moderación, y en cada canal que se revisa queda fijado un aviso.
setup-truth-count = { $count ->
    [0] Todavía no ve nadie las alertas.
    [1] Una persona ve las alertas.
    [2] Dos personas ven las alertas.
   *[other] { $count } personas ven las alertas.
}
setup-truth-nobody = Nadie ha prometido estar a ninguna hora; a los miembros se les dirá.
setup-truth-always = Se ha dicho que hay alguien día y noche.
setup-truth-hours = Entre las { $start } y las { $end } no las ve nadie; a los miembros se les dirá.

# El aviso
setup-notice-title = Lo que se lee aquí
setup-notice-read = Una máquina lee los mensajes de este canal por si hay palabras sobre peligro para la vida. Puede equivocarse, y puede pasar cosas por alto.
setup-notice-who = Si las encuentra, el equipo de moderación ve ese mensaje. Nadie más.
setup-notice-kept = Ese mensaje se guarda cifrado y se borra 30 días después de haberlo atendido; los más leves, a los 7 días. Todo lo demás no se guarda.
setup-notice-not-read = Las imágenes y los mensajes de voz no se leen. Se entienden palabras en { $languages }.
setup-notice-hours = Nadie vigila las 24 horas. Si hay peligro, llama al número de emergencias de donde estés.
setup-notice-join = En { $name } se puede contar cada día cómo va. Quien quiera puede unirse; quedarse solo mirando está bien.
setup-notice-button = Unirme

# alongside check
setup-next-token = Pon en config.toml el token de un bot de Discord o de Telegram; config.example.toml dice dónde conseguirlo.
setup-next-invite = Invita al bot a tu grupo de { $platforms }.
setup-next-problem = { $problem }
setup-next-setup = Escribe /setup en { $home }.
setup-next-alerts = Elige adónde van las alertas: escribe /setup.
setup-next-team = { $count ->
    [0] Nadie ve las alertas: dale a alguien el rol de moderación o añádelo con /setup, en Equipo.
   *[other] Solo una persona ve las alertas: dale a otra el rol de moderación o añádela con /setup, en Equipo.
}
setup-next-nothing = Nada: todo está preparado.
