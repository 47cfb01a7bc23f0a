## Pessoas que respondem: como se escreve uma linha de ajuda.

helplines-emergency-own = o teu número de emergência
helplines-line = { $name }: { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name }: { $ways }. { $hours }, { $cost }. Esta não a pude confirmar ultimamente.
helplines-card = { $name }: { $ways }.
helplines-card-when = { $hours }, { $cost }. Falam { $languages }.
helplines-ways = { $ways }
helplines-text = mensagem de texto para { $number }
helplines-text-word = mensagem de texto com { $word } para { $number }
helplines-whatsapp = WhatsApp { $number }
helplines-chat = chat em { $address }
helplines-call = chamada para { $number }

helplines-always-every = Dia e noite
helplines-always-mon-fri = Dia e noite, de segunda a sexta
helplines-always-mon-sat = Dia e noite, de segunda a sábado
helplines-hours-every = Das { $begin } às { $end }, hora de lá
helplines-hours-mon-fri = Das { $begin } às { $end }, hora de lá, de segunda a sexta
helplines-hours-mon-sat = Das { $begin } às { $end }, hora de lá, de segunda a sábado
helplines-hours-unknown = Não sei o horário
helplines-cost-free = grátis
helplines-cost-network = o que a tua operadora cobrar
helplines-cost-unknown = não sei quanto custa

helplines-sends-yes = Se acharem que há uma vida em perigo, podem enviar os serviços de emergência sem te perguntar.
helplines-sends-no = Não enviam os serviços de emergência sem tu quereres.
helplines-sends-unknown = Não sei se podem enviar os serviços de emergência sem te perguntar. Podes perguntar-lhes primeiro.
helplines-checked = Confirmado em { $day }: { $source }.
helplines-not-checked = Esta não a pude confirmar ultimamente. Vista pela última vez em { $day }: { $source }.
