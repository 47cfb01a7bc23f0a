## Personas que responden: cómo se escribe una línea de ayuda.

helplines-emergency-own = tu número de emergencias
helplines-line = { $name }: { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name }: { $ways }. { $hours }, { $cost }. Este no lo he podido comprobar últimamente.
helplines-card = { $name }: { $ways }.
helplines-card-when = { $hours }, { $cost }. Hablan { $languages }.
helplines-ways = { $ways }
helplines-text = mensaje de texto al { $number }
helplines-text-word = mensaje de texto con { $word } al { $number }
helplines-whatsapp = WhatsApp al { $number }
helplines-chat = chat en { $address }
helplines-call = llamada al { $number }

helplines-always-every = Día y noche
helplines-always-mon-fri = Día y noche, de lunes a viernes
helplines-always-mon-sat = Día y noche, de lunes a sábado
helplines-hours-every = De { $begin } a { $end }, hora de allí
helplines-hours-mon-fri = De { $begin } a { $end }, hora de allí, de lunes a viernes
helplines-hours-mon-sat = De { $begin } a { $end }, hora de allí, de lunes a sábado
helplines-hours-unknown = No sé su horario
helplines-cost-free = gratis
helplines-cost-network = lo que cobre tu operador
helplines-cost-unknown = no sé lo que cuesta

helplines-sends-yes = Si creen que hay una vida en peligro, pueden enviar a los servicios de emergencia sin preguntarte.
helplines-sends-no = No envían a los servicios de emergencia si tú no quieres.
helplines-sends-unknown = No sé si pueden enviar a los servicios de emergencia sin preguntarte. Puedes preguntárselo primero.
helplines-checked = Comprobado el { $day }: { $source }.
helplines-not-checked = Este no lo he podido comprobar últimamente. Mirado por última vez el { $day }: { $source }.
