## Words that sound heavy: what the person reads, what moderators see, who is asked.

command-cases =
    .describe = Now, soon, have a look today, and who is around

# What a person reads. Every time is one that has happened, or one at which something is due.

moderation-heavy = This is an automatic note, and it can be wrong. What you wrote sounds very heavy.
moderation-automatic = { $truth } This note is automatic, and it can be wrong.
moderation-thanks-wrong = Thank you. The moderators know that I may have misread this; one of them looks all the same.
moderation-answer = You don't have to be at your worst to talk to somebody:
moderation-answer-hour = People who answer at this hour:
moderation-danger = In danger now: { $emergency }.
moderation-imminent = If you might act on this, or already have: { $emergency } is the quickest help.
moderation-imminent-more = Being near another person helps too, even without explaining, and so does stepping away from anything you could hurt yourself with.
moderation-medical = { $emergency } is the quickest help: this can need a doctor soon, even if it feels bearable. Say what you took or stopped, and when.
moderation-medical-more = Don't stay alone with it if anyone can be with you, and unlock the door. Calling for help is never the wrong call here.
moderation-threat = What you wrote sounds like a lot of anger or fear. Before anything else: put distance between you and them, and talk to somebody for ten minutes.
moderation-voices = That sounds frightening, whatever it is. You don't have to do what it says.
moderation-minor = Thank you for saying that. You deserve an adult near you who knows: a parent, a teacher, a doctor, whoever feels safest. The people below talk with young people, too.
moderation-minor-scared = If you are with somebody who scares you: { $emergency }.
moderation-worry = Thank you. At { $time } I passed this to the moderators. You won't hear what follows, to protect them. This note is automatic, and it can be wrong.
moderation-worry-close = If you are close: ask how bad it is, ask plainly about suicide, and stay. You don't have to carry it alone:
moderation-worry-danger = If they are in danger this minute: { $emergency }.
moderation-home-closed = I have a message for you. Open it when you are alone.
moderation-home-open = Open
moderation-home-later = Not now
moderation-home-opened = Thank you for telling us. What is happening is not your doing.
moderation-home-ask = Is it safe to write to you here?
moderation-home-safe = Yes
moderation-home-unsafe = Not on this phone
moderation-home-quiet = Thank you. Nobody from here writes to you in this chat about it any more. The moderators know why.
moderation-stranger = What you wrote to me sounds very heavy. I'm a machine, I can be wrong, and I don't know which group you belong to: nobody else has been told.
moderation-meanwhile = People who answer meanwhile:

moderation-truth-passing = At { $time } I passed this on to the moderators. I'll tell you here when one of them has read it.
moderation-truth-channel = At { $time } it reached the moderators' channel, so that a person can read it. I'll tell you here when one has.
moderation-truth-people = At { $time } it reached the moderators, so that a person can read it. I'll tell you here when one has.
moderation-truth-read = { $name } from the moderators read it at { $time }.
moderation-truth-taken = { $name } from the moderators has taken this on, at { $time }.
moderation-truth-vain = I've asked everyone on the team, last at { $time }. Nobody has answered, so please don't wait for us. I'll go on asking and will write here if one of us does. These people answer now:
moderation-truth-none = There is nobody on the team I can ask at the moment, so please don't wait for us. These people answer now:
moderation-truth-away = The moderators will find it, but I can't say when: nobody is around.
moderation-truth-away-until = The moderators will find it, but probably not before { $time }.
moderation-truth-closed = { $name } has marked this as looked after. If it gets heavy again, write; it starts afresh.
moderation-truth-closed-quiet = This has been looked after. If it gets heavy again, write; it starts afresh.
moderation-truth-misread = I misread what you wrote, and a moderator has said so. I'm sorry for the interruption.

moderation-asked = I've asked { $names }, at { $time }.
moderation-asked-next = I've asked { $names }, at { $time }. If there is no answer by { $next }, I'll ask others.
moderation-asked-channel = I've asked in the moderators' channel, at { $time }. If there is no answer by { $next }, I'll ask them one by one.

moderation-truth-withdrawn = You took this back at { $time }. Nobody is asked any more. If it gets heavy, press SOS again; it starts afresh.
moderation-enough = I don't need anybody any more
moderation-card-withdrawn = They took it back at { $time }: they need nobody any more.
moderation-asking-around = { $count ->
    [one] { $names } is around and would be asked first.
   *[other] { $names } are around and would be asked first.
}
moderation-asking-unsaid = Nobody has said that they are around right now. I would ask in the moderators' channel, then one by one.
moderation-asking-nobody = Nobody is around right now, so an answer may take long. I can ask anyway.
moderation-asking-until = Nobody is usually around before { $time }, so an answer may take that long. I can ask anyway.

moderation-ask-anyway = Ask people here anyway
moderation-ask-anyway-done = All right. I'm asking the others on the team, too. What comes of it will stand in the message above.
moderation-you-misread = You misread this
moderation-clear = Clear

moderation-public-line = A note for anyone who is having a hard night: people who answer now are behind this button. Opening it tells nobody.
moderation-who-answers = Who answers now
moderation-lines-private = Only you see this, and nobody is told that you opened it.
moderation-lines-age = The help lines for { $country } were last checked on { $checked }. From { $until } on I show them last and say that they are not confirmed. A newer version of this program brings newer ones; whoever hosts me can also check them and set the dates.
moderation-lines-age-elsewhere = everywhere

# Cards for moderators.

moderation-now = Now
moderation-soon = Soon
moderation-card-since = since { $time }
moderation-card-nobody = Nobody has it
moderation-card-has = { $name } has it
moderation-card-offered = Offered to { $name }
moderation-card-closed = Closed
moderation-card-closed-way = I can't write to { $name } privately. Please answer as a person, where it was said.
moderation-card-about = About
moderation-card-why = Why
moderation-card-why-gone = Rule { $rule }, which is not in use any more.
moderation-card-where = Where
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = In private, to me, { $time }
moderation-card-more = More words
moderation-card-last = The last at { $time }
moderation-card-told = Told
moderation-card-open = Go to the message
moderation-card-erased = somebody who has erased their data
moderation-card-wanted = Would like a person
moderation-card-not-alone = They may not be alone with this phone.
moderation-card-safe = They say it is safe to write to them.
moderation-card-not-safe = They say: not on this phone. Please don't write to them there.
moderation-card-wrong = At { $time } they said we may have misread this. Look anyway; closing takes one press.
moderation-card-gone = The message was deleted at { $time }.
moderation-card-back = Comes back at { $time } if nothing happens.
moderation-card-ended = { $name } closed it at { $time }: { $outcome }.
moderation-card-ended-itself = It closed by itself at { $time }.

moderation-told-none = No private message
moderation-told-unreachable = No: their private chat is closed to me
moderation-told-gone = They have cleared the private message
moderation-told-sending = A private message is on its way
moderation-told-delivered = Private message delivered at { $time }

moderation-subject-self = { $what }, said about themselves
moderation-subject-other = { $what }, said about somebody else
moderation-subject-you = { $what }, said to somebody here
moderation-subject-generic = { $what }, not clear about whom
moderation-kind-dying = Thinking about dying
moderation-kind-self-harm = Hurting themselves
moderation-kind-medical = May need a doctor quickly
moderation-kind-home-violence = Violence or control at home
moderation-kind-threat = A threat to others
moderation-kind-minor = Somebody under 18 who may be in danger
moderation-kind-worry-other = Worried about another person
moderation-kind-voices = Voices that say what to do
moderation-kind-abuse = Words meant to hurt
moderation-kind-despair = Hopelessness

moderation-why-buddy = They said that something is wrong with their buddy. The pairing has ended.
moderation-buddy-report = { $by } says that something is wrong between them and their buddy { $about }. The pairing ended that second. { $about } was told only that it has ended.
moderation-buddy-show = Show the last messages
moderation-why-pairing = They would like to talk about how it goes with their buddy.
moderation-why-sos = They pressed SOS and asked for a person.
moderation-why-hard-day = They asked for a person after a hard day.
moderation-why-held-back = I kept a heavy note private, and they would like a person to read it.
moderation-why-slip = They noted a slip and would like a person.
moderation-why-plan = They looked at their plan and would like a person.
moderation-why-other = They asked for a person.

moderation-step-asked = Asked { $time }
moderation-step-at = { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, again
moderation-step-channel = This channel
moderation-step-none = Nobody is left to ask
moderation-step-hourly = Everybody, every hour, in one message

moderation-asked-you = You are asked to look at this.
moderation-asked-over = You were asked about this. There is nothing left to do.
moderation-offered-you = This is handed to you. Have you got it?
moderation-hourly = { $count ->
    [one] One still waits
   *[other] { $count } still wait
}
moderation-hourly-one = { $level }: { $name }. { $where }. Waiting since { $since }.

# Buttons and their answers.

moderation-take = I have it
moderation-still = Still with me
moderation-show = Show
moderation-show-who = Show: { $name }
moderation-write = Write to them
moderation-hand-over = Hand over
moderation-close = Closed
moderation-misread = We misread it
moderation-not-for-me = Not for me
moderation-declined = All right, and thank you for saying so. The others are asked; you are asked again only if nobody else is left.
moderation-reopen = Open it again
moderation-reopened = It is open again, and you have it. It comes back to everybody at { $time } if nothing happens here.
moderation-reopen-not = This can't be opened again. Nothing was changed.
moderation-reopen-late = This was closed more than a week ago and stays closed. If they write again, it starts afresh.
moderation-reopen-other = Something newer about the same person is open already. Nothing was changed.
moderation-nobody-left = { $name } is resting now, and nobody else is around. Members are told that nobody is.
moderation-nobody-left-until = { $name } is resting now, and nobody is around until { $time }. Members are told so.
moderation-look = Look at it
moderation-look-who = Look at it: { $name }
moderation-took = You have it. It comes back to everybody at { $time } if nothing happens here; "Still with me" gives you more time.
moderation-taken-already = { $name } has had it since { $time }. Nothing was changed; "Hand over" puts it back to everybody.
moderation-closed-already = { $name } closed it at { $time }. Nothing was changed.
moderation-closed-itself = It closed by itself at { $time }. Nothing was changed.
moderation-gone = This is not here any more. Nothing was changed.
moderation-not-yours = This one concerns you, or you were asked to leave it to the others. Somebody else looks after it.
moderation-show-gone = The words are not kept any more.
moderation-show-logged = Only you see this. That you looked is written down.
moderation-over = To whom? They are asked at once, and it comes back if they don't say yes.
moderation-over-nobody = There is nobody else on the team to hand it to.
moderation-hand-around = { $name }, around now
moderation-put-back = Put it back to everybody
moderation-put-back-done = It is back with everybody, and the next are being asked.
moderation-gave = { $name } is asked. If there is no yes by { $time }, it goes back to everybody.
moderation-not-on-team = They are not on the team any more, or this concerns them. Nothing was changed.
moderation-close-how = How did it end?
moderation-end-helped = Talked, they have support
moderation-end-called = Emergency services called
moderation-end-nothing = Nothing was needed
moderation-end-badfaith = Not in good faith
moderation-outcome-helped = they have support
moderation-outcome-called = emergency services were called
moderation-outcome-nothing = nothing was needed
moderation-outcome-misread = misread
moderation-outcome-badfaith = not in good faith
moderation-closed-done = Closed. Thank you.
moderation-closed-heavy = Closed. That was a heavy one, and you were there. You were not responsible for fixing it. Ten minutes with somebody, or off until tomorrow?
moderation-rest-somebody = Somebody
moderation-rest-off = Off until tomorrow
moderation-rest-fine = I'm fine
moderation-rest-fine-done = All right. Thank you for being there.
moderation-rest-asks = { $name } had a heavy one and would like ten minutes with somebody.
moderation-rest-asked = { $count ->
    [one] I've asked the one other person who is around.
   *[other] I've asked the { $count } others who are around.
}
moderation-rest-nobody = Nobody else is around just now. Somebody of your own may be, and a break is fine.
moderation-misread-done = Closed as misread, and they read an apology. The rule was { $rule }: here it was misread { $misread } of { $closed } times.

# Write to them.

moderation-letter =
    .title = Write to them
    .text = Your words
    .sign = Signed
    .sign-hint = With your name, if you choose nothing
    .submit = Send
moderation-letter-intro = { $name } reads this in private, signed { $me } or by the team. Their answers come back to you.
moderation-letter-by-team = the moderators of { $community }
moderation-sign-name = Signed with your name
moderation-sign-team = Signed by the team
moderation-letter-by = { $me }, moderator
moderation-letter-intro-for = { $name } reads this in private, signed { $me } or by the team. { $owner } has it: the answers go there.
moderation-letter-sent-for = Sent to { $name }. { $owner } has it; the answers go there.
moderation-reply-undo = Take it back
moderation-reply-undone = Taken back. It may have been read already.
moderation-letter-sent = Sent to { $name }. You have it now; their answers come to you.
moderation-letter-failed = Your words did not reach { $name }: their private chat is closed to me. Please answer as a person, where it was said.
moderation-letter-nobody = Their account is gone, so nobody can be written to. Nothing was sent.
moderation-letter-not = This person is not to be written to here. Nothing was sent.
moderation-first-words = Hi, I'm { $me } from the team. I read what you wrote, and I'm glad you said it. How bad is it right now? Are you thinking about killing yourself? You can tell me plainly.
moderation-first-words-until = Hi, I'm { $me } from the team. I read what you wrote, and I'm glad you said it. I'm around until { $until }. How bad is it right now? Are you thinking about killing yourself? You can tell me plainly.
moderation-first-words-home = Hi, { $me } from the team. Is this a good moment and a safe place to write?
moderation-first-words-other = Hi, I'm { $me } from the team. I read what you wrote, and I'm glad you said it. How is it right now?
moderation-first-words-wanted = Hi, I'm { $me } from the team. You asked for a person. What would help just now?
moderation-first-words-look-in = Hello, { $me } here. I've thought of what you wrote. You don't owe me an answer; a thumbs-up is enough. How was the night?
moderation-reply-button = Reply
moderation-reply =
    .title = Reply
    .text = Your words
    .submit = Send
moderation-reply-sent = Sent to { $name }.
moderation-reply-over = This conversation is over, and nobody has read what you just wrote. If it gets heavy, write it in a new message; it starts afresh.
moderation-the-moderators = the moderators
moderation-answered = They have answered.
moderation-answer-lost = { $name } has answered a look-in, and the answer did not arrive. Somebody may want to write to them.
moderation-look-in = Yesterday you looked after { $name }. Would you like to look in? Ready words are behind the button.
moderation-look-in-write = Look in

# /cases

moderation-list-now = { $count ->
    [0] Now
   *[other] Now: { $count }
}
moderation-list-soon = { $count ->
    [0] Soon
   *[other] Soon: { $count }
}
moderation-list-today = { $count ->
    [0] Have a look today
   *[other] Have a look today: { $count }
}
moderation-list-none = Nobody is waiting.
moderation-list-one = { $name }: { $what }. Since { $since }. { $owner }.
moderation-list-look = { $name }: { $what }, { $time }
moderation-list-more = And { $count } more.
moderation-look-done = Looked at
moderation-look-thanks = Thank you. It leaves the list.
moderation-look-abuse = The person it was aimed at may like a kind word from you. The writer gets nothing from me.

# Who is around.

moderation-around-heading = Who is around
moderation-around-none = Nobody has said that they are around.
moderation-around-one = { $name }, until { $until }
moderation-around-two = I'm around, 2 h
moderation-around-midnight = Until midnight
moderation-around-wake = Wake me for Now
moderation-around-off = Off
moderation-around-waiting = Waiting: { $level }, { $name }.
moderation-gap = Nobody from { $begin } to { $end }, unless somebody says they are around. Members are told so.
moderation-gap-none = Somebody is usually around at any hour.
moderation-gap-unsaid = Nobody has said when somebody is usually around. Members are not told a time.
moderation-gap-all-off = Everybody is off. Members are told that nobody is around.
moderation-you-around = You are around until { $until }. You are asked first.
moderation-you-off = You are off. You are not asked about anything.
moderation-you-off-wake = You are off. You are asked about Now, and nothing else.
moderation-you-wake = You are asked when it is the team's turn. When you are off, you are still woken for Now.
moderation-you-plain = You are asked when it is the team's turn. When you are off, you are not asked.

# Practice.

moderation-practice-word = PRACTICE
moderation-practice-heading = A practice alert: nobody is in danger
moderation-practice-why = Somebody wants to see how an alert looks and what its buttons do.
moderation-practice-ladder = In a real one, this is where it says who was asked and who is asked next.
moderation-practice-taken = You have it. In a real one the person reads this, and everybody here sees it. Next: Show.
moderation-practice-words = This is where the person's words would stand. Only whoever presses Show sees them.
moderation-practice-closed = Closed. That was the whole walk: take it, read it, close it. A real one also lets you write to the person and hand it over.

# The last resort.

moderation-last-resort = { $name } wrote something that sounds heavy: { $what }. { $where }.
moderation-last-resort-why = I can't write anything down at the moment, so this comes straight to you and to the rest of the team. Please look, and tell each other who has it.

# My data.

moderation-data = If words of yours sound like danger to life, moderators can read up to 300 characters of them. They are erased 30 days after it is closed, or after 7 days where it was only to be looked at; that it happened is erased after a year.
moderation-data-open = { $count ->
    [one] One is open. When you delete your data, it stays until somebody has closed it, and goes then.
   *[other] { $count } are open. When you delete your data, they stay until somebody has closed them, and go then.
}
moderation-data-kept = { $count ->
    [one] One that is over is kept about you.
   *[other] { $count } that are over are kept about you.
}

# Worried about somebody else: what whoever is worried reads, and what moderators see.

command-worry =
    .describe = Tell the moderators that you are worried about somebody
    .label = I'm worried about them
moderation-worry-how = If you are worried about somebody here, point at a message of theirs: on Discord press it, then "Apps" and "I'm worried about them"; on Telegram forward it to me in private. They don't notice, and moderators see who is worried.
moderation-worry-passed = Thank you. At { $time } I passed this to the moderators, with your name. { $name } is told nothing by me, and you won't hear what follows, to protect them.
moderation-worry-again = Thank you. The moderators know already that you are worried about { $name }. { $name } is told nothing by me.
moderation-worry-many = You have told the moderators about several people today, and I have not passed this one on. You can ask a moderator directly.
moderation-worry-own = This is from you. If it is heavy, write to me here, or ask for a person: moderators can read it then.
moderation-worry-heading = Somebody is worried about them
moderation-worry-somebody = Somebody is worried about them. They themselves have not been told anything by me.
moderation-worry-names = { $names } pointed at this message and told me so. They themselves have not been told anything by me.
moderation-told-worry = Nothing: I don't write to people because others are worried
moderation-card-passed-on = Forwarded to me, { $time }
moderation-first-words-worry = Hi, I'm { $me } from the team. I wanted to ask how you are. You don't owe me an answer, and there is time if you'd like to talk.

# Take out of the channel, several at once, words meant to hurt.

moderation-out = Take out of the channel
moderation-out-ask = The message of { $name } goes out of #{ $channel }, and they get a kind line about it. The case stays open.
moderation-out-yes = Take it out
moderation-out-going = I'm taking it out. The card says so as soon as it is gone.
moderation-out-none = There is no message in a channel that could be taken out.
moderation-out-gone = The message is gone already.
moderation-out-not = I was not allowed to take out the message of { $name }. In the channel's settings I need the right to delete messages; meanwhile, somebody with that right can do it by hand.
moderation-out-told = A message of yours was taken out of #{ $channel }, so that others on a hard day don't come upon it unprepared. It is not a punishment, and nothing changes about your place here. You can go on writing.
moderation-several = More than one person in #{ $channel } sounds heavy within two hours. It may help to slow the channel down, and to write a calm line there as a person.
moderation-kindness =
    .title = A kind word
    .text = Your words
    .submit = Send
moderation-kindness-offer = { $name } was answered with this, and may like a kind word from you. The writer gets nothing from me.
moderation-kindness-button = A kind word
moderation-kindness-you = It was aimed at you. You don't have to look after this one; the others see it, too.
moderation-kindness-done = { $name } has had a kind word from the team.
moderation-kindness-intro = { $name } reads this in private, signed { $me }. They owe no answer.
moderation-kindness-words = Hi, { $me } from the team. I saw what was written to you. That is not how we speak here, and it says nothing about you. You don't have to answer this.
moderation-kindness-sent = Sent to { $name }. Thank you.

# A member names one moderator.

moderation-exclude = One moderator shall not
moderation-exclude-none = Anybody on the team can be asked about what concerns you. You may name one moderator who shall not.
moderation-exclude-is = { $name } is not asked about what concerns you, and I don't show it to them.
moderation-exclude-whom = Who shall not be asked about you? You need no reason, and I don't tell them.
moderation-exclude-nobody = Anybody may be asked
moderation-exclude-done = All right. { $name } is not asked about what concerns you, and I don't show it to them. The others are.
moderation-exclude-only = All right. { $name } is not asked about what concerns you. There is nobody else on the team at the moment, so nobody could be asked about you.

# For admins: how the rules do, who did what, rest.

moderation-more = More
moderation-rules = How the rules do
moderation-rules-none = No rule has asked anybody yet.
moderation-rules-one = { $rule }: asked { $pages ->
    [one] once
   *[other] { $pages } times
}, misread { $misread } of { $closed } closed.
moderation-rules-dark = { $rule }: in shadow, found { $shadow ->
    [one] once
   *[other] { $shadow } times
} and asked nobody. Before: asked { $pages }, misread { $misread } of { $closed }.
moderation-rules-people = People were worried, and it was looked after: { $closed ->
    [one] once
   *[other] { $closed } times
}. What they noticed, no rule did.
moderation-rules-shadow = Let it run in shadow
moderation-rules-light = Let it ask again
moderation-rules-explained = Counts only, no words. A rule in shadow is counted and asks nobody, in this community alone; what other rules find in the same words still counts.
moderation-audit = Who did what
moderation-audit-none = Nothing yet.
moderation-audit-one = { $time }: { $who } { $what } ({ $name })
moderation-audit-here = { $time }: { $who } { $what }
moderation-audit-explained = For a year. What concerns you yourself is left out; other admins see it.
moderation-did-shown = looked at the words
moderation-did-taken = took it
moderation-did-still = kept it
moderation-did-offered = handed it over
moderation-did-put-back = put it back
moderation-did-lapsed = had it until it came back
moderation-did-declined = left it to the others
moderation-did-wrote = wrote to them
moderation-did-closed = closed it
moderation-did-misread = closed it as misread
moderation-did-reopened = opened it again
moderation-did-taking-out = asked for the message to go out of the channel
moderation-did-taken-out = took the message out of the channel
moderation-did-look-in = was reminded to look in
moderation-did-worried = was worried
moderation-did-opened = began a practice alert
moderation-did-shadowed = let a rule run in shadow
moderation-did-lit = let a rule ask again
moderation-did-rested = let the community rest
moderation-did-woken = ended the rest
moderation-did-quieted = let everything be quiet about a member
moderation-did-unquieted = ended the quiet about a member
moderation-rest = Rest the community
moderation-rest-ask = I post nothing by myself for so long: no daily message, no celebrations. SOS, heavy words and what people ask for go on.
moderation-rest-days = { $count ->
    [one] One day
   *[other] { $count } days
}
moderation-rest-end = No rest
moderation-resting = The community rests until { $until }: I post nothing by myself. SOS and heavy words go on.
moderation-rest-ended = The community does not rest: what I post by myself goes on.

# A drill, and the walk of somebody new on the team.

moderation-drill = Drill
moderation-drill-word = DRILL
moderation-drill-heading = A drill: nobody is in danger
moderation-drill-why = To see how long it takes until somebody has it. One press on "I have it" is all.
moderation-asked-drill = DRILL: nobody is in danger. Press "I have it" if you see this.
moderation-drill-taken = Thank you. The drill is over, and the admins read the times.
moderation-drill-ask = A drill is an alert with DRILL in its first word and nothing in it. It asks the team as a real one does, at the pace of Soon, and ends when somebody presses "I have it" or everybody was asked. Who is off is not asked.
moderation-drill-now = Start one now
moderation-drill-monthly = One every month
moderation-drill-never = No drills by themselves
moderation-drill-next = The next one by itself: { $time }.
moderation-drill-begun = The drill has begun. I'll write to you when it is over.
moderation-drill-busy = Somebody real waits at the moment. Look there first; no drill has begun.
moderation-drill-already = A practice alert of yours is open still. No drill has begun.
moderation-drill-over = The drill of { $time }
moderation-drill-reached = The first alert arrived at { $time }.
moderation-drill-reached-nobody = No alert arrived: neither in the channel nor with anybody.
moderation-drill-asked = Asked in private: { $names }.
moderation-drill-nobody = Everybody was asked, and nobody had it.
moderation-drill-had = { $name } had it at { $time }, { $minutes ->
    [0] within the first minute
    [one] after one minute
   *[other] after { $minutes } minutes
}.
moderation-walk-offer = Five minutes with a practice alert show you all there is to do. Before that I ask only those who have practised, unless none of them can be asked or answers.
moderation-walk-go = Walk through it
moderation-walk-first = First five minutes of practice: type /cases and press "Walk through it". Somebody who has practised is asked about this one.
moderation-walk-of = { $number } of { $all }
moderation-walk-who = Somebody who doesn't exist
moderation-walk-intro = This is sent to nobody. In a real one, ready words stand here, and you change what you like.
moderation-walk-letter =
    .title = Write to them
    .text = Your words
    .submit = Send (to nobody)
moderation-walk-0 = This is how an alert begins: how urgent, why, about whom, where. The words themselves are not in it. You need no training to take one: whoever takes it looks, and talks or passes it on. Press what is below.
moderation-walk-1 = In a real one everybody now sees that { $me } has it, and the person reads so, too. After 30 minutes without a sign it comes back to everybody. Now read the words.
moderation-walk-2 = Only you see the words, and it is written down that you looked. Take your time. Then write, as a person: ask openly, and promise neither secrecy nor rescue.
moderation-walk-3 = Nobody was written to. In a real one their answers would come to you, here. You may hand it on at any time, with no reason; "Not for me" is fine as well.
moderation-walk-4 = In a real one you choose somebody; they have to say yes, else it goes back to everybody. When it is looked after, close it: you say how it ended, and the person reads that it starts afresh if they write again.
moderation-walk-5 = That was all: take, read, write, hand over, close. You are not responsible for how somebody's life goes, only for the next kind step. Real ones are shown to you from now on.

# Somebody has died, or must be left in peace.

moderation-quiet = Leave somebody in peace
moderation-quiet-form =
    .title = Leave somebody in peace
    .name = Their name
    .name-hint = As it stands here, or a part of it
    .submit = Look
moderation-quiet-intro = For somebody who has died, or who must not hear from me. Nothing happens before you have chosen whom.
moderation-quiet-which = Whom do you mean? From that press on I write nothing to them and nothing about them, until an admin ends it.
moderation-quiet-nobody = I know no member called { $name }. Nothing was changed.
moderation-quiet-begun = Everything about { $name } is quiet: I don't ask, congratulate, suggest, pair or remind of a look-in. If they have a buddy, please let a person tell them. An admin can end it in /cases.
moderation-quiet-ended = The quiet about { $name } is over.
moderation-quiet-is = Everything about { $name } is quiet.
moderation-quiet-end = End it for { $name }
