## La ficha con todo lo propio.

command-me =
    .describe = Todo lo tuyo: cómo va, qué compartes, tus datos

me-title = Tú en { $name }
me-back = Atrás
me-more = Más
me-more-title = Ajustes y tus datos
me-guest = No te has unido en { $name }. Quedarse solo mirando está bien siempre.
me-join = Unirme
me-data = Mis datos
me-sharing = Compartir
me-sharing-what = Lo que me cuentas solo lo ves tú, a menos que lo compartas. Lo decides cada vez y puedes retirarlo.
me-agreed = A qué dije que sí
me-language = Idioma
me-language-en = English
me-language-es = Español
me-language-pt = Português
me-language-fr = Français
me-language-de = Deutsch
me-language-hi = Hindi
me-other-community = Otra comunidad
me-communities = Tus comunidades
me-communities-what = Lo que me escribes en privado es ahora para { $name }. Pulsa otra para cambiarlo.
