## SOS: a number, a plan, two quiet minutes, a person, help lines. Opening it tells nobody.

command-sos =
    .describe = Help in a hard moment. Opening it tells nobody

sos-button = SOS
sos-danger = In danger now: { $emergency }.
sos-tells-nobody = Opening this tells nobody.
sos-quiet = Two quiet minutes
sos-person = A person
sos-lines = Help lines
sos-clear = Clear

# Two quiet minutes. Each line stands for about twenty seconds.

sos-quiet-what = It comes as one message in your private chat that changes slowly, and all of it at once as text beside it.
sos-quiet-eyes = Keep your eyes open if you like. Stop at any time; nothing has to work.
sos-quiet-below = I take you through it in your private chat with me, a line at a time. Or read it here, at your own pace:
sos-quiet-step = { $step } of { $steps }. Eyes open, and stop at any time.
sos-quiet-stop = Stop
sos-quiet-late = I was away for a moment. We go on here.
sos-quiet-done = That was two minutes, and you stayed with them. However it feels now is all right.
sos-quiet-stopped = Stopped here. That is fine, at any point.
sos-quiet-cut = I was cut off here, and that was on my side. Sorry. If you like, it begins again.
sos-quiet-again = Once more
sos-quiet-other = Another one

sos-tool-breathe = Breathing
sos-breathe-1 = Let your feet find the floor, and your shoulders drop a little. Nothing to do yet.
sos-breathe-2 = Breathe in slowly while you count to four. Let it out slowly while you count to six. Twice.
sos-breathe-3 = In, two, three, four. Out, two, three, four, five, six. At your speed; shorter is fine.
sos-breathe-4 = If a thought comes by, let it. The next breath out is long again.
sos-breathe-5 = In, two, three, four. Out, and let your jaw and your hands go loose with it.
sos-breathe-6 = Now let your breath do as it likes. Look at something near you, for a moment.

sos-tool-look = Look around
sos-look-1 = Find five things you can see. Small ones count. Say their names quietly, or in your head.
sos-look-2 = Four things you can feel: your feet in your shoes, the chair, the air on your face.
sos-look-3 = Three things you can hear, near or far.
sos-look-4 = Two things you can smell, or two smells you like.
sos-look-5 = One slow breath. You are here, and it is this minute, not an earlier one.

sos-tool-urge = Ride out an urge
sos-urge-1 = An urge is like a wave: it rises, it stands, it goes down. You don't have to fight it or follow it.
sos-urge-2 = Where in your body is it? Chest, hands, mouth, stomach. Only notice.
sos-urge-3 = Breathe with that place. In slowly, out more slowly. It may grow for a moment.
sos-urge-4 = Say to yourself: this is an urge, and it passes, whatever I do.
sos-urge-5 = Put something between it and you: another room, a glass of water, a step outside.
sos-urge-6 = Look how high it is now. If it is still there, ride it once more, or tell somebody.

# A person.

sos-person-whom = Whom shall I ask?
sos-person-read = They read your name and that you would like a person. Nothing else.
sos-person-team = The moderators
sos-person-not = Not now
sos-person-left = All right. Nobody was asked. This helps without anybody knowing:
sos-person-asked = All right. In your private chat you read whom I've asked, when I ask the next, and who answers meanwhile.
sos-person-where = I can't tell which community you are in, so I can't ask anybody there. Press SOS under the pinned notice of your community, and I can. This works from anywhere:
sos-person-near = { $names } agreed to be asked. If there is no answer within ten minutes, I ask the moderators.

# Company: somebody who agreed to be asked.

sos-company-asked = I've asked { $name }, at { $time }. If there is no answer by { $next }, I'll ask the moderators.
sos-company-there = { $name } read it at { $time } and is there for you. Write to each other where you usually do.
sos-company-cannot = { $name } can't just now, and said so at { $time }. I've asked the moderators; what comes of it stands in a message of its own.
sos-company-silent = { $name } has not answered by { $time }, so I've asked the moderators; what comes of it stands in a message of its own. { $name } can still answer.
sos-company-unreached = I couldn't reach { $name }, so I've asked the moderators at { $time }; what comes of it stands in a message of its own.
sos-company-ended = You took this back at { $time }. { $name } has been told that you need nobody any more.
sos-company-meanwhile = Meanwhile:
sos-company-enough = I don't need anybody any more
sos-company-on-its-way = All right. In your private chat you read what { $name } answers.
sos-company-asks-you = { $name } has a hard moment and would like your company, if you can.
sos-company-no-duty = You don't have to fix anything; a few words are plenty. If you can't, say so and the moderators are asked. If it sounds like danger now: { $emergency }.
sos-company-here = I'm there
sos-company-not-now = I can't now
sos-company-thanks = { $name } reads that you are there. A few words of yours are plenty.
sos-company-fine = That is all right. The moderators are being asked, and { $name } reads it kindly.
sos-company-over = { $name } needs nobody any more. Thank you for being one who can be asked.
sos-company-gone = This is over. There is nothing to do.
sos-company-nobody = They can't be asked any more. Nobody was asked; the moderators still can be.

# Help lines.

sos-list-crisis = Anything heavy
sos-list-young = Young people
sos-list-home = Violence at home
sos-list-overdose = Not using alone
sos-list-quit = Stopping or cutting down
sos-lead-crisis = You don't have to be at your worst to talk to somebody. These people listen:
sos-lead-young = Whatever it is, you deserve somebody who listens. These people talk with young people:
sos-lead-home = What is happening is not your doing. These people know about it, and you decide what follows:
sos-lead-overdose = Being with somebody, even on the phone, makes it safer. These people stay with you:
sos-lead-quit = Doing this with somebody makes it lighter. These people help with it:
sos-no-lines = I don't know any for this here. "Somewhere else?" and the other lists may have some.
sos-elsewhere = Somewhere else?
sos-where = Where are you? I use it for this list and don't keep it.
sos-where-kept = Where are you? I keep the country, so that these lists fit next time. Only you see it.
sos-other-country = Another country
sos-kept-country = I'll keep that in mind. These people answer there:
