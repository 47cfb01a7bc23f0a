## Des personnes qui répondent : comment s'écrit une ligne d'écoute.

helplines-emergency-own = ton numéro d'urgence
helplines-line = { $name } : { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name } : { $ways }. { $hours }, { $cost }. Celle-ci, je n'ai pas pu la vérifier récemment.
helplines-card = { $name } : { $ways }.
helplines-card-when = { $hours }, { $cost }. On y parle { $languages }.
helplines-ways = { $ways }
helplines-text = SMS au { $number }
helplines-text-word = SMS avec { $word } au { $number }
helplines-whatsapp = WhatsApp au { $number }
helplines-chat = chat sur { $address }
helplines-call = appel au { $number }

helplines-always-every = Jour et nuit
helplines-always-mon-fri = Jour et nuit, du lundi au vendredi
helplines-always-mon-sat = Jour et nuit, du lundi au samedi
helplines-hours-every = De { $begin } à { $end }, heure de là-bas
helplines-hours-mon-fri = De { $begin } à { $end }, heure de là-bas, du lundi au vendredi
helplines-hours-mon-sat = De { $begin } à { $end }, heure de là-bas, du lundi au samedi
helplines-hours-unknown = Je ne connais pas leurs horaires
helplines-cost-free = gratuit
helplines-cost-network = au tarif de ton opérateur
helplines-cost-unknown = je ne sais pas ce que ça coûte

helplines-sends-yes = S'ils pensent qu'une vie est en danger, ils peuvent envoyer les secours sans te demander.
helplines-sends-no = Ils n'envoient pas les secours si tu ne le veux pas.
helplines-sends-unknown = Je ne sais pas s'ils peuvent envoyer les secours sans te demander. Tu peux commencer par leur poser la question.
helplines-checked = Vérifié le { $day } : { $source }.
helplines-not-checked = Celle-ci, je n'ai pas pu la vérifier récemment. Regardée pour la dernière fois le { $day } : { $source }.
