## Palavras que soam pesadas: o que a pessoa lê, o que a equipa vê, a quem se pergunta.

command-cases =
    .describe = Agora, em breve, para ver hoje, e quem está por cá

# O que a pessoa lê. Cada hora é de algo que já aconteceu ou que está previsto.

moderation-heavy = Esta é uma nota automática e pode estar enganada. O que escreveste soa muito pesado.
moderation-automatic = { $truth } Esta nota é automática e pode estar enganada.
moderation-thanks-wrong = Obrigado. A equipa de moderação sabe que posso ter lido mal; alguém vê na mesma.
moderation-answer = Não é preciso estar no pior momento para falar com alguém:
moderation-answer-hour = Pessoas que respondem a esta hora:
moderation-danger = Se há perigo agora: { $emergency }.
moderation-imminent = Se podes vir a fazê-lo, ou já o fizeste: { $emergency } é a ajuda mais rápida.
moderation-imminent-more = Também ajuda estar perto de outra pessoa, mesmo sem explicar nada, e afastares-te de tudo aquilo com que te possas magoar.
moderation-medical = { $emergency } é a ajuda mais rápida: isto pode precisar de um médico em pouco tempo, mesmo que agora se aguente. Diz o que tomaste ou paraste, e quando.
moderation-medical-more = Não fiques a sós com isto se alguém puder estar contigo, e deixa a porta destrancada. Pedir ajuda aqui nunca é um erro.
moderation-threat = O que escreveste soa a muita raiva ou muito medo. Antes de mais: põe distância entre ti e essa pessoa, e fala dez minutos com alguém.
moderation-voices = Isso soa assustador, seja o que for. Não tens de fazer o que te diz.
moderation-minor = Obrigado por dizeres isso. Mereces um adulto perto de ti que saiba: a tua mãe ou o teu pai, uma professora, um médico, quem te der mais segurança. As pessoas aqui em baixo também falam com gente nova.
moderation-minor-scared = Se estás com alguém que te assusta: { $emergency }.
moderation-worry = Obrigado. Às { $time } passei isto à equipa de moderação. Não vais saber o que se segue, para proteger essa pessoa. Esta nota é automática e pode estar enganada.
moderation-worry-close = Se são próximos: pergunta quão mau está, pergunta sem rodeios sobre suicídio, e fica por perto. Não tens de carregar isto a sós:
moderation-worry-danger = Se essa pessoa está em perigo neste minuto: { $emergency }.
moderation-home-closed = Tenho uma mensagem para ti. Abre-a quando não estiver mais ninguém.
moderation-home-open = Abrir
moderation-home-later = Agora não
moderation-home-opened = Obrigado por nos contares. O que está a acontecer não é culpa tua.
moderation-home-ask = É seguro escrever-te aqui?
moderation-home-safe = Sim
moderation-home-unsafe = Neste telemóvel não
moderation-home-quiet = Obrigado. Daqui ninguém te volta a escrever sobre isto neste chat. A equipa de moderação sabe porquê.
moderation-stranger = O que me escreveste soa muito pesado. Sou uma máquina, posso estar enganada, e não sei a que grupo pertences: não foi dito a mais ninguém.
moderation-meanwhile = Pessoas que respondem entretanto:

moderation-truth-passing = Às { $time } passei isto à equipa de moderação. Digo-te aqui quando alguém o tiver lido.
moderation-truth-channel = Às { $time } chegou ao canal da moderação, para que uma pessoa o leia. Digo-te aqui quando alguém o tiver feito.
moderation-truth-people = Às { $time } chegou à equipa de moderação, para que uma pessoa o leia. Digo-te aqui quando alguém o tiver feito.
moderation-truth-read = { $name }, da moderação, leu-o às { $time }.
moderation-truth-taken = { $name }, da moderação, tem isto em mãos desde as { $time }.
moderation-truth-vain = Perguntei a toda a equipa, a última vez às { $time }. Ninguém respondeu, por isso não esperes por nós. Continuo a perguntar e escrevo aqui se alguém responder. Estas pessoas respondem agora:
moderation-truth-none = Neste momento não há ninguém da equipa a quem possa perguntar, por isso não esperes por nós. Estas pessoas respondem agora:
moderation-truth-away = A equipa de moderação vai encontrar isto, mas não sei dizer quando: não está ninguém por cá.
moderation-truth-away-until = A equipa de moderação vai encontrar isto, mas provavelmente não antes das { $time }.
moderation-truth-closed = { $name } marcou isto como tratado. Se voltar a pesar, escreve; começa de novo.
moderation-truth-closed-quiet = Isto já foi tratado. Se voltar a pesar, escreve; começa de novo.
moderation-truth-misread = Li mal o que escreveste, e alguém da moderação disse-o. Desculpa a interrupção.

moderation-asked = Perguntei a { $names }, às { $time }.
moderation-asked-next = Perguntei a { $names }, às { $time }. Se às { $next } não houver resposta, pergunto a mais pessoas.
moderation-asked-channel = Perguntei no canal da moderação, às { $time }. Se às { $next } não houver resposta, pergunto a cada pessoa.
moderation-truth-withdrawn = Voltaste atrás às { $time }. Já não se pergunta a ninguém. Se pesar, carrega outra vez em SOS; começa de novo.
moderation-enough = Já não preciso de ninguém
moderation-card-withdrawn = Voltou atrás às { $time }: já não precisa de ninguém.
moderation-asking-around = { $count ->
    [one] { $names } está por cá, e a pergunta ia primeiro para aí.
   *[other] { $names } estão por cá, e a pergunta ia primeiro para aí.
}
moderation-asking-unsaid = Ninguém disse que está por cá agora. Perguntaria no canal da moderação, e depois a cada pessoa.
moderation-asking-nobody = Agora não está ninguém por cá, por isso a resposta pode demorar. Posso perguntar na mesma.
moderation-asking-until = Antes das { $time } não costuma haver ninguém, por isso a resposta pode demorar esse tempo. Posso perguntar na mesma.

moderation-ask-anyway = Perguntar aqui na mesma
moderation-ask-anyway-done = Está bem. Pergunto também ao resto da equipa. O que daí vier fica na mensagem de cima.
moderation-you-misread = Leste mal
moderation-clear = Apagar

moderation-public-line = Uma nota para quem está a ter uma noite difícil: atrás deste botão há pessoas que respondem agora. Abri-lo não avisa ninguém.
moderation-who-answers = Quem responde agora
moderation-lines-private = Só tu vês isto, e ninguém fica a saber que o abriste.

moderation-lines-age = As linhas de ajuda de { $country } foram confirmadas pela última vez em { $checked }. A partir de { $until } mostro-as no fim e digo que não estão confirmadas. Uma versão mais nova deste programa traz outras mais recentes; quem me aloja também pode confirmá-las e pôr as datas.
moderation-lines-age-elsewhere = todo o lado

# Cartões para a moderação.

moderation-now = Agora
moderation-soon = Em breve
moderation-card-since = desde as { $time }
moderation-card-nobody = Ninguém o tem
moderation-card-has = { $name } tem-no
moderation-card-offered = Oferecido a { $name }
moderation-card-closed = Fechado
moderation-card-closed-way = Não posso escrever a { $name } em privado. Responde como pessoa, no sítio onde foi dito.
moderation-card-about = Sobre
moderation-card-why = Porquê
moderation-card-why-gone = Regra { $rule }, que já não está em uso.
moderation-card-where = Onde
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = Em privado, a mim, { $time }
moderation-card-passed-on = Reencaminhado para mim, { $time }
moderation-card-more = Mais palavras
moderation-card-last = As últimas às { $time }
moderation-card-told = O que se disse
moderation-card-open = Ir à mensagem
moderation-card-erased = alguém que apagou os seus dados
moderation-card-wanted = Quer uma pessoa
moderation-card-not-alone = Pode não estar a sós com este telemóvel.
moderation-card-safe = Diz que é seguro escrever-lhe.
moderation-card-not-safe = Diz: neste telemóvel não. Por favor, não lhe escrevas aí.
moderation-card-wrong = Às { $time } disse que podemos ter lido mal. Vê na mesma; fechar custa um toque.
moderation-card-gone = A mensagem foi apagada às { $time }.
moderation-card-back = Volta às { $time } se nada acontecer.
moderation-card-ended = { $name } fechou às { $time }: { $outcome }.
moderation-card-ended-itself = Fechou-se sozinho às { $time }.

moderation-told-none = Nenhuma mensagem privada
moderation-told-unreachable = Não: o chat privado está-me fechado
moderation-told-gone = Apagou a mensagem privada
moderation-told-sending = Uma mensagem privada está a caminho
moderation-told-delivered = Mensagem privada entregue às { $time }
moderation-told-worry = Nada: não escrevo a pessoas porque outras se preocupam

moderation-subject-self = { $what }, dito sobre si
moderation-subject-other = { $what }, dito sobre outra pessoa
moderation-subject-you = { $what }, dito a alguém daqui
moderation-subject-generic = { $what }, não é claro sobre quem
moderation-kind-dying = Pensar em morrer
moderation-kind-self-harm = Magoar-se
moderation-kind-medical = Pode precisar de um médico depressa
moderation-kind-home-violence = Violência ou controlo em casa
moderation-kind-threat = Uma ameaça a outros
moderation-kind-minor = Alguém com menos de 18 anos que pode estar em perigo
moderation-kind-worry-other = Preocupação com outra pessoa
moderation-kind-voices = Vozes que dizem o que fazer
moderation-kind-abuse = Palavras para magoar
moderation-kind-despair = Falta de esperança
moderation-why-buddy = Disse que algo não está bem com a sua companhia. O par terminou.
moderation-buddy-report = { $by } diz que algo não está bem entre si e a sua companhia { $about }. O par terminou nesse segundo. A { $about } só se disse que terminou.
moderation-buddy-show = Mostrar as últimas mensagens
moderation-why-pairing = Gostava de falar sobre como corre com a sua companhia.

moderation-why-sos = Carregou em SOS e pediu uma pessoa.
moderation-why-hard-day = Pediu uma pessoa depois de um dia difícil.
moderation-why-held-back = Guardei em privado uma nota pesada, e gostava que uma pessoa a lesse.
moderation-why-slip = Anotou um deslize e gostava de uma pessoa.
moderation-why-plan = Viu o seu plano e gostava de uma pessoa.
moderation-why-other = Pediu uma pessoa.

moderation-step-asked = Perguntado às { $time }
moderation-step-at = { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, outra vez
moderation-step-channel = Este canal
moderation-step-none = Não há mais ninguém a quem perguntar
moderation-step-hourly = Toda a gente, de hora a hora, numa só mensagem

moderation-asked-you = Pedem-te que vejas isto.
moderation-asked-over = Perguntaram-te por isto. Já não há nada a fazer.
moderation-offered-you = Isto é-te passado. Ficas com ele?
moderation-hourly = { $count ->
    [one] Um ainda espera
   *[other] { $count } ainda esperam
}
moderation-hourly-one = { $level }: { $name }. { $where }. À espera desde as { $since }.

# Botões e as suas respostas.

moderation-take = Fico com ele
moderation-still = Ainda o tenho
moderation-show = Mostrar
moderation-show-who = Mostrar: { $name }
moderation-write = Escrever-lhe
moderation-hand-over = Passar
moderation-close = Fechado
moderation-misread = Lemos mal
moderation-not-for-me = Não é para mim
moderation-declined = Está bem, e obrigado por o dizeres. Pergunta-se aos outros; só te volto a perguntar se não sobrar mais ninguém.
moderation-reopen = Abrir de novo
moderation-reopened = Está aberto de novo, e és tu que o tens. Volta a todos às { $time } se aqui nada acontecer.
moderation-reopen-not = Isto não se pode abrir de novo. Nada mudou.
moderation-reopen-late = Isto foi fechado há mais de uma semana e fica fechado. Se voltar a escrever, começa de novo.
moderation-reopen-other = Já está aberto algo mais recente sobre a mesma pessoa. Nada mudou.
moderation-nobody-left = { $name } está a descansar agora, e não está mais ninguém por cá. Os membros são avisados disso.
moderation-nobody-left-until = { $name } está a descansar agora, e não está ninguém por cá até às { $time }. Os membros são avisados disso.
moderation-look = Ver
moderation-look-who = Ver: { $name }
moderation-took = Ficas com ele. Volta a todos às { $time } se aqui nada acontecer; «Ainda o tenho» dá-te mais tempo.
moderation-taken-already = { $name } tem-no desde as { $time }. Nada mudou; «Passar» devolve-o a todos.
moderation-closed-already = { $name } fechou às { $time }. Nada mudou.
moderation-closed-itself = Fechou-se sozinho às { $time }. Nada mudou.
moderation-gone = Isto já não está aqui. Nada mudou.
moderation-not-yours = Este diz-te respeito, ou pediram-te que o deixes aos outros. Outra pessoa trata dele.
moderation-show-gone = As palavras já não estão guardadas.
moderation-show-logged = Só tu vês isto. Fica escrito que viste.
moderation-over = A quem? É perguntado já, e volta se não disser que sim.
moderation-over-nobody = Não há mais ninguém na equipa a quem passar.
moderation-hand-around = { $name }, por cá agora
moderation-put-back = Devolver a todos
moderation-put-back-done = Está de novo com todos, e pergunta-se às pessoas seguintes.
moderation-gave = Pergunta-se a { $name }. Se não houver um sim até às { $time }, volta a todos.
moderation-not-on-team = Já não está na equipa, ou isto diz-lhe respeito. Nada mudou.
moderation-close-how = Como acabou?
moderation-end-helped = Falou-se, tem apoio
moderation-end-called = Chamados os serviços de emergência
moderation-end-nothing = Não foi preciso nada
moderation-end-badfaith = Não foi de boa-fé
moderation-outcome-helped = tem apoio
moderation-outcome-called = foram chamados os serviços de emergência
moderation-outcome-nothing = não foi preciso nada
moderation-outcome-misread = lido mal
moderation-outcome-badfaith = não foi de boa-fé
moderation-closed-done = Fechado. Obrigado.
moderation-closed-heavy = Fechado. Este era pesado, e tu estiveste lá. Não te cabia resolvê-lo. Dez minutos com alguém, ou folga até amanhã?
moderation-rest-somebody = Alguém
moderation-rest-off = Folga até amanhã
moderation-rest-fine = Está tudo bem
moderation-rest-fine-done = Está bem. Obrigado por teres estado lá.
moderation-rest-asks = { $name } teve um pesado e gostava de dez minutos com alguém.
moderation-rest-asked = { $count ->
    [one] Perguntei à única outra pessoa que está por cá.
   *[other] Perguntei às outras { $count } pessoas que estão por cá.
}
moderation-rest-nobody = Agora não está mais ninguém por cá. Alguém dos teus talvez esteja, e uma pausa é boa.
moderation-misread-done = Fechado como lido mal, e a pessoa lê um pedido de desculpa. A regra foi { $rule }: aqui foi lida mal { $misread } de { $closed } vezes.

# Escrever-lhe.

moderation-letter =
    .title = Escrever-lhe
    .text = As tuas palavras
    .sign = Assinado
    .sign-hint = Com o teu nome, se não escolheres nada
    .submit = Enviar
moderation-letter-intro = { $name } lê isto em privado, assinado { $me } ou pela equipa. As respostas vêm ter contigo.
moderation-letter-by-team = a moderação de { $community }
moderation-sign-name = Assinado com o teu nome
moderation-sign-team = Assinado pela equipa
moderation-letter-by = { $me }, da moderação
moderation-letter-intro-for = { $name } lê isto em privado, assinado { $me } ou pela equipa. É { $owner } quem o tem: as respostas vão para lá.
moderation-letter-sent-for = Enviado a { $name }. É { $owner } quem o tem; as respostas vão para lá.
moderation-letter-sent = Enviado a { $name }. Agora és tu que o tens; as respostas vêm ter contigo.
moderation-letter-failed = As tuas palavras não chegaram a { $name }: o chat privado está-me fechado. Responde como pessoa, no sítio onde foi dito.
moderation-letter-nobody = A conta já não existe, por isso não há a quem escrever. Nada foi enviado.
moderation-letter-not = A esta pessoa não se escreve aqui. Nada foi enviado.
moderation-first-words = Olá, sou { $me }, da equipa. Li o que escreveste, e ainda bem que o disseste. Quão mau está agora? Estás a pensar em matar-te? Podes dizer-mo sem rodeios.
moderation-first-words-until = Olá, sou { $me }, da equipa. Li o que escreveste, e ainda bem que o disseste. Estou por cá até às { $until }. Quão mau está agora? Estás a pensar em matar-te? Podes dizer-mo sem rodeios.
moderation-first-words-home = Olá, { $me }, da equipa. É um bom momento e um sítio seguro para escrever?
moderation-first-words-other = Olá, sou { $me }, da equipa. Li o que escreveste, e ainda bem que o disseste. Como está agora?
moderation-first-words-wanted = Olá, sou { $me }, da equipa. Pediste uma pessoa. O que te ajudava neste momento?
moderation-first-words-look-in = Olá, daqui { $me }. Pensei no que escreveste. Não me deves resposta; um polegar basta. Como foi a noite?
moderation-first-words-worry = Olá, sou { $me }, da equipa. Queria perguntar-te como estás. Não me deves resposta, e há tempo se quiseres falar.

# Tirar do canal, vários ao mesmo tempo, palavras para magoar.

moderation-out = Tirar do canal
moderation-out-ask = A mensagem de { $name } sai de #{ $channel }, e essa pessoa recebe uma linha amável sobre isso. O caso fica aberto.
moderation-out-yes = Tirar
moderation-out-going = Estou a tirá-la. O cartão di-lo assim que tiver saído.
moderation-out-none = Não há mensagem num canal que se possa tirar.
moderation-out-gone = A mensagem já não está lá.
moderation-out-not = Não me foi permitido tirar a mensagem de { $name }. Nas definições do canal preciso do direito de apagar mensagens; entretanto, alguém com esse direito pode fazê-lo à mão.
moderation-out-told = Uma mensagem tua foi tirada de #{ $channel }, para que outros num dia difícil não deem com ela sem aviso. Não é um castigo, e nada muda no teu lugar aqui. Podes continuar a escrever.
moderation-several = Mais do que uma pessoa em #{ $channel } soa pesada em duas horas. Pode ajudar abrandar o canal e escrever lá, como pessoa, uma linha calma.
moderation-kindness =
    .title = Uma palavra amiga
    .text = As tuas palavras
    .submit = Enviar
moderation-kindness-offer = Foi isto que responderam a { $name }, que talvez goste de uma palavra amiga tua. Quem escreveu não recebe nada de mim.
moderation-kindness-button = Uma palavra amiga
moderation-kindness-you = Era dirigido a ti. Não tens de tratar deste; os outros também o veem.
moderation-kindness-done = { $name } já teve uma palavra amiga da equipa.
moderation-kindness-intro = { $name } lê isto em privado, assinado { $me }. Não deve resposta nenhuma.
moderation-kindness-words = Olá, { $me }, da equipa. Vi o que te escreveram. Aqui não se fala assim, e isso não diz nada sobre ti. Não tens de responder a isto.
moderation-kindness-sent = Enviado a { $name }. Obrigado.

# Um membro nomeia um moderador.

moderation-exclude = Um moderador não deve
moderation-exclude-none = A qualquer pessoa da equipa se pode perguntar sobre o que te diz respeito. Podes nomear uma que não deve.
moderation-exclude-is = A { $name } não se pergunta sobre o que te diz respeito, e eu não lho mostro.
moderation-exclude-whom = A quem não se deve perguntar sobre ti? Não precisas de razão, e não lhe digo.
moderation-exclude-nobody = Pode perguntar-se a todos
moderation-exclude-done = Está bem. A { $name } não se pergunta sobre o que te diz respeito, e eu não lho mostro. Aos outros, sim.
moderation-exclude-only = Está bem. A { $name } não se pergunta sobre o que te diz respeito. De momento não há mais ninguém na equipa, por isso não haveria a quem perguntar sobre ti.

# Para admins: como vão as regras, quem fez o quê, descanso.

moderation-more = Mais
moderation-rules = Como vão as regras
moderation-rules-none = Ainda nenhuma regra perguntou a ninguém.
moderation-rules-one = { $rule }: perguntou { $pages ->
    [one] uma vez
   *[other] { $pages } vezes
}, lida mal { $misread } de { $closed } fechadas.
moderation-rules-dark = { $rule }: na sombra, encontrou { $shadow ->
    [one] uma vez
   *[other] { $shadow } vezes
} e não perguntou a ninguém. Antes: perguntou { $pages }, lida mal { $misread } de { $closed }.
moderation-rules-people = Houve pessoas preocupadas, e tratou-se disso: { $closed ->
    [one] uma vez
   *[other] { $closed } vezes
}. O que elas notaram, nenhuma regra notou.
moderation-rules-shadow = Deixá-la correr na sombra
moderation-rules-light = Deixá-la perguntar de novo
moderation-rules-explained = Só números, nenhuma palavra. Uma regra na sombra conta-se e não pergunta a ninguém, só nesta comunidade; o que outras regras encontram nas mesmas palavras continua a valer.
moderation-audit = Quem fez o quê
moderation-audit-none = Ainda nada.
moderation-audit-one = { $time }: { $who } { $what } ({ $name })
moderation-audit-here = { $time }: { $who } { $what }
moderation-audit-explained = De um ano. O que te diz respeito fica de fora; outros admins veem-no.
moderation-did-shown = viu as palavras
moderation-did-taken = ficou com ele
moderation-did-still = continuou com ele
moderation-did-offered = passou-o
moderation-did-put-back = devolveu-o
moderation-did-lapsed = teve-o até ele voltar
moderation-did-declined = deixou-o aos outros
moderation-did-wrote = escreveu-lhe
moderation-did-closed = fechou-o
moderation-did-misread = fechou-o como lido mal
moderation-did-reopened = abriu-o de novo
moderation-did-taking-out = pediu que a mensagem saísse do canal
moderation-did-taken-out = tirou a mensagem do canal
moderation-did-look-in = teve um lembrete para passar por lá
moderation-did-worried = mostrou preocupação
moderation-did-opened = começou um alerta de treino
moderation-did-shadowed = pôs uma regra na sombra
moderation-did-lit = deixou uma regra perguntar de novo
moderation-did-rested = deixou a comunidade descansar
moderation-did-woken = terminou o descanso
moderation-did-quieted = pôs tudo em silêncio sobre um membro
moderation-did-unquieted = terminou o silêncio sobre um membro
moderation-rest = Dar descanso à comunidade
moderation-rest-ask = Durante esse tempo não publico nada por mim: nem mensagem diária nem celebrações. SOS, palavras pesadas e o que as pessoas pedem continuam.
moderation-rest-days = { $count ->
    [one] Um dia
   *[other] { $count } dias
}
moderation-rest-end = Sem descanso
moderation-resting = A comunidade descansa até { $until }: não publico nada por mim. SOS e palavras pesadas continuam.
moderation-rest-ended = A comunidade não está em descanso: o que publico por mim continua.
moderation-drill = Simulacro
moderation-drill-word = SIMULACRO
moderation-drill-heading = Um simulacro: ninguém está em perigo
moderation-drill-why = Para ver quanto tempo passa até alguém o ter. Um toque em «Fico com ele» é tudo.
moderation-asked-drill = SIMULACRO: ninguém está em perigo. Carrega em «Fico com ele» se vires isto.
moderation-drill-taken = Obrigado. O simulacro acabou, e os admins leem os tempos.
moderation-drill-ask = Um simulacro é um alerta com SIMULACRO na primeira palavra e nada lá dentro. Pergunta à equipa como um verdadeiro, ao ritmo de Em breve, e acaba quando alguém carrega em «Fico com ele» ou já se perguntou a toda a gente. A quem está de folga não se pergunta.
moderation-drill-now = Começar um agora
moderation-drill-monthly = Um por mês
moderation-drill-never = Nenhum simulacro por si
moderation-drill-next = O próximo por si: { $time }.
moderation-drill-begun = O simulacro começou. Escrevo-te quando acabar.
moderation-drill-busy = Há alguém real à espera neste momento. Vê isso primeiro; não começou nenhum simulacro.
moderation-drill-already = Ainda tens um alerta de treino aberto. Não começou nenhum simulacro.
moderation-drill-over = O simulacro das { $time }
moderation-drill-reached = O primeiro alerta chegou às { $time }.
moderation-drill-reached-nobody = Nenhum alerta chegou: nem ao canal nem a ninguém.
moderation-drill-asked = Perguntou-se em privado: { $names }.
moderation-drill-nobody = Perguntou-se a toda a gente, e ninguém o teve.
moderation-drill-had = { $name } teve-o às { $time }, { $minutes ->
    [0] no primeiro minuto
    [one] ao fim de um minuto
   *[other] ao fim de { $minutes } minutos
}.
moderation-walk-offer = Cinco minutos com um alerta de treino mostram-te tudo o que há a fazer. Antes disso pergunto só a quem já treinou, a não ser que nenhuma dessas pessoas possa ou responda.
moderation-walk-go = Fazer o percurso
moderation-walk-first = Primeiro cinco minutos de treino: escreve /cases e carrega em «Fazer o percurso». Sobre este pergunta-se a alguém que já treinou.
moderation-walk-of = { $number } de { $all }
moderation-walk-who = Alguém que não existe
moderation-walk-intro = Isto não se envia a ninguém. Num verdadeiro há aqui palavras prontas, e mudas o que quiseres.
moderation-walk-letter =
    .title = Escrever-lhe
    .text = As tuas palavras
    .submit = Enviar (a ninguém)
moderation-walk-0 = É assim que começa um alerta: quão urgente, porquê, sobre quem, onde. As palavras em si não estão lá. Não precisas de formação para ficar com um: quem fica com ele vê, e fala ou passa-o. Carrega no que está em baixo.
moderation-walk-1 = Num verdadeiro todos veem agora que { $me } o tem, e a pessoa também o lê. Ao fim de 30 minutos sem um sinal volta a todos. Agora lê as palavras.
moderation-walk-2 = Só tu vês as palavras, e fica escrito que viste. Leva o tempo que precisares. Depois escreve, como pessoa: pergunta sem rodeios, e não prometas nem segredo nem salvação.
moderation-walk-3 = Não se escreveu a ninguém. Num verdadeiro as respostas vinham ter contigo, aqui. Podes passá-lo a qualquer momento, sem razão; «Não é para mim» também serve.
moderation-walk-4 = Num verdadeiro escolhes alguém; tem de dizer que sim, senão volta a todos. Quando estiver tratado, fecha-o: dizes como acabou, e a pessoa lê que começa de novo se voltar a escrever.
moderation-walk-5 = Foi tudo: ficar com ele, ler, escrever, passar, fechar. Não te cabe responder por como corre a vida de alguém, só pelo próximo passo amável. A partir de agora mostram-se os verdadeiros.
moderation-quiet = Deixar alguém em paz
moderation-quiet-form =
    .title = Deixar alguém em paz
    .name = O seu nome
    .name-hint = Como está aqui, ou uma parte dele
    .submit = Ver
moderation-quiet-intro = Para alguém que morreu, ou que não deve ouvir nada de mim. Nada acontece antes de escolheres quem.
moderation-quiet-which = De quem falas? A partir desse toque não lhe escrevo nada e não escrevo nada sobre essa pessoa, até um admin o terminar.
moderation-quiet-nobody = Não conheço nenhum membro chamado { $name }. Nada mudou.
moderation-quiet-begun = Tudo sobre { $name } está em silêncio: não pergunto, não felicito, não sugiro, não junto em pares nem lembro uma visita. Se tem uma companhia, que seja uma pessoa a dizer-lhe. Um admin pode terminá-lo em /cases.
moderation-quiet-ended = O silêncio sobre { $name } acabou.
moderation-quiet-is = Tudo sobre { $name } está em silêncio.
moderation-quiet-end = Terminá-lo para { $name }
moderation-reply-button = Responder
moderation-reply =
    .title = Responder
    .text = As tuas palavras
    .submit = Enviar
moderation-reply-sent = Enviado a { $name }.
moderation-reply-undo = Retirar
moderation-reply-undone = Retirado. Talvez já tenha sido lido.
moderation-reply-over = Esta conversa acabou, e ninguém leu o que escreveste agora. Se ficar pesado, escreve-o numa mensagem nova; começa de novo.
moderation-the-moderators = a equipa de moderação
moderation-answered = Respondeu.
moderation-answer-lost = { $name } respondeu a uma visita, e a resposta não chegou. Talvez alguém lhe queira escrever.
moderation-look-in = Ontem cuidaste de { $name }. Queres passar por lá? Há palavras prontas atrás do botão.
moderation-look-in-write = Passar por lá

# /cases

moderation-list-now = { $count ->
    [0] Agora
   *[other] Agora: { $count }
}
moderation-list-soon = { $count ->
    [0] Em breve
   *[other] Em breve: { $count }
}
moderation-list-today = { $count ->
    [0] Para ver hoje
   *[other] Para ver hoje: { $count }
}
moderation-list-none = Ninguém está à espera.
moderation-list-one = { $name }: { $what }. Desde as { $since }. { $owner }.
moderation-list-look = { $name }: { $what }, { $time }
moderation-list-more = E mais { $count }.
moderation-look-done = Visto
moderation-look-thanks = Obrigado. Sai da lista.
moderation-look-abuse = A pessoa a quem foi dirigido talvez goste de uma palavra amiga tua. Quem escreveu não recebe nada de mim.

# Quem está por cá.

moderation-around-heading = Quem está por cá
moderation-around-none = Ninguém disse que está por cá.
moderation-around-one = { $name }, até às { $until }
moderation-around-two = Estou por cá, 2 h
moderation-around-midnight = Até à meia-noite
moderation-around-wake = Acorda-me para um Agora
moderation-around-off = De folga
moderation-around-waiting = À espera: { $level }, { $name }.
moderation-gap = Ninguém das { $begin } às { $end }, a não ser que alguém diga que está por cá. Os membros são avisados.
moderation-gap-none = Costuma haver alguém a qualquer hora.
moderation-gap-unsaid = Ninguém disse quando costuma haver alguém. Aos membros não se diz uma hora.
moderation-gap-all-off = Está toda a gente de folga. Os membros são avisados de que não está ninguém.
moderation-you-around = Estás por cá até às { $until }. És a primeira pessoa a quem se pergunta.
moderation-you-off = Estás de folga. Não te perguntam por nada.
moderation-you-off-wake = Estás de folga. Perguntam-te por um Agora, e por mais nada.
moderation-you-wake = Perguntam-te quando é a vez da equipa. De folga, ainda te acordam para um Agora.
moderation-you-plain = Perguntam-te quando é a vez da equipa. De folga, não te perguntam.

# Treino.

moderation-practice-word = TREINO
moderation-practice-heading = Um alerta de treino: ninguém está em perigo
moderation-practice-why = Alguém quer ver como é um alerta e o que fazem os botões.
moderation-practice-ladder = Num verdadeiro, é aqui que diz a quem se perguntou e a quem se pergunta a seguir.
moderation-practice-taken = Ficas com ele. Num verdadeiro a pessoa lê isto, e aqui todos o veem. A seguir: Mostrar.
moderation-practice-words = Aqui estariam as palavras da pessoa. Só as vê quem carregar em Mostrar.
moderation-practice-closed = Fechado. Foi o passeio todo: ficar com ele, ler, fechar. Um verdadeiro também te deixa escrever à pessoa e passá-lo.

# O último recurso.

moderation-last-resort = { $name } escreveu algo que soa pesado: { $what }. { $where }.
moderation-last-resort-why = Neste momento não consigo anotar nada, por isso isto vai diretamente para ti e para o resto da equipa. Por favor, vê, e digam uns aos outros quem o tem.

# Os meus dados.

moderation-data = Se palavras tuas soarem a perigo de vida, a moderação pode ler delas até 300 caracteres. Apagam-se 30 dias depois de fechado, ou ao fim de 7 dias se era só para ver; que aconteceu apaga-se ao fim de um ano.
moderation-data-open = { $count ->
    [one] Há um aberto. Quando apagares os teus dados, fica até alguém o fechar, e vai-se nessa altura.
   *[other] Há { $count } abertos. Quando apagares os teus dados, ficam até alguém os fechar, e vão-se nessa altura.
}
moderation-data-kept = { $count ->
    [one] Guarda-se um, já terminado, sobre ti.
   *[other] Guardam-se { $count }, já terminados, sobre ti.
}

# Preocupação com outra pessoa: o que lê quem se preocupa, e o que vê a moderação.

command-worry =
    .describe = Diz à moderação que te preocupas com alguém
    .label = Esta pessoa preocupa-me
moderation-worry-how = Se alguém daqui te preocupa, aponta para uma mensagem dessa pessoa: no Discord carrega nela, depois em «Apps» e na opção deste bot; no Telegram reencaminha-ma em privado. A pessoa não nota, e a moderação vê quem se preocupa.
moderation-worry-passed = Obrigado. Às { $time } passei isto à moderação, com o teu nome. A { $name } não digo nada, e não vais saber o que se segue, para proteger essa pessoa.
moderation-worry-again = Obrigado. A moderação já sabe que te preocupas com { $name }. A { $name } não digo nada.
moderation-worry-many = Hoje já falaste à moderação de várias pessoas, e esta não a passei. Podes perguntar diretamente a alguém da moderação.
moderation-worry-own = Isto é teu. Se pesa, escreve-me aqui, ou pede uma pessoa: então a moderação pode lê-lo.
moderation-worry-heading = Alguém se preocupa com esta pessoa
moderation-worry-somebody = Alguém se preocupa com esta pessoa. À própria não disse nada.
moderation-worry-names = { $names } apontou para esta mensagem e disse-mo. À própria pessoa não disse nada.
