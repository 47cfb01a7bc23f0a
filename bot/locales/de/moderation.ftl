## Worte, die schwer klingen: was die Person liest, was das Team sieht, wer gefragt wird.

command-cases =
    .describe = Jetzt, bald, heute ansehen, und wer da ist

# Was die Person liest. Jede Uhrzeit ist eine, zu der etwas geschehen ist oder fällig wird.

moderation-heavy = Das ist eine automatische Nachricht, und sie kann sich irren. Was du geschrieben hast, klingt sehr schwer.
moderation-automatic = { $truth } Diese Nachricht ist automatisch und kann sich irren.
moderation-thanks-wrong = Danke. Die Moderation weiß, dass ich das vielleicht falsch gelesen habe; jemand schaut trotzdem.
moderation-answer = Es muss nicht am schlimmsten sein, um mit jemandem zu reden:
moderation-answer-hour = Menschen, die um diese Zeit antworten:
moderation-danger = Bei Gefahr jetzt gleich: { $emergency }.
moderation-imminent = Wenn du es vielleicht tust, oder schon getan hast: { $emergency } ist die schnellste Hilfe.
moderation-imminent-more = In der Nähe eines anderen Menschen zu sein hilft auch, sogar ohne etwas zu erklären, und Abstand zu allem, womit du dich verletzen könntest.
moderation-medical = { $emergency } ist die schnellste Hilfe: hier braucht es vielleicht bald einen Arzt, auch wenn es sich aushalten lässt. Sag, was du genommen oder abgesetzt hast, und wann.
moderation-medical-more = Bleib damit nicht allein, wenn jemand bei dir sein kann, und schließ die Tür auf. Hier Hilfe zu rufen ist nie ein Fehler.
moderation-threat = Was du geschrieben hast, klingt nach viel Wut oder Angst. Vor allem anderen: bring Abstand zwischen euch, und rede zehn Minuten mit jemandem.
moderation-voices = Das klingt beängstigend, was immer es ist. Du musst nicht tun, was es sagt.
moderation-minor = Danke, dass du das sagst. Du verdienst, dass ein Erwachsener in deiner Nähe davon weiß: Mutter oder Vater, eine Lehrerin, ein Arzt, bei wem du dich am wohlsten fühlst. Die Menschen unten reden auch mit jungen Leuten.
moderation-minor-scared = Wenn du bei jemandem bist, der dir Angst macht: { $emergency }.
moderation-worry = Danke. Um { $time } habe ich das der Moderation weitergegeben. Du erfährst nicht, was folgt, um die Person zu schützen. Diese Nachricht ist automatisch und kann sich irren.
moderation-worry-close = Wenn ihr euch nahe seid: frag, wie schlimm es ist, frag offen nach Suizid, und bleib. Du musst das nicht allein tragen:
moderation-worry-danger = Wenn die Person in dieser Minute in Gefahr ist: { $emergency }.
moderation-home-closed = Ich habe eine Nachricht für dich. Öffne sie, wenn du allein bist.
moderation-home-open = Öffnen
moderation-home-later = Jetzt nicht
moderation-home-opened = Danke, dass du uns das sagst. Was passiert, ist nicht deine Schuld.
moderation-home-ask = Ist es sicher, dir hier zu schreiben?
moderation-home-safe = Ja
moderation-home-unsafe = Nicht auf diesem Handy
moderation-home-quiet = Danke. Von hier schreibt dir in diesem Chat niemand mehr darüber. Die Moderation weiß, warum.
moderation-stranger = Was du mir geschrieben hast, klingt sehr schwer. Ich bin eine Maschine, kann mich irren und weiß nicht, zu welcher Gruppe du gehörst: es wurde niemandem sonst gesagt.
moderation-meanwhile = Menschen, die inzwischen antworten:

moderation-truth-passing = Um { $time } habe ich das der Moderation weitergegeben. Ich sage dir hier, wenn es jemand gelesen hat.
moderation-truth-channel = Um { $time } kam es im Kanal der Moderation an, damit ein Mensch es liest. Ich sage dir hier, wenn das geschehen ist.
moderation-truth-people = Um { $time } kam es bei der Moderation an, damit ein Mensch es liest. Ich sage dir hier, wenn das geschehen ist.
moderation-truth-read = { $name } von der Moderation hat es um { $time } gelesen.
moderation-truth-taken = { $name } von der Moderation kümmert sich seit { $time } darum.
moderation-truth-vain = Ich habe alle im Team gefragt, zuletzt um { $time }. Niemand hat geantwortet, also warte bitte nicht auf uns. Ich frage weiter und schreibe hier, wenn sich jemand meldet. Diese Menschen antworten jetzt:
moderation-truth-none = Im Moment ist niemand im Team, den ich fragen kann, also warte bitte nicht auf uns. Diese Menschen antworten jetzt:
moderation-truth-away = Die Moderation findet es, aber ich kann nicht sagen, wann: es ist niemand da.
moderation-truth-away-until = Die Moderation findet es, aber wahrscheinlich nicht vor { $time }.
moderation-truth-closed = { $name } hat vermerkt, dass das gut aufgehoben ist. Wenn es wieder schwer wird, schreib; es fängt neu an.
moderation-truth-closed-quiet = Das ist gut aufgehoben. Wenn es wieder schwer wird, schreib; es fängt neu an.
moderation-truth-misread = Ich habe falsch gelesen, was du geschrieben hast, und jemand von der Moderation hat das gesagt. Entschuldige die Unterbrechung.

moderation-asked = Ich habe { $names } gefragt, um { $time }.
moderation-asked-next = Ich habe { $names } gefragt, um { $time }. Ist bis { $next } keine Antwort da, frage ich andere.
moderation-asked-channel = Ich habe im Kanal der Moderation gefragt, um { $time }. Ist bis { $next } keine Antwort da, frage ich alle einzeln.
moderation-truth-withdrawn = Du hast das um { $time } zurückgenommen. Niemand wird mehr gefragt. Wenn es schwer wird, drück wieder SOS; es fängt neu an.
moderation-enough = Ich brauche niemanden mehr
moderation-card-withdrawn = Um { $time } zurückgenommen: die Person braucht niemanden mehr.
moderation-asking-around = { $count ->
    [one] { $names } ist da und würde zuerst gefragt.
   *[other] { $names } sind da und würden zuerst gefragt.
}
moderation-asking-unsaid = Niemand hat gesagt, gerade da zu sein. Ich würde im Kanal der Moderation fragen, dann alle einzeln.
moderation-asking-nobody = Gerade ist niemand da, also kann eine Antwort lange dauern. Ich kann trotzdem fragen.
moderation-asking-until = Vor { $time } ist meist niemand da, so lange kann eine Antwort dauern. Ich kann trotzdem fragen.

moderation-ask-anyway = Trotzdem hier fragen
moderation-ask-anyway-done = In Ordnung. Ich frage auch die anderen im Team. Was daraus wird, steht in der Nachricht oben.
moderation-you-misread = Du hast falsch gelesen
moderation-clear = Löschen

moderation-public-line = Ein Hinweis für alle, die eine schwere Nacht haben: hinter diesem Knopf stehen Menschen, die jetzt antworten. Ihn zu öffnen erfährt niemand.
moderation-who-answers = Wer jetzt antwortet
moderation-lines-private = Nur du siehst das, und niemand erfährt, dass du es geöffnet hast.

moderation-lines-age = Die Hilfe-Nummern für { $country } wurden zuletzt am { $checked } geprüft. Ab { $until } zeige ich sie zuletzt und sage, dass sie nicht bestätigt sind. Eine neuere Version dieses Programms bringt neuere mit; wer mich betreibt, kann sie auch selbst prüfen und das Datum setzen.
moderation-lines-age-elsewhere = überall

# Karten für die Moderation.

moderation-now = Jetzt
moderation-soon = Bald
moderation-card-since = seit { $time }
moderation-card-nobody = Niemand hat es
moderation-card-has = { $name } hat es
moderation-card-offered = { $name } angeboten
moderation-card-closed = Geschlossen
moderation-card-closed-way = Ich kann { $name } nicht privat schreiben. Bitte antworte als Mensch, dort wo es gesagt wurde.
moderation-card-about = Über
moderation-card-why = Warum
moderation-card-why-gone = Regel { $rule }, die nicht mehr verwendet wird.
moderation-card-where = Wo
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = Privat, an mich, { $time }
moderation-card-passed-on = An mich weitergeleitet, { $time }
moderation-card-more = Weitere Worte
moderation-card-last = Die letzten um { $time }
moderation-card-told = Gesagt
moderation-card-open = Zur Nachricht
moderation-card-erased = jemand, der seine Daten gelöscht hat
moderation-card-wanted = Möchte einen Menschen
moderation-card-not-alone = Ist mit diesem Handy vielleicht nicht allein.
moderation-card-safe = Sagt, dass man gefahrlos schreiben kann.
moderation-card-not-safe = Sagt: nicht auf diesem Handy. Bitte schreib dort nicht.
moderation-card-wrong = Um { $time } hieß es, wir hätten vielleicht falsch gelesen. Schau trotzdem; schließen ist ein Druck.
moderation-card-gone = Die Nachricht wurde um { $time } gelöscht.
moderation-card-back = Kommt um { $time } zurück, wenn nichts geschieht.
moderation-card-ended = { $name } hat um { $time } geschlossen: { $outcome }.
moderation-card-ended-itself = Hat sich um { $time } von selbst geschlossen.

moderation-told-none = Keine private Nachricht
moderation-told-unreachable = Nein: der private Chat ist mir verschlossen
moderation-told-gone = Hat die private Nachricht gelöscht
moderation-told-sending = Eine private Nachricht ist unterwegs
moderation-told-delivered = Private Nachricht zugestellt um { $time }
moderation-told-worry = Nichts: ich schreibe niemandem, weil andere sich sorgen

moderation-subject-self = { $what }, über sich selbst gesagt
moderation-subject-other = { $what }, über jemand anderen gesagt
moderation-subject-you = { $what }, zu jemandem hier gesagt
moderation-subject-generic = { $what }, unklar, über wen
moderation-kind-dying = Gedanken ans Sterben
moderation-kind-self-harm = Sich verletzen
moderation-kind-medical = Braucht vielleicht schnell einen Arzt
moderation-kind-home-violence = Gewalt oder Kontrolle zu Hause
moderation-kind-threat = Eine Drohung gegen andere
moderation-kind-minor = Jemand unter 18, vielleicht in Gefahr
moderation-kind-worry-other = Sorge um einen anderen Menschen
moderation-kind-voices = Stimmen, die sagen, was zu tun ist
moderation-kind-abuse = Worte, die verletzen sollen
moderation-kind-despair = Hoffnungslosigkeit
moderation-why-buddy = Hat gesagt, dass mit dem Buddy etwas nicht stimmt. Das Paar ist beendet.
moderation-buddy-report = { $by } sagt, dass mit dem Buddy { $about } etwas nicht stimmt. Das Paar endete in derselben Sekunde. { $about } wurde nur gesagt, dass es beendet ist.
moderation-buddy-show = Die letzten Nachrichten zeigen
moderation-why-pairing = Möchte darüber reden, wie es mit dem Buddy läuft.

moderation-why-sos = Hat SOS gedrückt und um einen Menschen gebeten.
moderation-why-hard-day = Hat nach einem schweren Tag um einen Menschen gebeten.
moderation-why-held-back = Ich habe eine schwere Notiz privat gehalten, und ein Mensch soll sie lesen.
moderation-why-slip = Hat einen Ausrutscher notiert und möchte einen Menschen.
moderation-why-plan = Hat den eigenen Plan angesehen und möchte einen Menschen.
moderation-why-other = Hat um einen Menschen gebeten.

moderation-step-asked = Gefragt um { $time }
moderation-step-at = { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, noch einmal
moderation-step-channel = Dieser Kanal
moderation-step-none = Niemand ist mehr zu fragen
moderation-step-hourly = Alle, jede Stunde, in einer Nachricht

moderation-asked-you = Du wirst gebeten, dir das anzusehen.
moderation-asked-over = Du wurdest hierzu gefragt. Es ist nichts mehr zu tun.
moderation-offered-you = Das wird dir übergeben. Hast du es?
moderation-hourly = { $count ->
    [one] Eins wartet noch
   *[other] { $count } warten noch
}
moderation-hourly-one = { $level }: { $name }. { $where }. Wartet seit { $since }.

# Knöpfe und ihre Antworten.

moderation-take = Ich habe es
moderation-still = Noch bei mir
moderation-show = Zeigen
moderation-show-who = Zeigen: { $name }
moderation-write = Der Person schreiben
moderation-hand-over = Übergeben
moderation-close = Geschlossen
moderation-misread = Wir haben falsch gelesen
moderation-not-for-me = Nicht für mich
moderation-declined = In Ordnung, und danke, dass du es sagst. Die anderen werden gefragt; du nur noch einmal, wenn sonst niemand mehr übrig ist.
moderation-reopen = Wieder öffnen
moderation-reopened = Es ist wieder offen, und du hast es. Um { $time } geht es an alle zurück, wenn hier nichts geschieht.
moderation-reopen-not = Das lässt sich nicht wieder öffnen. Nichts wurde geändert.
moderation-reopen-late = Das wurde vor mehr als einer Woche geschlossen und bleibt es. Schreibt die Person wieder, fängt es neu an.
moderation-reopen-other = Zur selben Person ist schon etwas Neueres offen. Nichts wurde geändert.
moderation-nobody-left = { $name } ruht sich jetzt aus, und sonst ist niemand da. Die Mitglieder erfahren das.
moderation-nobody-left-until = { $name } ruht sich jetzt aus, und bis { $time } ist niemand da. Die Mitglieder erfahren das.
moderation-look = Ansehen
moderation-look-who = Ansehen: { $name }
moderation-took = Du hast es. Um { $time } geht es an alle zurück, wenn hier nichts geschieht; „Noch bei mir“ gibt dir mehr Zeit.
moderation-taken-already = { $name } hat es seit { $time }. Nichts wurde geändert; „Übergeben“ gibt es allen zurück.
moderation-closed-already = { $name } hat es um { $time } geschlossen. Nichts wurde geändert.
moderation-closed-itself = Es hat sich um { $time } von selbst geschlossen. Nichts wurde geändert.
moderation-gone = Das ist nicht mehr hier. Nichts wurde geändert.
moderation-not-yours = Das betrifft dich, oder du wurdest gebeten, es den anderen zu lassen. Jemand anderes kümmert sich darum.
moderation-show-gone = Die Worte sind nicht mehr aufbewahrt.
moderation-show-logged = Nur du siehst das. Dass du nachgesehen hast, ist vermerkt.
moderation-over = An wen? Die Person wird sofort gefragt, und ohne ein Ja kommt es zurück.
moderation-over-nobody = Es ist sonst niemand im Team, an den du es übergeben kannst.
moderation-hand-around = { $name }, gerade da
moderation-put-back = An alle zurückgeben
moderation-put-back-done = Es ist wieder bei allen, und die nächsten werden gefragt.
moderation-gave = { $name } wird gefragt. Gibt es bis { $time } kein Ja, geht es an alle zurück.
moderation-not-on-team = Die Person ist nicht mehr im Team, oder das betrifft sie. Nichts wurde geändert.
moderation-close-how = Wie ist es ausgegangen?
moderation-end-helped = Geredet, Unterstützung ist da
moderation-end-called = Notdienst gerufen
moderation-end-nothing = Es brauchte nichts
moderation-end-badfaith = Nicht ehrlich gemeint
moderation-outcome-helped = Unterstützung ist da
moderation-outcome-called = der Notdienst wurde gerufen
moderation-outcome-nothing = es brauchte nichts
moderation-outcome-misread = falsch gelesen
moderation-outcome-badfaith = nicht ehrlich gemeint
moderation-closed-done = Geschlossen. Danke.
moderation-closed-heavy = Geschlossen. Das war schwer, und du warst da. Du musstest es nicht in Ordnung bringen. Zehn Minuten mit jemandem, oder frei bis morgen?
moderation-rest-somebody = Jemand
moderation-rest-off = Frei bis morgen
moderation-rest-fine = Mir geht es gut
moderation-rest-fine-done = In Ordnung. Danke, dass du da warst.
moderation-rest-asks = { $name } hatte etwas Schweres und hätte gern zehn Minuten mit jemandem.
moderation-rest-asked = { $count ->
    [one] Ich habe die eine andere Person gefragt, die da ist.
   *[other] Ich habe die { $count } anderen gefragt, die da sind.
}
moderation-rest-nobody = Gerade ist sonst niemand da. Vielleicht jemand von deinen Leuten, und eine Pause ist in Ordnung.
moderation-misread-done = Als falsch gelesen geschlossen, und die Person liest eine Entschuldigung. Die Regel war { $rule }: hier las sie { $misread } von { $closed } Malen falsch.

# Der Person schreiben.

moderation-letter =
    .title = Der Person schreiben
    .text = Deine Worte
    .sign = Unterschrift
    .sign-hint = Mit deinem Namen, wenn du nichts wählst
    .submit = Senden
moderation-letter-intro = { $name } liest das privat, unterschrieben mit { $me } oder vom Team. Antworten kommen zu dir zurück.
moderation-letter-by-team = die Moderation von { $community }
moderation-sign-name = Mit deinem Namen
moderation-sign-team = Vom Team
moderation-letter-by = { $me }, Moderation
moderation-letter-intro-for = { $name } liest das privat, unterschrieben mit { $me } oder vom Team. { $owner } hat es: dort kommen die Antworten an.
moderation-letter-sent-for = An { $name } gesendet. { $owner } hat es; dort kommen die Antworten an.
moderation-letter-sent = An { $name } gesendet. Du hast es jetzt; Antworten kommen zu dir.
moderation-letter-failed = Deine Worte haben { $name } nicht erreicht: der private Chat ist mir verschlossen. Bitte antworte als Mensch, dort wo es gesagt wurde.
moderation-letter-nobody = Das Konto gibt es nicht mehr, also kann niemandem geschrieben werden. Nichts wurde gesendet.
moderation-letter-not = Dieser Person wird hier nicht geschrieben. Nichts wurde gesendet.
moderation-first-words = Hallo, ich bin { $me } vom Team. Ich habe gelesen, was du geschrieben hast, und es ist gut, dass du es gesagt hast. Wie schlimm ist es gerade? Denkst du daran, dir das Leben zu nehmen? Du kannst es mir offen sagen.
moderation-first-words-until = Hallo, ich bin { $me } vom Team. Ich habe gelesen, was du geschrieben hast, und es ist gut, dass du es gesagt hast. Du erreichst mich bis { $until }. Wie schlimm ist es gerade? Denkst du daran, dir das Leben zu nehmen? Du kannst es mir offen sagen.
moderation-first-words-home = Hallo, { $me } vom Team. Ist das ein guter Moment und ein sicherer Ort zum Schreiben?
moderation-first-words-other = Hallo, ich bin { $me } vom Team. Ich habe gelesen, was du geschrieben hast, und es ist gut, dass du es gesagt hast. Wie ist es gerade?
moderation-first-words-wanted = Hallo, ich bin { $me } vom Team. Du hast um einen Menschen gebeten. Was würde dir gerade helfen?
moderation-first-words-look-in = Hallo, hier ist { $me }. Ich habe an das gedacht, was du geschrieben hast. Du schuldest mir keine Antwort; ein Daumen reicht. Wie war die Nacht?
moderation-first-words-worry = Hallo, ich bin { $me } vom Team. Ich wollte fragen, wie es dir geht. Du schuldest mir keine Antwort, und es ist Zeit, falls du reden magst.

# Aus dem Kanal nehmen, mehrere zugleich, Worte, die verletzen sollen.

moderation-out = Aus dem Kanal nehmen
moderation-out-ask = Die Nachricht von { $name } kommt aus #{ $channel } heraus, und die Person bekommt eine freundliche Zeile dazu. Der Fall bleibt offen.
moderation-out-yes = Herausnehmen
moderation-out-going = Ich nehme sie heraus. Die Karte sagt es, sobald sie weg ist.
moderation-out-none = Es gibt keine Nachricht in einem Kanal, die man herausnehmen könnte.
moderation-out-gone = Die Nachricht ist schon weg.
moderation-out-not = Ich durfte die Nachricht von { $name } nicht herausnehmen. In den Einstellungen des Kanals brauche ich das Recht, Nachrichten zu löschen; inzwischen kann es jemand mit diesem Recht von Hand tun.
moderation-out-told = Eine Nachricht von dir wurde aus #{ $channel } genommen, damit andere an einem schweren Tag nicht unvorbereitet darauf stoßen. Es ist keine Strafe, und an deinem Platz hier ändert sich nichts. Du kannst weiterschreiben.
moderation-several = Mehr als eine Person in #{ $channel } klingt innerhalb von zwei Stunden schwer belastet. Vielleicht hilft es, den Kanal zu verlangsamen und dort als Mensch eine ruhige Zeile zu schreiben.
moderation-kindness =
    .title = Ein freundliches Wort
    .text = Deine Worte
    .submit = Senden
moderation-kindness-offer = Das bekam { $name } zur Antwort und freut sich vielleicht über ein freundliches Wort von dir. Wer es schrieb, bekommt von mir nichts.
moderation-kindness-button = Ein freundliches Wort
moderation-kindness-you = Es galt dir. Du musst dich darum nicht kümmern; die anderen sehen es auch.
moderation-kindness-done = { $name } hat ein freundliches Wort vom Team bekommen.
moderation-kindness-intro = { $name } liest das privat, unterschrieben mit { $me }, und schuldet keine Antwort.
moderation-kindness-words = Hallo, { $me } vom Team. Ich habe gesehen, was dir geschrieben wurde. So reden wir hier nicht, und es sagt nichts über dich. Du musst hierauf nicht antworten.
moderation-kindness-sent = An { $name } gesendet. Danke.

# Ein Mitglied nennt jemanden aus der Moderation.

moderation-exclude = Jemand soll nicht gefragt werden
moderation-exclude-none = Alle im Team können zu dem gefragt werden, was dich betrifft. Du kannst eine Person nennen, die nicht gefragt wird.
moderation-exclude-is = { $name } wird nicht zu dem gefragt, was dich betrifft, und ich zeige es dort nicht.
moderation-exclude-whom = Wer soll nicht zu dir gefragt werden? Du brauchst keinen Grund, und die Person erfährt es von mir nicht.
moderation-exclude-nobody = Alle dürfen gefragt werden
moderation-exclude-done = In Ordnung. { $name } wird nicht zu dem gefragt, was dich betrifft, und ich zeige es dort nicht. Die anderen schon.
moderation-exclude-only = In Ordnung. { $name } wird nicht zu dem gefragt, was dich betrifft. Sonst ist im Moment niemand im Team, also könnte niemand zu dir gefragt werden.

# Für Admins: wie es den Regeln geht, wer was getan hat, Ruhe.

moderation-more = Mehr
moderation-rules = Wie es den Regeln geht
moderation-rules-none = Noch keine Regel hat jemanden gefragt.
moderation-rules-one = { $rule }: hat { $pages ->
    [one] einmal
   *[other] { $pages }-mal
} gefragt, falsch gelesen { $misread } von { $closed } geschlossenen.
moderation-rules-dark = { $rule }: hat im Schatten { $shadow ->
    [one] einmal
   *[other] { $shadow }-mal
} etwas gefunden und niemanden gefragt. Vorher: gefragt { $pages }, falsch gelesen { $misread } von { $closed }.
moderation-rules-people = Menschen haben sich gesorgt, und es wurde sich gekümmert: { $closed ->
    [one] einmal
   *[other] { $closed }-mal
}. Was sie bemerkten, bemerkte keine Regel.
moderation-rules-shadow = Im Schatten laufen lassen
moderation-rules-light = Wieder fragen lassen
moderation-rules-explained = Nur Zahlen, keine Worte. Eine Regel im Schatten wird gezählt und fragt niemanden, nur in dieser Community; was andere Regeln in denselben Worten finden, zählt weiter.
moderation-audit = Wer was getan hat
moderation-audit-none = Noch nichts.
moderation-audit-one = { $time }: { $who } { $what } ({ $name })
moderation-audit-here = { $time }: { $who } { $what }
moderation-audit-explained = Ein Jahr lang. Was dich selbst betrifft, fehlt hier; andere Admins sehen es.
moderation-did-shown = hat die Worte angesehen
moderation-did-taken = hat es genommen
moderation-did-still = hat es behalten
moderation-did-offered = hat es übergeben
moderation-did-put-back = hat es zurückgegeben
moderation-did-lapsed = hatte es, bis es zurückging
moderation-did-declined = hat es den anderen überlassen
moderation-did-wrote = hat der Person geschrieben
moderation-did-closed = hat es geschlossen
moderation-did-misread = hat es als falsch gelesen geschlossen
moderation-did-reopened = hat es wieder geöffnet
moderation-did-taking-out = wollte, dass die Nachricht aus dem Kanal kommt
moderation-did-taken-out = hat die Nachricht aus dem Kanal genommen
moderation-did-look-in = wurde ans Nachfragen erinnert
moderation-did-worried = hat sich gesorgt
moderation-did-opened = hat einen Übungsalarm begonnen
moderation-did-shadowed = ließ eine Regel im Schatten laufen
moderation-did-lit = ließ eine Regel wieder fragen
moderation-did-rested = ließ die Community ruhen
moderation-did-woken = hat die Ruhe beendet
moderation-did-quieted = hat um ein Mitglied alles still gemacht
moderation-did-unquieted = hat die Stille um ein Mitglied beendet
moderation-rest = Die Community ruhen lassen
moderation-rest-ask = So lange poste ich nichts von mir aus: keine tägliche Nachricht, keine Feiern. SOS, schwere Worte und was Menschen anfragen laufen weiter.
moderation-rest-days = { $count ->
    [one] Ein Tag
   *[other] { $count } Tage
}
moderation-rest-end = Keine Ruhe
moderation-resting = Die Community ruht bis { $until }: ich poste nichts von mir aus. SOS und schwere Worte laufen weiter.
moderation-rest-ended = Die Community ruht nicht: was ich von mir aus poste, läuft weiter.
moderation-drill = Probealarm
moderation-drill-word = PROBEALARM
moderation-drill-heading = Ein Probealarm: niemand ist in Gefahr
moderation-drill-why = Um zu sehen, wie lange es dauert, bis ihn jemand hat. Ein Druck auf „Ich habe es“ genügt.
moderation-asked-drill = PROBEALARM: niemand ist in Gefahr. Drück „Ich habe es“, wenn du das siehst.
moderation-drill-taken = Danke. Der Probealarm ist vorbei, und die Admins lesen die Zeiten.
moderation-drill-ask = Ein Probealarm ist ein Alarm, der mit PROBEALARM beginnt und nichts enthält. Er fragt das Team wie ein echter, im Takt von Bald, und endet, wenn jemand „Ich habe es“ drückt oder alle gefragt wurden. Wer frei hat, wird nicht gefragt.
moderation-drill-now = Jetzt einen beginnen
moderation-drill-monthly = Jeden Monat einer
moderation-drill-never = Keine Probealarme von selbst
moderation-drill-next = Der nächste von selbst: { $time }.
moderation-drill-begun = Der Probealarm hat begonnen. Ich schreibe dir, wenn er vorbei ist.
moderation-drill-busy = Gerade wartet jemand Echtes. Schau zuerst dorthin; kein Probealarm hat begonnen.
moderation-drill-already = Ein Übungsalarm von dir ist noch offen. Kein Probealarm hat begonnen.
moderation-drill-over = Der Probealarm von { $time }
moderation-drill-reached = Der erste Alarm kam um { $time } an.
moderation-drill-reached-nobody = Kein Alarm kam an: weder im Kanal noch bei jemandem.
moderation-drill-asked = Privat gefragt: { $names }.
moderation-drill-nobody = Alle wurden gefragt, und niemand hatte ihn.
moderation-drill-had = { $name } hatte ihn um { $time }, { $minutes ->
    [0] in der ersten Minute
    [one] nach einer Minute
   *[other] nach { $minutes } Minuten
}.
moderation-walk-offer = Fünf Minuten mit einem Übungsalarm zeigen dir alles, was zu tun ist. Vorher frage ich nur die, die schon geübt haben, außer wenn von ihnen niemand gefragt werden kann oder antwortet.
moderation-walk-go = Einmal durchgehen
moderation-walk-first = Zuerst fünf Minuten Übung: schreib /cases und drück „Einmal durchgehen“. Zu diesem hier wird jemand gefragt, der schon geübt hat.
moderation-walk-of = { $number } von { $all }
moderation-walk-who = Jemand, den es nicht gibt
moderation-walk-intro = Das geht an niemanden. Bei einem echten stehen hier fertige Worte, und du änderst, was du möchtest.
moderation-walk-letter =
    .title = Der Person schreiben
    .text = Deine Worte
    .submit = Senden (an niemanden)
moderation-walk-0 = So beginnt ein Alarm: wie dringend, warum, über wen, wo. Die Worte selbst stehen nicht darin. Du brauchst keine Ausbildung, um einen zu nehmen: wer ihn nimmt, schaut hin und redet oder gibt ihn weiter. Drück auf das, was unten steht.
moderation-walk-1 = Bei einem echten sehen jetzt alle, dass { $me } ihn hat, und die Person liest es auch. Nach 30 Minuten ohne ein Zeichen geht er an alle zurück. Lies jetzt die Worte.
moderation-walk-2 = Nur du siehst die Worte, und dass du nachgesehen hast, ist vermerkt. Nimm dir Zeit. Dann schreib, als Mensch: frag offen, und versprich weder Verschwiegenheit noch Rettung.
moderation-walk-3 = Es wurde niemandem geschrieben. Bei einem echten kämen die Antworten zu dir, hierher. Du kannst ihn jederzeit weitergeben, ohne Grund; „Nicht für mich“ ist auch in Ordnung.
moderation-walk-4 = Bei einem echten wählst du jemanden; es braucht ein Ja, sonst geht er an alle zurück. Wenn es gut aufgehoben ist, schließ ihn: du sagst, wie es ausging, und die Person liest, dass es neu anfängt, wenn sie wieder schreibt.
moderation-walk-5 = Das war alles: nehmen, lesen, schreiben, übergeben, schließen. Du bist nicht dafür verantwortlich, wie ein Leben weitergeht, nur für den nächsten freundlichen Schritt. Echte siehst du von jetzt an.
moderation-quiet = Jemanden in Frieden lassen
moderation-quiet-form =
    .title = Jemanden in Frieden lassen
    .name = Der Name
    .name-hint = So wie er hier steht, oder ein Teil davon
    .submit = Nachsehen
moderation-quiet-intro = Für jemanden, der gestorben ist oder nichts von mir hören soll. Es geschieht nichts, bevor du gewählt hast, wer gemeint ist.
moderation-quiet-which = Wen meinst du? Ab diesem Druck schreibe ich der Person nichts und nichts über sie, bis ein Admin es beendet.
moderation-quiet-nobody = Ich kenne kein Mitglied namens { $name }. Nichts wurde geändert.
moderation-quiet-begun = Um { $name } ist alles still: ich frage nicht, gratuliere nicht, schlage nichts vor, bilde kein Paar und erinnere nicht ans Nachfragen. Gibt es einen Buddy, lass es ihm bitte einen Menschen sagen. Ein Admin kann es in /cases beenden.
moderation-quiet-ended = Die Stille um { $name } ist vorbei.
moderation-quiet-is = Um { $name } ist alles still.
moderation-quiet-end = Für { $name } beenden
moderation-reply-button = Antworten
moderation-reply =
    .title = Antworten
    .text = Deine Worte
    .submit = Senden
moderation-reply-sent = An { $name } gesendet.
moderation-reply-undo = Zurücknehmen
moderation-reply-undone = Zurückgenommen. Vielleicht wurde es schon gelesen.
moderation-reply-over = Dieses Gespräch ist vorbei, und niemand hat gelesen, was du eben geschrieben hast. Wenn es schwer wird, schreib es in einer neuen Nachricht; es fängt neu an.
moderation-the-moderators = die Moderation
moderation-answered = Es kam eine Antwort.
moderation-answer-lost = { $name } hat auf eine Nachfrage geantwortet, und die Antwort kam nicht an. Vielleicht möchte jemand schreiben.
moderation-look-in = Gestern hast du dich um { $name } gekümmert. Möchtest du nachfragen? Fertige Worte sind hinter dem Knopf.
moderation-look-in-write = Nachfragen

# /cases

moderation-list-now = { $count ->
    [0] Jetzt
   *[other] Jetzt: { $count }
}
moderation-list-soon = { $count ->
    [0] Bald
   *[other] Bald: { $count }
}
moderation-list-today = { $count ->
    [0] Heute ansehen
   *[other] Heute ansehen: { $count }
}
moderation-list-none = Niemand wartet.
moderation-list-one = { $name }: { $what }. Seit { $since }. { $owner }.
moderation-list-look = { $name }: { $what }, { $time }
moderation-list-more = Und { $count } mehr.
moderation-look-done = Angesehen
moderation-look-thanks = Danke. Es verschwindet von der Liste.
moderation-look-abuse = Wen es treffen sollte, freut sich vielleicht über ein freundliches Wort von dir. Wer es schrieb, bekommt von mir nichts.

# Wer da ist.

moderation-around-heading = Wer da ist
moderation-around-none = Niemand hat gesagt, da zu sein.
moderation-around-one = { $name }, bis { $until }
moderation-around-two = Ich bin da, 2 h
moderation-around-midnight = Bis Mitternacht
moderation-around-wake = Weck mich bei Jetzt
moderation-around-off = Frei
moderation-around-waiting = Wartet: { $level }, { $name }.
moderation-gap = Von { $begin } bis { $end } niemand, außer jemand sagt, da zu sein. Die Mitglieder erfahren das.
moderation-gap-none = Meist ist zu jeder Stunde jemand da.
moderation-gap-unsaid = Niemand hat gesagt, wann meist jemand da ist. Den Mitgliedern wird keine Zeit genannt.
moderation-gap-all-off = Alle haben frei. Die Mitglieder erfahren, dass niemand da ist.
moderation-you-around = Du bist bis { $until } da. Du wirst zuerst gefragt.
moderation-you-off = Du hast frei. Du wirst zu nichts gefragt.
moderation-you-off-wake = Du hast frei. Du wirst bei Jetzt gefragt, sonst zu nichts.
moderation-you-wake = Du wirst gefragt, wenn das Team dran ist. Hast du frei, wirst du bei Jetzt trotzdem geweckt.
moderation-you-plain = Du wirst gefragt, wenn das Team dran ist. Hast du frei, wirst du nicht gefragt.

# Übung.

moderation-practice-word = ÜBUNG
moderation-practice-heading = Ein Übungsalarm: niemand ist in Gefahr
moderation-practice-why = Jemand möchte sehen, wie ein Alarm aussieht und was seine Knöpfe tun.
moderation-practice-ladder = In einem echten steht hier, wer gefragt wurde und wer als Nächstes gefragt wird.
moderation-practice-taken = Du hast es. In einem echten liest die Person das, und alle hier sehen es. Als Nächstes: Zeigen.
moderation-practice-words = Hier stünden die Worte der Person. Nur wer auf Zeigen drückt, sieht sie.
moderation-practice-closed = Geschlossen. Das war der ganze Weg: nehmen, lesen, schließen. Bei einem echten kannst du der Person auch schreiben und ihn übergeben.

# Der letzte Weg.

moderation-last-resort = { $name } hat etwas geschrieben, das schwer klingt: { $what }. { $where }.
moderation-last-resort-why = Ich kann gerade nichts aufschreiben, darum kommt das direkt zu dir und zum Rest des Teams. Bitte schau nach, und sagt einander, wer es hat.

# Meine Daten.

moderation-data = Wenn Worte von dir nach Lebensgefahr klingen, kann die Moderation bis zu 300 Zeichen davon lesen. Sie werden 30 Tage nach dem Schließen gelöscht, oder nach 7 Tagen, wenn es nur zum Ansehen war; dass es geschehen ist, wird nach einem Jahr gelöscht.
moderation-data-open = { $count ->
    [one] Einer ist offen. Wenn du deine Daten löschst, bleibt er, bis ihn jemand geschlossen hat, und geht dann.
   *[other] { $count } sind offen. Wenn du deine Daten löschst, bleiben sie, bis sie jemand geschlossen hat, und gehen dann.
}
moderation-data-kept = { $count ->
    [one] Einer, der vorbei ist, wird über dich aufbewahrt.
   *[other] { $count }, die vorbei sind, werden über dich aufbewahrt.
}

# Sorge um jemand anderen: was liest, wer sich sorgt, und was die Moderation sieht.

command-worry =
    .describe = Der Moderation sagen, dass du dich um jemanden sorgst
    .label = Ich sorge mich um diese Person
moderation-worry-how = Wenn du dich um jemanden hier sorgst, zeig auf eine Nachricht dieser Person: auf Discord drück darauf, dann auf „Apps“ und auf den Eintrag dieses Bots; auf Telegram leite sie mir privat weiter. Die Person merkt nichts, und die Moderation sieht, wer sich sorgt.
moderation-worry-passed = Danke. Um { $time } habe ich das der Moderation weitergegeben, mit deinem Namen. { $name } sage ich nichts, und du erfährst nicht, was folgt, um die Person zu schützen.
moderation-worry-again = Danke. Die Moderation weiß schon, dass du dich um { $name } sorgst. { $name } sage ich nichts.
moderation-worry-many = Du hast der Moderation heute von mehreren Menschen erzählt, und das hier habe ich nicht weitergegeben. Du kannst jemanden von der Moderation direkt ansprechen.
moderation-worry-own = Das ist von dir. Wenn es schwer ist, schreib mir hier, oder bitte um einen Menschen: dann kann die Moderation es lesen.
moderation-worry-heading = Jemand sorgt sich um diese Person
moderation-worry-somebody = Jemand sorgt sich um diese Person. Ihr selbst habe ich nichts gesagt.
moderation-worry-names = { $names } hat auf diese Nachricht gezeigt und es mir gesagt. Der Person selbst habe ich nichts gesagt.
