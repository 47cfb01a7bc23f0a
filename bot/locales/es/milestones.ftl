## Hitos: se ofrecen una vez, en privado. A los demás les dicen cuánto, nunca de qué.

milestones-title = Hitos
milestones-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
milestones-weeks =
    { $count ->
        [one] 1 semana
       *[other] { $count } semanas
    }
milestones-months =
    { $count ->
        [one] 1 mes
       *[other] { $count } meses
    }
milestones-years =
    { $count ->
        [one] 1 año
       *[other] { $count } años
    }
milestones-times =
    { $count ->
        [one] una vez aquí
       *[other] { $count } veces aquí
    }
milestones-still-here = Sigo aquí
milestones-below = los fáciles y los difíciles
milestones-below-days =
    { $days ->
        [one] 1 día, fuera como fuera
       *[other] { $days } días, los fáciles y los difíciles
    }
milestones-below-of-both = en días fáciles y en días difíciles
milestones-alt = Tarjeta de celebración: { $name }, { $title }, { $below }.

milestones-private-days =
    { $count ->
        [one] Un día entero, con todo lo que trajo. ¿Te gustaría contárselo a alguien?
       *[other] { $count } días, los fáciles y los difíciles. ¿Te gustaría contárselo a alguien?
    }
milestones-private-meant =
    { $count ->
        [one] Un día como tú querías. ¿Te gustaría contárselo a alguien?
       *[other] { $count } días como tú querías, entre todos los demás. ¿Te gustaría contárselo a alguien?
    }
milestones-private-times =
    { $count ->
        [one] Estuviste aquí una vez, y así se empieza. ¿Te gustaría contárselo a alguien?
       *[other] { $count } veces contaste cómo ibas o buscaste a alguien, en días fáciles y en días difíciles. ¿Te gustaría contárselo a alguien?
    }
milestones-private-plain = Sigues viniendo, en días fáciles y en días difíciles. ¿Te gustaría contárselo a alguien?
milestones-longest-again = Es tan largo como tu tramo más largo hasta ahora.
milestones-about = Sobre: { $name }. Solo lo ves tú. No se muestra nada si tú no tocas.
milestones-group = Al grupo
milestones-friend = { $name }
milestones-nobody = A nadie
milestones-off = Estos ya no

milestones-preview = Esto es lo que verían
milestones-who-group = el grupo
milestones-preview-what = Para { $who }: tu nombre y cuánto, no de qué.
milestones-preview-plain = Para { $who }: tu nombre, ningún número, y no de qué.
milestones-agree = Con esto aceptas que se muestre lo que tú elijas, cada vez con tu propio toque. Puedes retirarlo siempre, y también este acuerdo, en /me, en lo que compartes.
milestones-another-day = Desde entonces ha empezado otro día. Todavía se puede mostrar, hoy:
milestones-post = { $name }: { $title }.
milestones-post-about = { $name }: { $title }. De qué se trata: { $what }.
milestones-post-button = Mostrarlo: { $who }
milestones-post-with = Mostrarlo y decir «{ $what }»
milestones-line-in = Con la línea de { $name }
milestones-line-out = Sin la línea de { $name }
milestones-posted = Va de camino al grupo.
milestones-told = Va de camino: { $name } lo leerá.
milestones-back-for-ever = Puedes retirarlo cuando quieras.
milestones-take-back = Retirarlo
milestones-take-back-of = Retirar: { $title }
milestones-took-back = Retirado. Allí ya no lo lee nadie.
milestones-taken-back = Esto se ha retirado.
milestones-show = Contárselo a alguien
milestones-show-one = Mostrar: { $title }
milestones-show-more = Contárselo a alguien más
milestones-show-still = Verlo otra vez
milestones-kept = { $title }: se queda contigo. Lo encuentras en /me.
milestones-lost = { $title }: ese día no llegó a salir, así que no se mostró nada. Se queda contigo; desde /me todavía se puede mostrar.
milestones-no-place = Aquí no hay un canal para esto. No se ha mostrado nada.
milestones-gone = No encuentro esto. No ha cambiado nada; en /me está lo actual.
milestones-shown-gone = Esto se ha retirado o ya no está.

milestones-congratulate = Felicitar
milestones-congratulations = Felicitaciones de { $names }.
milestones-congratulations-more = Felicitaciones de { $names } y { $more } más.
milestones-congratulated = Tu felicitación está ahí, con tu nombre. { $name } puede verla.
milestones-congratulated-you = { $name } te felicita: { $title }.
milestones-unsay = Retirar la mía
milestones-unsaid = Retirada.
milestones-own = Este es tuyo. Pueden felicitarte los demás.

milestones-today = Hoy: { $title }.
milestones-reached = Lo que has alcanzado se queda, venga lo que venga.
milestones-none-yet = Todavía nada; el primero llega solo, por la mañana.
milestones-line-of = { $title }, { $day }
milestones-line-of-what = { $title }, { $day }. { $name }
milestones-ahead = { $name }, por venir: { $title }
milestones-on-day = { $title }, el { $day }
milestones-only-you = Solo lo ves tú.
milestones-off-now = De acuerdo, de esto ya no se ofrece nada. Lo que alcances queda en /me.
milestones-on = Ofrecerlos otra vez
milestones-on-now = De acuerdo. El próximo se ofrece en su mañana.

milestones-friends = Amistades para los hitos
milestones-friends-what = Hasta tres personas de este grupo. El día antes de un hito puedo pedirles una línea; tú la lees primero. Saben que viene un día, no de qué.
milestones-friends-enough = Has nombrado a { $limit } personas. Quita antes a una. No ha cambiado nada.
milestones-friend-name = Nombrar a alguien
milestones-friend-not = Ya no a { $name }
milestones-friend-gone = Esta persona ya no está nombrada. No se ha mostrado nada.
milestones-friend-named = Si { $name } participa aquí, le pregunto el día antes. Con un toque puede decir que no.
milestones-naming =
    .title = Alguien para los hitos
    .name = Nombre
    .name-hint = Como aparece aquí en el grupo.
    .submit = Nombrar
milestones-line-ask = Mañana puede ser un día para unas palabras amables para { $name }. ¿Te gustaría escribirlas?
milestones-line-seen = { $name } las lee primero y decide si las leen otros. Un no está bien y no necesita motivo.
milestones-line-write = Escribir una línea
milestones-line-not-now = Esta vez no
milestones-line-never = No me preguntes por esta persona
milestones-line =
    .title = Una línea
    .words = Tu línea
    .words-hint = Una o dos frases. Tu nombre aparece al lado.
    .submit = Enviarla
milestones-line-held = Esta la he guardado, porque suena dura. No se ha enviado nada. Puedes escribirla con otras palabras, o decírselo a una persona.
milestones-line-thanks = Gracias. { $name } la lee primero.
milestones-line-fine = De acuerdo. Nadie se entera.
milestones-line-never-again = De acuerdo, no te preguntaré más por esta persona. No se le dice.
milestones-line-for-you = { $name } te ha escrito una línea.
milestones-line-gone = Esto ya ha pasado. No se ha enviado nada.
