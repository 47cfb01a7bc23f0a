## Journeys: what a member works on, how it is counted, and what is said after a slip.

journeys-pack-alcohol = Alcohol
journeys-pack-smoking = Tabaco
journeys-pack-opioids = Opioides
journeys-pack-sedatives = Sedantes
journeys-pack-substance = Otra sustancia
journeys-pack-behaviour = Juego u otro hábito
journeys-pack-illness = Una enfermedad larga
journeys-pack-mood = Ánimo
journeys-pack-food = Comida y cuerpo
journeys-pack-self-harm = Autolesiones
journeys-pack-own = Algo mío

journeys-before-you-stop = Si has estado consumiendo mucho todos los días, parar de golpe puede ser peligroso. Un médico puede ayudarte a hacerlo con seguridad. Ir más despacio también cuenta.
journeys-after-a-break = Una cosa que importa después de un tiempo sin consumir: el cuerpo está menos acostumbrado. Por favor, no te quedes a solas.

journeys-title = Caminos
journeys-list = En lo que estás. Cada uno tiene sus propios números.
journeys-none = Aquí todavía no hay nada, y no hace falta que lo haya. Puedes contar cómo va el día sin esto.
journeys-more = Añadir uno
journeys-more-title = ¿De qué se trata?
journeys-seen = Esto solo lo ves tú.
journeys-from = Desde el { $day }.
journeys-since-title = ¿Desde qué día quieres contar?
journeys-since-today = Hoy
journeys-since-date = Otro día
journeys-since-none = Sin contar
journeys-since =
    .title = Desde qué día
    .day = Día
    .day-hint = Primero el día, por ejemplo 9/11 o 9/11/2025. Vale hasta 7 días por delante.
    .submit = Contar desde este día
journeys-too-far = Es demasiado adelante: caben hasta { $days } días. No ha cambiado nada.
journeys-change = Cambiar el primer día
journeys-kind-stop = Dejarlo
journeys-kind-cutdown = Reducir
journeys-kind-care = Cuidarme
journeys-name = Ponerle nombre
journeys-naming =
    .title = Un nombre
    .name = Nombre
    .name-hint = Con tus palabras. No se le muestra a nadie más.
    .submit = Guardarlo
journeys-longest = Tramo más largo
journeys-longest-days =
    { $days ->
        [one] Tu tramo más largo hasta ahora es de un día.
       *[other] Tu tramo más largo hasta ahora es de { $days } días.
    }
journeys-history = Historia
journeys-history-of = { $name }: tus tramos
journeys-stretch =
    { $days ->
        [one] { $first }, un día
       *[other] { $first } a { $last }, { $days } días
    }
journeys-stretch-now = Desde el { $first }
journeys-bring = Traer tiempo anterior
journeys-earlier =
    .title = Tiempo anterior
    .first = Desde
    .first-hint = Primero el día, como 9/11/2025.
    .last = Hasta
    .last-hint = El último de esos días.
    .submit = Contarlo también
journeys-earlier-order = El último día es anterior al primero. No ha cambiado nada.
journeys-current-change = Corregir este tramo
journeys-current =
    .title = Este tramo
    .day = Empezó el
    .day-hint = Los tramos anteriores se quedan como están.
    .submit = Contar desde este día
journeys-saves = Lo que te ahorras
journeys-saving =
    .title = Lo que costaba una semana
    .amount = Cantidad
    .amount-hint = Más o menos lo que se iba en una semana. Déjalo vacío para olvidarlo.
    .unit = De qué
    .unit-hint = Por ejemplo €, pesos u horas.
    .submit = Guardarlo
journeys-saves-none = De acuerdo. Las cantidades aparecen aquí con los días; nadie más las ve.
journeys-saved-so-far = Unos { $amount } { $unit } se han quedado contigo hasta ahora.
journeys-end = Cerrar este
journeys-ended = { $name } queda guardado. No se borra nada.
journeys-reopen = Recuperarlo
journeys-gone = No encuentro esto. No ha cambiado nada; en /me está lo actual.

journeys-slipped = He tenido un tropiezo
journeys-slip-which = Gracias por decirlo. ¿De cuál se trata?
journeys-slip-thanks =
    { $days ->
        [one] Gracias por decirlo. Hoy cuenta, y el día de antes también. No hay que decidir nada ahora.
       *[other] Gracias por decirlo. Hoy cuenta, y los { $days } días de antes también. No hay que decidir nada ahora.
    }
journeys-slip-plain = Gracias por decirlo. Hoy cuenta. No hay que decidir nada ahora.
journeys-slip-seen = No se le dice a nadie. Puedes dejarlo aquí.
journeys-carry-on = Un tropiezo, sigo
journeys-start-again = Empezar de nuevo
journeys-slip-note = Una nota
journeys-mistake = Lo pulsé sin querer
journeys-carried-on = De acuerdo. Sigue desde aquí.
journeys-carried-on-day = De acuerdo. El tramo sigue; hoy es el día { $day }.
journeys-again =
    .title = Empezar de nuevo
    .day = Desde qué día
    .day-hint = Hoy, un día anterior o hasta 7 días por delante.
    .submit = Empezar aquí
journeys-restarted =
    { $days ->
        [one] De acuerdo, un tramo nuevo. El día de antes sigue contando.
       *[other] De acuerdo, un tramo nuevo. Los { $days } días de antes siguen contando.
    }
journeys-restarted-plain = De acuerdo, un tramo nuevo.
journeys-slip-form =
    .title = Una nota
    .note = Lo que quieras recordar
    .submit = Guardarla
journeys-noted = Guardado. Solo lo ves tú.
journeys-slip-gone = Retirado. Es como si no lo hubieras pulsado.
