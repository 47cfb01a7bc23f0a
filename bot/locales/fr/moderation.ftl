## Des mots qui semblent lourds : ce que lit la personne, ce que voit l'équipe, à qui l'on demande.

command-cases =
    .describe = Maintenant, bientôt, à voir aujourd'hui, et qui est là

# Ce que lit la personne. Chaque heure est celle d'une chose faite, ou d'une chose prévue.

moderation-heavy = Ce message est automatique et peut se tromper. Ce que tu as écrit semble très lourd.
moderation-automatic = { $truth } Ce message est automatique et peut se tromper.
moderation-thanks-wrong = Merci. L'équipe de modération sait que j'ai peut-être mal lu ; quelqu'un regarde quand même.
moderation-answer = Pas besoin d'être au plus mal pour parler à quelqu'un :
moderation-answer-hour = Des personnes qui répondent à cette heure-ci :
moderation-danger = En danger maintenant : { $emergency }.
moderation-imminent = Si tu risques de passer à l'acte, ou si c'est déjà fait : { $emergency } est l'aide la plus rapide.
moderation-imminent-more = Être près d'une autre personne aide aussi, même sans rien expliquer ; t'éloigner de tout ce qui pourrait te faire du mal aide également.
moderation-medical = { $emergency } est l'aide la plus rapide : il faut peut-être vite un médecin, même si ça semble supportable. Dis ce que tu as pris ou arrêté, et quand.
moderation-medical-more = Ne traverse pas ça sans personne si quelqu'un peut être avec toi, et déverrouille la porte. Demander de l'aide ici n'est jamais une erreur.
moderation-threat = Ce que tu as écrit ressemble à beaucoup de colère ou de peur. Avant tout : mets de la distance entre cette personne et toi, et parle dix minutes à quelqu'un.
moderation-voices = Ça a l'air effrayant, quoi que ce soit. Rien ne t'oblige à faire ce que ça dit.
moderation-minor = Merci de le dire. Tu mérites un adulte près de toi qui sache : un parent, une prof, un médecin, la personne avec qui tu te sens le mieux. Les personnes ci-dessous parlent aussi avec les jeunes.
moderation-minor-scared = Si tu es avec quelqu'un qui te fait peur : { $emergency }.
moderation-worry = Merci. À { $time }, j'ai transmis ceci à l'équipe de modération. Tu ne sauras pas la suite, pour protéger cette personne. Ce message est automatique et peut se tromper.
moderation-worry-close = Si vous êtes proches : demande à quel point ça va mal, parle clairement du suicide, et reste. Tu n'as pas à porter ça sans aide :
moderation-worry-danger = Si cette personne est en danger en ce moment même : { $emergency }.
moderation-home-closed = J'ai un message pour toi. Ouvre-le quand il n'y a personne d'autre.
moderation-home-open = Ouvrir
moderation-home-later = Pas maintenant
moderation-home-opened = Merci de nous l'avoir dit. Ce qui se passe n'est pas de ta faute.
moderation-home-ask = Est-ce qu'on peut t'écrire ici sans danger ?
moderation-home-safe = Oui
moderation-home-unsafe = Pas sur ce téléphone
moderation-home-quiet = Merci. Personne d'ici ne t'écrira plus à ce sujet dans cette conversation. L'équipe de modération sait pourquoi.
moderation-stranger = Ce que tu m'as écrit semble très lourd. Je suis une machine, je peux me tromper, et je ne sais pas de quel groupe tu fais partie : personne d'autre n'a été prévenu.
moderation-meanwhile = Des personnes qui répondent en attendant :

moderation-truth-passing = À { $time }, j'ai transmis ceci à l'équipe de modération. Je te dirai ici quand quelqu'un l'aura lu.
moderation-truth-channel = À { $time }, c'est arrivé dans le salon de la modération, pour qu'une personne le lise. Je te dirai ici quand ce sera fait.
moderation-truth-people = À { $time }, c'est arrivé à l'équipe de modération, pour qu'une personne le lise. Je te dirai ici quand ce sera fait.
moderation-truth-read = { $name }, de la modération, l'a lu à { $time }.
moderation-truth-taken = { $name }, de la modération, s'en occupe depuis { $time }.
moderation-truth-vain = J'ai demandé à toute l'équipe, la dernière fois à { $time }. Personne n'a répondu, alors ne nous attends pas, s'il te plaît. Je continue à demander et j'écrirai ici si quelqu'un répond. Ces personnes répondent maintenant :
moderation-truth-none = Il n'y a personne dans l'équipe à qui je puisse demander en ce moment, alors ne nous attends pas, s'il te plaît. Ces personnes répondent maintenant :
moderation-truth-away = L'équipe de modération le trouvera, mais je ne peux pas dire quand : il n'y a personne.
moderation-truth-away-until = L'équipe de modération le trouvera, mais sans doute pas avant { $time }.
moderation-truth-closed = { $name } a noté que c'est suivi. Si ça redevient lourd, écris ; tout recommence à neuf.
moderation-truth-closed-quiet = C'est suivi. Si ça redevient lourd, écris ; tout recommence à neuf.
moderation-truth-misread = J'ai mal lu ce que tu as écrit, et quelqu'un de la modération l'a dit. Pardon pour l'interruption.

moderation-asked = J'ai demandé à { $names }, à { $time }.
moderation-asked-next = J'ai demandé à { $names }, à { $time }. Sans réponse à { $next }, je demanderai à d'autres.
moderation-asked-channel = J'ai demandé dans le salon de la modération, à { $time }. Sans réponse à { $next }, je demanderai à chaque personne.
moderation-truth-withdrawn = Tu as retiré ta demande à { $time }. On ne demande plus à personne. Si c'est lourd, appuie de nouveau sur SOS ; tout recommence à neuf.
moderation-enough = Je n'ai plus besoin de personne
moderation-card-withdrawn = Demande retirée à { $time } : la personne n'a plus besoin de personne.
moderation-asking-around = { $count ->
    [one] { $names } est là, et la demande irait d'abord de ce côté.
   *[other] { $names } sont là, et la demande irait d'abord de leur côté.
}
moderation-asking-unsaid = Personne n'a dit être là en ce moment. Je demanderais dans le salon de la modération, puis à chaque personne.
moderation-asking-nobody = Il n'y a personne en ce moment, une réponse peut donc prendre longtemps. Je peux demander quand même.
moderation-asking-until = Il n'y a d'habitude personne avant { $time }, une réponse peut donc attendre cette heure-là. Je peux demander quand même.

moderation-ask-anyway = Demander ici quand même
moderation-ask-anyway-done = D'accord. Je demande aussi aux autres de l'équipe. La suite s'écrira dans le message au-dessus.
moderation-you-misread = Tu as mal lu
moderation-clear = Effacer

moderation-public-line = Un mot pour qui passe une nuit difficile : derrière ce bouton, des personnes qui répondent maintenant. L'ouvrir ne prévient personne.
moderation-who-answers = Qui répond maintenant
moderation-lines-private = Il n'y a que toi qui vois ceci, et personne ne saura que tu l'as ouvert.

moderation-lines-age = Les lignes d'écoute pour { $country } ont été vérifiées la dernière fois le { $checked }. À partir du { $until }, je les montre en dernier et je dis qu'elles ne sont pas confirmées. Une version plus récente de ce programme en apporte de plus récentes ; la personne qui m'héberge peut aussi les vérifier et mettre les dates.
moderation-lines-age-elsewhere = partout

# Cartes pour la modération.

moderation-now = Maintenant
moderation-soon = Bientôt
moderation-card-since = depuis { $time }
moderation-card-nobody = Personne ne l'a
moderation-card-has = { $name } l'a
moderation-card-offered = Proposé à { $name }
moderation-card-closed = Fermé
moderation-card-closed-way = Je ne peux pas écrire à { $name } en privé. Réponds en tant que personne, là où ça a été dit.
moderation-card-about = À propos de
moderation-card-why = Pourquoi
moderation-card-why-gone = Règle { $rule }, qui ne sert plus.
moderation-card-where = Où
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = En privé, à moi, { $time }
moderation-card-passed-on = Transféré à moi, { $time }
moderation-card-more = D'autres mots
moderation-card-last = Les derniers à { $time }
moderation-card-told = Ce qui lui a été dit
moderation-card-open = Aller au message
moderation-card-erased = quelqu'un qui a effacé ses données
moderation-card-wanted = Voudrait une personne
moderation-card-not-alone = Quelqu'un d'autre a peut-être ce téléphone sous les yeux.
moderation-card-safe = Dit qu'on peut lui écrire sans danger.
moderation-card-not-safe = Dit : pas sur ce téléphone. S'il te plaît, ne lui écris pas là.
moderation-card-wrong = À { $time }, la personne a dit que nous avions peut-être mal lu. Regarde quand même ; fermer prend un appui.
moderation-card-gone = Le message a été supprimé à { $time }.
moderation-card-back = Revient à { $time } s'il ne se passe rien.
moderation-card-ended = Fermé par { $name } à { $time } : { $outcome }.
moderation-card-ended-itself = S'est fermé de lui-même à { $time }.

moderation-told-none = Aucun message privé
moderation-told-unreachable = Non : sa messagerie privée m'est fermée
moderation-told-gone = La personne a effacé le message privé
moderation-told-sending = Un message privé est en route
moderation-told-delivered = Message privé remis à { $time }
moderation-told-worry = Rien : je n'écris pas aux gens parce que d'autres s'inquiètent

moderation-subject-self = { $what }, dit à propos de soi
moderation-subject-other = { $what }, dit à propos d'une autre personne
moderation-subject-you = { $what }, dit à quelqu'un d'ici
moderation-subject-generic = { $what }, on ne sait pas de qui il s'agit
moderation-kind-dying = Pensées de mort
moderation-kind-self-harm = Se faire du mal
moderation-kind-medical = A peut-être vite besoin d'un médecin
moderation-kind-home-violence = Violence ou contrôle à la maison
moderation-kind-threat = Une menace envers d'autres
moderation-kind-minor = Une personne de moins de 18 ans peut-être en danger
moderation-kind-worry-other = Inquiétude pour une autre personne
moderation-kind-voices = Des voix qui disent quoi faire
moderation-kind-abuse = Des mots faits pour blesser
moderation-kind-despair = Plus d'espoir
moderation-why-buddy = La personne a dit que quelque chose ne va pas avec son binôme. Le binôme est terminé.
moderation-buddy-report = { $by } dit que quelque chose ne va pas avec son binôme { $about }. Le binôme s'est terminé à la seconde même. À { $about }, il a seulement été dit que c'est terminé.
moderation-buddy-show = Montrer les derniers messages
moderation-why-pairing = Voudrait parler de comment ça se passe avec son binôme.

moderation-why-sos = La personne a appuyé sur SOS et demandé quelqu'un.
moderation-why-hard-day = La personne a demandé quelqu'un après une journée difficile.
moderation-why-held-back = J'ai gardé privée une note lourde, et la personne voudrait que quelqu'un la lise.
moderation-why-slip = La personne a noté un faux pas et voudrait quelqu'un.
moderation-why-plan = La personne a regardé son plan et voudrait quelqu'un.
moderation-why-other = La personne a demandé quelqu'un.

moderation-step-asked = Demandé à { $time }
moderation-step-at = { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, à nouveau
moderation-step-channel = Ce salon
moderation-step-none = Il n'y a plus personne à qui demander
moderation-step-hourly = Tout le monde, toutes les heures, en un seul message

moderation-asked-you = On te demande de regarder ceci.
moderation-asked-over = On t'avait demandé de regarder ceci. Il n'y a plus rien à faire.
moderation-offered-you = On te confie ceci. Tu l'as ?
moderation-hourly = { $count ->
    [one] Un attend encore
   *[other] { $count } attendent encore
}
moderation-hourly-one = { $level } : { $name }. { $where }. Attend depuis { $since }.

# Les boutons et leurs réponses.

moderation-take = Je l'ai
moderation-still = Toujours avec moi
moderation-show = Montrer
moderation-show-who = Montrer : { $name }
moderation-write = Lui écrire
moderation-hand-over = Confier
moderation-close = Fermé
moderation-misread = Nous avons mal lu
moderation-not-for-me = Pas pour moi
moderation-declined = D'accord, et merci de le dire. On demande aux autres ; on ne te redemande que s'il ne reste personne.
moderation-reopen = Rouvrir
moderation-reopened = C'est rouvert, et c'est toi qui l'as. Ça revient à tout le monde à { $time } s'il ne se passe rien ici.
moderation-reopen-not = Ceci ne peut pas être rouvert. Rien n'a changé.
moderation-reopen-late = C'est fermé depuis plus d'une semaine et ça le reste. Si la personne écrit de nouveau, tout recommence à neuf.
moderation-reopen-other = Quelque chose de plus récent est déjà ouvert pour la même personne. Rien n'a changé.
moderation-nobody-left = { $name } se repose maintenant, et il n'y a personne d'autre. On le dit aux membres.
moderation-nobody-left-until = { $name } se repose maintenant, et il n'y a personne jusqu'à { $time }. On le dit aux membres.
moderation-look = Regarder
moderation-look-who = Regarder : { $name }
moderation-took = Tu l'as. Ça revient à tout le monde à { $time } s'il ne se passe rien ici ; « Toujours avec moi » te donne plus de temps.
moderation-taken-already = { $name } l'a depuis { $time }. Rien n'a changé ; « Confier » le rend à tout le monde.
moderation-closed-already = Fermé par { $name } à { $time }. Rien n'a changé.
moderation-closed-itself = S'est fermé de lui-même à { $time }. Rien n'a changé.
moderation-gone = Ce n'est plus là. Rien n'a changé.
moderation-not-yours = Ceci te concerne, ou on t'a demandé de le laisser aux autres. Quelqu'un d'autre s'en occupe.
moderation-show-gone = Les mots ne sont plus conservés.
moderation-show-logged = Il n'y a que toi qui vois ceci. Il est noté que tu as regardé.
moderation-over = À qui ? On lui demande tout de suite, et ça revient sans un oui.
moderation-over-nobody = Il n'y a personne d'autre dans l'équipe à qui le confier.
moderation-hand-around = { $name }, là maintenant
moderation-put-back = Rendre à tout le monde
moderation-put-back-done = C'est de nouveau à tout le monde, et on demande aux suivants.
moderation-gave = On demande à { $name }. Sans un oui à { $time }, ça revient à tout le monde.
moderation-not-on-team = Cette personne n'est plus dans l'équipe, ou ceci la concerne. Rien n'a changé.
moderation-close-how = Comment ça s'est fini ?
moderation-end-helped = On a parlé, il y a du soutien
moderation-end-called = Secours appelés
moderation-end-nothing = Rien n'était nécessaire
moderation-end-badfaith = Pas de bonne foi
moderation-outcome-helped = il y a du soutien
moderation-outcome-called = les secours ont été appelés
moderation-outcome-nothing = rien n'était nécessaire
moderation-outcome-misread = mal lu
moderation-outcome-badfaith = pas de bonne foi
moderation-closed-done = Fermé. Merci.
moderation-closed-heavy = Fermé. C'était lourd, et tu étais là. Ce n'était pas à toi de tout réparer. Dix minutes avec quelqu'un, ou une pause jusqu'à demain ?
moderation-rest-somebody = Quelqu'un
moderation-rest-off = Pause jusqu'à demain
moderation-rest-fine = Ça va
moderation-rest-fine-done = D'accord. Merci d'avoir été là.
moderation-rest-asks = { $name } a eu un moment lourd et voudrait dix minutes avec quelqu'un.
moderation-rest-asked = { $count ->
    [one] J'ai demandé à la seule autre personne qui est là.
   *[other] J'ai demandé aux { $count } autres qui sont là.
}
moderation-rest-nobody = Personne d'autre n'est là en ce moment. Un proche l'est peut-être, et une pause est permise.
moderation-misread-done = Fermé comme mal lu, et la personne lit des excuses. La règle était { $rule } : ici elle a mal lu { $misread } fois sur { $closed }.

# Lui écrire.

moderation-letter =
    .title = Lui écrire
    .text = Tes mots
    .sign = Signé
    .sign-hint = De ton nom, si tu ne choisis rien
    .submit = Envoyer
moderation-letter-intro = { $name } lit ceci en privé, signé { $me } ou par l'équipe. Ses réponses te reviennent.
moderation-letter-by-team = la modération de { $community }
moderation-sign-name = Signé de ton nom
moderation-sign-team = Signé par l'équipe
moderation-letter-by = { $me }, de la modération
moderation-letter-intro-for = { $name } lit ceci en privé, signé { $me } ou par l'équipe. C'est { $owner } qui s'en occupe : les réponses lui reviennent.
moderation-letter-sent-for = Envoyé à { $name }. C'est { $owner } qui s'en occupe ; les réponses lui reviennent.
moderation-letter-sent = Envoyé à { $name }. C'est toi qui l'as maintenant ; ses réponses te reviennent.
moderation-letter-failed = Tes mots ne sont pas arrivés à { $name } : sa messagerie privée m'est fermée. Réponds en tant que personne, là où ça a été dit.
moderation-letter-nobody = Son compte n'existe plus, on ne peut écrire à personne. Rien n'a été envoyé.
moderation-letter-not = On n'écrit pas à cette personne ici. Rien n'a été envoyé.
moderation-first-words = Bonjour, ici { $me } de l'équipe. J'ai lu ce que tu as écrit, et c'est bien que tu l'aies dit. À quel point ça va mal en ce moment ? Est-ce que tu penses à te tuer ? Tu peux me le dire franchement.
moderation-first-words-until = Bonjour, ici { $me } de l'équipe. J'ai lu ce que tu as écrit, et c'est bien que tu l'aies dit. Je suis disponible jusqu'à { $until }. À quel point ça va mal en ce moment ? Est-ce que tu penses à te tuer ? Tu peux me le dire franchement.
moderation-first-words-home = Bonjour, { $me } de l'équipe. Est-ce un bon moment et un endroit sûr pour écrire ?
moderation-first-words-other = Bonjour, ici { $me } de l'équipe. J'ai lu ce que tu as écrit, et c'est bien que tu l'aies dit. Comment ça va en ce moment ?
moderation-first-words-wanted = Bonjour, ici { $me } de l'équipe. Tu as demandé une personne. Qu'est-ce qui t'aiderait là, tout de suite ?
moderation-first-words-look-in = Bonjour, c'est { $me }. J'ai repensé à ce que tu as écrit. Tu ne me dois pas de réponse ; un pouce levé suffit. Comment s'est passée la nuit ?
moderation-first-words-worry = Bonjour, ici { $me } de l'équipe. Je voulais te demander comment tu vas. Tu ne me dois pas de réponse, et il y a le temps si tu veux parler.

# Retirer du salon, plusieurs à la fois, des mots faits pour blesser.

moderation-out = Retirer du salon
moderation-out-ask = Le message de { $name } quitte #{ $channel }, et la personne reçoit un mot gentil à ce sujet. Le cas reste ouvert.
moderation-out-yes = Le retirer
moderation-out-going = Je le retire. La carte le dira dès qu'il sera parti.
moderation-out-none = Il n'y a pas de message dans un salon qui puisse être retiré.
moderation-out-gone = Le message n'est déjà plus là.
moderation-out-not = Je n'ai pas eu le droit de retirer le message de { $name }. Dans les réglages du salon, il me faut le droit de supprimer des messages ; en attendant, quelqu'un qui a ce droit peut le faire à la main.
moderation-out-told = Un de tes messages a été retiré de #{ $channel }, pour que d'autres, un jour difficile, ne tombent pas dessus sans s'y attendre. Ce n'est pas une punition, et rien ne change à ta place ici. Tu peux continuer à écrire.
moderation-several = Plus d'une personne dans #{ $channel } semble aller mal en deux heures. Ralentir le salon peut aider, et y écrire, en tant que personne, une ligne calme.
moderation-kindness =
    .title = Un mot gentil
    .text = Tes mots
    .submit = Envoyer
moderation-kindness-offer = Voilà ce qu'on a répondu à { $name }, qui aimerait peut-être un mot gentil de ta part. Qui l'a écrit ne reçoit rien de moi.
moderation-kindness-button = Un mot gentil
moderation-kindness-you = C'était contre toi. Tu n'as pas à t'en occuper ; les autres le voient aussi.
moderation-kindness-done = { $name } a reçu un mot gentil de l'équipe.
moderation-kindness-intro = { $name } lit ceci en privé, signé { $me }, et ne doit aucune réponse.
moderation-kindness-words = Bonjour, { $me } de l'équipe. J'ai vu ce qu'on t'a écrit. On ne se parle pas comme ça ici, et ça ne dit rien de toi. Tu n'as pas à répondre à ceci.
moderation-kindness-sent = Envoyé à { $name }. Merci.

# Un membre nomme une personne de la modération.

moderation-exclude = Quelqu'un ne doit pas s'en occuper
moderation-exclude-none = On peut demander à toute l'équipe ce qui te concerne. Tu peux nommer une personne à qui on ne le demandera pas.
moderation-exclude-is = On ne demande pas à { $name } ce qui te concerne, et je ne le lui montre pas.
moderation-exclude-whom = À qui ne faut-il pas demander ce qui te concerne ? Aucune raison n'est nécessaire, et je ne lui dis rien.
moderation-exclude-nobody = On peut demander à tout le monde
moderation-exclude-done = D'accord. On ne demande pas à { $name } ce qui te concerne, et je ne le lui montre pas. Aux autres, oui.
moderation-exclude-only = D'accord. On ne demande pas à { $name } ce qui te concerne. Il n'y a personne d'autre dans l'équipe en ce moment, on ne pourrait donc demander à personne.

# Pour les admins : comment vont les règles, qui a fait quoi, repos.

moderation-more = Plus
moderation-rules = Comment vont les règles
moderation-rules-none = Aucune règle n'a encore demandé à personne.
moderation-rules-one = { $rule } : a demandé { $pages ->
    [one] une fois
   *[other] { $pages } fois
}, mal lu { $misread } sur { $closed } fermés.
moderation-rules-dark = { $rule } : dans l'ombre, a trouvé { $shadow ->
    [one] une fois
   *[other] { $shadow } fois
} et n'a demandé à personne. Avant : a demandé { $pages }, mal lu { $misread } sur { $closed }.
moderation-rules-people = Des personnes s'inquiétaient, et on s'en est occupé : { $closed ->
    [one] une fois
   *[other] { $closed } fois
}. Ce qu'elles ont remarqué, aucune règle ne l'a vu.
moderation-rules-shadow = La laisser tourner dans l'ombre
moderation-rules-light = La laisser demander à nouveau
moderation-rules-explained = Des nombres seulement, aucun mot. Une règle dans l'ombre est comptée et ne demande à personne, dans cette communauté seulement ; ce que d'autres règles trouvent dans les mêmes mots compte toujours.
moderation-audit = Qui a fait quoi
moderation-audit-none = Rien encore.
moderation-audit-one = { $time } : { $who } { $what } ({ $name })
moderation-audit-here = { $time } : { $who } { $what }
moderation-audit-explained = Sur un an. Ce qui te concerne toi-même n'y figure pas ; les autres admins le voient.
moderation-did-shown = a regardé les mots
moderation-did-taken = l'a pris
moderation-did-still = l'a gardé
moderation-did-offered = l'a confié
moderation-did-put-back = l'a rendu
moderation-did-lapsed = l'avait jusqu'à ce qu'il revienne
moderation-did-declined = l'a laissé aux autres
moderation-did-wrote = lui a écrit
moderation-did-closed = l'a fermé
moderation-did-misread = l'a fermé comme mal lu
moderation-did-reopened = l'a rouvert
moderation-did-taking-out = a demandé que le message quitte le salon
moderation-did-taken-out = a retiré le message du salon
moderation-did-look-in = a reçu un rappel pour prendre des nouvelles
moderation-did-worried = a fait part d'une inquiétude
moderation-did-opened = a lancé une alerte d'exercice
moderation-did-shadowed = a mis une règle dans l'ombre
moderation-did-lit = a laissé une règle demander à nouveau
moderation-did-rested = a laissé la communauté se reposer
moderation-did-woken = a mis fin au repos
moderation-did-quieted = a fait le silence autour d'un membre
moderation-did-unquieted = a mis fin au silence autour d'un membre
moderation-rest = Laisser la communauté se reposer
moderation-rest-ask = Pendant ce temps, je ne publie rien de moi-même : ni message du jour ni célébrations. SOS, les mots lourds et ce que les gens demandent continuent.
moderation-rest-days = { $count ->
    [one] Un jour
   *[other] { $count } jours
}
moderation-rest-end = Pas de repos
moderation-resting = La communauté se repose jusqu'à { $until } : je ne publie rien de moi-même. SOS et les mots lourds continuent.
moderation-rest-ended = La communauté n'est pas au repos : ce que je publie de moi-même continue.
moderation-drill = Exercice d'équipe
moderation-drill-word = EXERCICE D'ÉQUIPE
moderation-drill-heading = Un exercice d'équipe : personne n'est en danger
moderation-drill-why = Pour voir combien de temps passe avant que quelqu'un l'ait. Un appui sur « Je l'ai » suffit.
moderation-asked-drill = EXERCICE D'ÉQUIPE : personne n'est en danger. Appuie sur « Je l'ai » si tu vois ceci.
moderation-drill-taken = Merci. L'exercice est terminé, et les admins lisent les temps.
moderation-drill-ask = Un exercice d'équipe est une alerte qui commence par EXERCICE D'ÉQUIPE et ne contient rien. Elle demande à l'équipe comme une vraie, au rythme de Bientôt, et se termine quand quelqu'un appuie sur « Je l'ai » ou que tout le monde a été sollicité. Qui est en pause n'est pas sollicité.
moderation-drill-now = En lancer un maintenant
moderation-drill-monthly = Un chaque mois
moderation-drill-never = Aucun exercice automatique
moderation-drill-next = Le prochain, automatique : { $time }.
moderation-drill-begun = L'exercice a commencé. Je t'écrirai quand il sera terminé.
moderation-drill-busy = Une vraie personne attend en ce moment. Regarde là d'abord ; aucun exercice n'a commencé.
moderation-drill-already = Une de tes alertes d'exercice est encore ouverte. Aucun exercice n'a commencé.
moderation-drill-over = L'exercice de { $time }
moderation-drill-reached = La première alerte est arrivée à { $time }.
moderation-drill-reached-nobody = Aucune alerte n'est arrivée : ni dans le salon ni chez personne.
moderation-drill-asked = Demandé en privé : { $names }.
moderation-drill-nobody = On a demandé à tout le monde, et personne ne l'a eu.
moderation-drill-had = { $name } l'avait à { $time }, { $minutes ->
    [0] dans la première minute
    [one] après une minute
   *[other] après { $minutes } minutes
}.
moderation-walk-offer = Cinq minutes avec une alerte d'exercice te montrent tout ce qu'il y a à faire. Avant, je demande seulement aux personnes qui se sont déjà exercées, sauf si aucune ne peut ou ne répond.
moderation-walk-go = Faire le parcours
moderation-walk-first = D'abord cinq minutes d'exercice : écris /cases et appuie sur « Faire le parcours ». Pour celle-ci, on demande à quelqu'un qui s'est déjà exercé.
moderation-walk-of = { $number } sur { $all }
moderation-walk-who = Quelqu'un qui n'existe pas
moderation-walk-intro = Ceci n'est envoyé à personne. Dans une vraie alerte, des mots tout prêts sont ici, et tu changes ce que tu veux.
moderation-walk-letter =
    .title = Lui écrire
    .text = Tes mots
    .submit = Envoyer (à personne)
moderation-walk-0 = Voici comment commence une alerte : à quel point c'est urgent, pourquoi, à propos de qui, où. Les mots eux-mêmes n'y sont pas. Aucune formation n'est nécessaire pour en prendre une : on regarde, puis on parle ou on confie. Appuie sur ce qui est en dessous.
moderation-walk-1 = Dans une vraie, tout le monde voit maintenant que { $me } l'a, et la personne le lit aussi. Après 30 minutes sans un signe, ça revient à tout le monde. Maintenant, lis les mots.
moderation-walk-2 = Il n'y a que toi qui vois les mots, et il est noté que tu as regardé. Prends ton temps. Puis écris, en tant que personne : demande franchement, et ne promets ni le secret ni le sauvetage.
moderation-walk-3 = On n'a écrit à personne. Dans une vraie, les réponses te reviendraient, ici. Tu peux la confier à tout moment, sans raison ; « Pas pour moi » convient aussi.
moderation-walk-4 = Dans une vraie, tu choisis quelqu'un ; il faut un oui, sinon ça revient à tout le monde. Quand c'est suivi, ferme : tu dis comment ça s'est fini, et la personne lit que tout recommence à neuf si elle écrit encore.
moderation-walk-5 = C'était tout : prendre, lire, écrire, confier, fermer. Tu ne réponds pas de la vie de quelqu'un, seulement du prochain geste gentil. Les vraies te sont montrées à partir de maintenant.
moderation-quiet = Laisser quelqu'un en paix
moderation-quiet-form =
    .title = Laisser quelqu'un en paix
    .name = Son nom
    .name-hint = Tel qu'il est ici, ou une partie
    .submit = Regarder
moderation-quiet-intro = Pour une personne qui est morte, ou qui ne doit rien recevoir de moi. Rien ne se passe avant que tu aies choisi qui.
moderation-quiet-which = De qui s'agit-il ? À partir de cet appui, je ne lui écris rien et je n'écris rien à son sujet, jusqu'à ce qu'un admin y mette fin.
moderation-quiet-nobody = Je ne connais aucun membre nommé { $name }. Rien n'a changé.
moderation-quiet-begun = Le silence est fait autour de { $name } : je ne demande rien, ne félicite pas, ne propose pas, ne forme pas de binôme et ne rappelle pas de prendre des nouvelles. S'il y a un binôme, qu'une personne le lui dise, s'il te plaît. Un admin peut y mettre fin dans /cases.
moderation-quiet-ended = Le silence autour de { $name } est terminé.
moderation-quiet-is = Le silence est fait autour de { $name }.
moderation-quiet-end = Y mettre fin pour { $name }
moderation-reply-button = Répondre
moderation-reply =
    .title = Répondre
    .text = Tes mots
    .submit = Envoyer
moderation-reply-sent = Envoyé à { $name }.
moderation-reply-undo = Retirer
moderation-reply-undone = C'est retiré. Ça a peut-être déjà été lu.
moderation-reply-over = Cette conversation est terminée, et personne n'a lu ce que tu viens d'écrire. Si c'est lourd, écris-le dans un nouveau message ; tout recommence à neuf.
moderation-the-moderators = l'équipe de modération
moderation-answered = La personne a répondu.
moderation-answer-lost = { $name } a répondu à des nouvelles demandées, et la réponse n'est pas arrivée. Quelqu'un voudra peut-être lui écrire.
moderation-look-in = Hier, c'est toi qui as suivi { $name }. Veux-tu prendre des nouvelles ? Des mots tout prêts sont derrière le bouton.
moderation-look-in-write = Prendre des nouvelles

# /cases

moderation-list-now = { $count ->
    [0] Maintenant
   *[other] Maintenant : { $count }
}
moderation-list-soon = { $count ->
    [0] Bientôt
   *[other] Bientôt : { $count }
}
moderation-list-today = { $count ->
    [0] À voir aujourd'hui
   *[other] À voir aujourd'hui : { $count }
}
moderation-list-none = Personne n'attend.
moderation-list-one = { $name } : { $what }. Depuis { $since }. { $owner }.
moderation-list-look = { $name } : { $what }, { $time }
moderation-list-more = Et { $count } de plus.
moderation-look-done = Vu
moderation-look-thanks = Merci. Ça sort de la liste.
moderation-look-abuse = La personne visée aimerait peut-être un mot gentil de ta part. Qui l'a écrit ne reçoit rien de moi.

# Qui est là.

moderation-around-heading = Qui est là
moderation-around-none = Personne n'a dit être là.
moderation-around-one = { $name }, jusqu'à { $until }
moderation-around-two = Je suis là, 2 h
moderation-around-midnight = Jusqu'à minuit
moderation-around-wake = Réveille-moi pour un Maintenant
moderation-around-off = En pause
moderation-around-waiting = En attente : { $level }, { $name }.
moderation-gap = Personne de { $begin } à { $end }, sauf si quelqu'un dit être là. Les membres le savent.
moderation-gap-none = Il y a d'habitude quelqu'un à toute heure.
moderation-gap-unsaid = Personne n'a dit quand il y a d'habitude quelqu'un. On ne donne pas d'heure aux membres.
moderation-gap-all-off = Tout le monde est en pause. On dit aux membres qu'il n'y a personne.
moderation-you-around = Tu es là jusqu'à { $until }. On te demande en premier.
moderation-you-off = Tu es en pause. On ne te demande rien.
moderation-you-off-wake = Tu es en pause. On te demande pour un Maintenant, et pour rien d'autre.
moderation-you-wake = On te demande quand c'est le tour de l'équipe. En pause, on te réveille encore pour un Maintenant.
moderation-you-plain = On te demande quand c'est le tour de l'équipe. En pause, on ne te demande rien.

# Exercice.

moderation-practice-word = EXERCICE
moderation-practice-heading = Une alerte d'exercice : personne n'est en danger
moderation-practice-why = Quelqu'un veut voir à quoi ressemble une alerte et ce que font ses boutons.
moderation-practice-ladder = Dans une vraie, c'est ici qu'on lit à qui il a été demandé et à qui il le sera ensuite.
moderation-practice-taken = Tu l'as. Dans une vraie, la personne lit ceci, et tout le monde ici le voit. Ensuite : Montrer.
moderation-practice-words = Ici seraient les mots de la personne. Seul qui appuie sur Montrer les voit.
moderation-practice-closed = Fermé. C'était tout le parcours : prendre, lire, fermer. Une vraie alerte permet aussi d'écrire à la personne et de la confier.

# Le dernier recours.

moderation-last-resort = { $name } a écrit quelque chose qui semble lourd : { $what }. { $where }.
moderation-last-resort-why = Je ne peux rien noter en ce moment, alors ceci va directement à toi et au reste de l'équipe. Regarde, s'il te plaît, et dites-vous qui s'en occupe.

# Mes données.

moderation-data = Si des mots à toi font penser à un danger de mort, la modération peut en lire jusqu'à 300 caractères. Ils sont effacés 30 jours après la fermeture, ou après 7 jours si c'était seulement à regarder ; que c'est arrivé est effacé après un an.
moderation-data-open = { $count ->
    [one] Un est ouvert. Quand tu effaces tes données, il reste jusqu'à ce que quelqu'un le ferme, et part à ce moment-là.
   *[other] { $count } sont ouverts. Quand tu effaces tes données, ils restent jusqu'à ce que quelqu'un les ferme, et partent à ce moment-là.
}
moderation-data-kept = { $count ->
    [one] Un, terminé, est conservé à ton sujet.
   *[other] { $count }, terminés, sont conservés à ton sujet.
}

# Inquiétude pour une autre personne : ce que lit qui s'inquiète, et ce que voit la modération.

command-worry =
    .describe = Dire à la modération que tu t'inquiètes pour quelqu'un
    .label = Je m'inquiète pour cette personne
moderation-worry-how = Si tu t'inquiètes pour quelqu'un d'ici, montre un de ses messages : sur Discord, appuie dessus, puis sur « Apps » et sur l'option de ce bot ; sur Telegram, transfère-le-moi en privé. La personne ne remarque rien, et la modération voit qui s'inquiète.
moderation-worry-passed = Merci. À { $time }, j'ai transmis ceci à la modération, avec ton nom. Je ne dis rien à { $name }, et tu ne sauras pas la suite, pour protéger cette personne.
moderation-worry-again = Merci. La modération sait déjà que tu t'inquiètes pour { $name }. Je ne dis rien à { $name }.
moderation-worry-many = Tu as parlé de plusieurs personnes à la modération aujourd'hui, et celle-ci, je ne l'ai pas transmise. Tu peux t'adresser directement à quelqu'un de la modération.
moderation-worry-own = Ceci est de toi. Si c'est lourd, écris-moi ici, ou demande une personne : la modération pourra alors le lire.
moderation-worry-heading = Quelqu'un s'inquiète pour cette personne
moderation-worry-somebody = Quelqu'un s'inquiète pour cette personne. Je ne lui ai rien dit.
moderation-worry-names = { $names } a montré ce message et me l'a dit. Je n'ai rien dit à la personne elle-même.
