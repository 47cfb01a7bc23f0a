## Menschen, die antworten: wie eine Hilfe-Nummer geschrieben wird.

helplines-emergency-own = deine Notrufnummer
helplines-line = { $name }: { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name }: { $ways }. { $hours }, { $cost }. Das konnte ich zuletzt nicht prüfen.
helplines-card = { $name }: { $ways }.
helplines-card-when = { $hours }, { $cost }. Dort spricht man { $languages }.
helplines-ways = { $ways }
helplines-text = SMS an { $number }
helplines-text-word = SMS mit { $word } an { $number }
helplines-whatsapp = WhatsApp { $number }
helplines-chat = Chat auf { $address }
helplines-call = Anruf { $number }

helplines-always-every = Tag und Nacht
helplines-always-mon-fri = Tag und Nacht, Montag bis Freitag
helplines-always-mon-sat = Tag und Nacht, Montag bis Samstag
helplines-hours-every = { $begin } bis { $end } Uhr dortiger Zeit
helplines-hours-mon-fri = { $begin } bis { $end } Uhr dortiger Zeit, Montag bis Freitag
helplines-hours-mon-sat = { $begin } bis { $end } Uhr dortiger Zeit, Montag bis Samstag
helplines-hours-unknown = Die Zeiten kenne ich nicht
helplines-cost-free = kostenlos
helplines-cost-network = was dein Anbieter berechnet
helplines-cost-unknown = was es kostet, weiß ich nicht

helplines-sends-yes = Wenn sie denken, dass ein Leben in Gefahr ist, können sie den Notdienst schicken, ohne dich zu fragen.
helplines-sends-no = Sie schicken keinen Notdienst, wenn du das nicht willst.
helplines-sends-unknown = Ich weiß nicht, ob sie den Notdienst schicken können, ohne dich zu fragen. Du kannst sie das zuerst fragen.
helplines-checked = Geprüft am { $day }: { $source }.
helplines-not-checked = Das konnte ich zuletzt nicht prüfen. Zuletzt angesehen am { $day }: { $source }.
