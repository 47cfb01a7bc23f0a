## People who answer: how a help line is written.

helplines-emergency-own = your emergency number
helplines-line = { $name }: { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name }: { $ways }. { $hours }, { $cost }. I could not check this one lately.
helplines-card = { $name }: { $ways }.
helplines-card-when = { $hours }, { $cost }. They speak { $languages }.
helplines-ways = { $ways }
helplines-text = text { $number }
helplines-text-word = text { $word } to { $number }
helplines-whatsapp = WhatsApp { $number }
helplines-chat = chat at { $address }
helplines-call = call { $number }

helplines-always-every = Day and night
helplines-always-mon-fri = Day and night, Monday to Friday
helplines-always-mon-sat = Day and night, Monday to Saturday
helplines-hours-every = { $begin } to { $end } there
helplines-hours-mon-fri = { $begin } to { $end } there, Monday to Friday
helplines-hours-mon-sat = { $begin } to { $end } there, Monday to Saturday
helplines-hours-unknown = I don't know their hours
helplines-cost-free = free
helplines-cost-network = what your network charges
helplines-cost-unknown = I don't know what it costs

helplines-sends-yes = If they think a life is in danger, they may send emergency services without asking you.
helplines-sends-no = They don't send emergency services unless you want that.
helplines-sends-unknown = I don't know whether they may send emergency services without asking you. You can ask them first.
helplines-checked = Checked on { $day }: { $source }.
helplines-not-checked = I could not check this one lately. Last looked at on { $day }: { $source }.
