## Entrar, la guía breve.

command-start =
    .describe = Únete o mira la guía breve
command-help =
    .describe = Una guía breve

onboarding-join = Unirme
onboarding-emergency = al número de emergencias de donde estés
onboarding-emergency-number = al { $number }

onboarding-consent-title = Unirte a { $community }
onboarding-consent-what = Este bot ayuda a la gente de aquí a contar cómo va su día y a encontrarse. No es un médico ni un servicio de emergencias.
onboarding-consent-yours = Lo que le cuentas es tuyo: solo lo ves tú, a menos que lo compartas.
onboarding-consent-read = Una excepción: una máquina lee los mensajes de aquí y los que me escribes, por si hay palabras sobre peligro para la vida. Si las encuentra, el equipo de moderación ve ese mensaje. Puede que estén durmiendo.
onboarding-consent-danger = No sabemos dónde estás y no podemos enviar ayuda. Si hay peligro, llama { $emergency }.
onboarding-consent-stop = Puedes dejarlo y borrarlo todo cuando quieras.
onboarding-agree = Tengo 18 años o más y acepto
onboarding-young = Tengo menos de 18
onboarding-later = Ahora no

onboarding-young-thanks = Gracias por decirlo. Lo de contar cada día cómo va es aquí para personas adultas. Mereces tener cerca a alguien adulto que sepa cómo estás: tu familia, alguien del instituto, tu médica, quien más confianza te dé.
onboarding-young-lines = Hay personas que hablan con gente joven, gratis y sin pedir tu nombre. Find a Helpline (findahelpline.com) las reúne por países.
onboarding-young-danger = Si alguien te da miedo o podrías hacerte daño, llama { $emergency }.
onboarding-young-kept = No he guardado nada de esto. El aviso de los canales vale también para ti: allí una máquina lee por si hay palabras sobre peligro para la vida.

onboarding-later-fine = Está bien. Puedes quedarte solo mirando siempre que quieras; el botón sigue en su sitio.
onboarding-later-screening = Hay algo que vale para cualquiera que escriba en los canales revisados, también sin unirse: una máquina lee los mensajes por si hay palabras sobre peligro para la vida, y el equipo de moderación ve lo que encuentra.

onboarding-pack-title = ¿Qué te trae por aquí?
onboarding-pack-seen = Solo lo ves tú. Más tarde puedes cambiarlo o añadir algo.
onboarding-pack-none = Prefiero no decirlo

onboarding-since-title = ¿Desde qué día quieres contar?
onboarding-since-seen = Solo lo ves tú. Puedes cambiarlo más tarde.
onboarding-since-today = Hoy
onboarding-since-date = Otro día
onboarding-since-none = Sin contar
onboarding-since =
    .title = Desde qué día
    .day = Día
    .day-hint = Primero el día, como 9/11 o 9/11/2025. También vale hasta 7 días por delante.
    .submit = Contar desde ese día

onboarding-prompt = Te preguntaré a las { $at }; donde estás son ahora las { $now }. Solo lo ves tú.
onboarding-fine = Vale
onboarding-change = Cambiar
onboarding-time =
    .title = ¿Cuándo te pregunto?
    .at = Hora
    .at-hint = Por ejemplo 20:00 u 8 pm
    .zone = Zona horaria
    .zone-hint = La ciudad más cercana, como Europe/Madrid
    .submit = Usar esta

onboarding-joined = Ya está. Te damos la bienvenida a { $name }
onboarding-joined-me = Todo lo tuyo está en /me, también cómo dejarlo y borrarlo.
onboarding-already = Ya te habías unido. Todo lo tuyo está en /me.

onboarding-guide-title = La guía breve
onboarding-guide-member = Todo es un toque, y todo se puede dejar.
onboarding-guide-guest = Puedes quedarte solo mirando siempre que quieras. Si te apetece contar cómo te va, abajo está el botón.
onboarding-guide-checkin = /checkin: cómo va hoy, con un toque. Solo lo ves tú, a menos que lo compartas.
onboarding-guide-me = /me: cómo va, tu plan, pausa, qué se guarda de ti, borrar.
onboarding-guide-sos = /sos: tu plan, dos minutos de calma, una persona, líneas de ayuda. Abrirlo no avisa a nadie.
onboarding-guide-read = Una máquina lee los mensajes por si hay palabras sobre peligro para la vida. Si las encuentra, el equipo de moderación ve ese mensaje. Nadie vigila las 24 horas.
