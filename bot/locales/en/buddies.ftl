## Buddies: looking for one, the pair, words through the bot, how it goes, moderators' view.

command-buddy =
    .describe = Your buddy, or looking for one
command-pairs =
    .describe = Buddies: reports, mentors, who and why

buddies-buddy = Buddy
buddies-title = A buddy
buddies-somebody = Somebody who has left
buddies-back = Back
buddies-none = There is no buddy right now. Nothing was shared.
buddies-over = This pairing has ended, so nothing was sent or changed.
buddies-not-agreed = You are not buddies yet: both of you say yes first.
buddies-what = A buddy is one person here who knows that you are there, and you know that they are. I suggest somebody who fits; nothing begins until you have both said yes.
buddies-what-known = For that I look at what you work on, your time zone, language and usual hour. Nobody is told what you work on.
buddies-what-relay = You can write to each other through me, under the names you carry here. A machine reads these messages for words about danger to life, like all others. Moderators can always see who is who.
buddies-look = Look for a buddy
buddies-wishes-intro = Two questions, and I'll look. With your answer you agree that a buddy is looked for; you can take that back at any time.
buddies-wishes =
    .title = What would be good?
    .wants = What should a buddy do most?
    .pace = How often would you like to be in touch?
    .submit = Look for somebody
buddies-wants-listen = Listen
buddies-wants-plan = Plan together
buddies-wants-check = Check on each other
buddies-pace-daily = Every day
buddies-pace-few = A few times a week
buddies-pace-weekly = About once a week
buddies-fact-wants = You look for
buddies-fact-pace = How often
buddies-change-wishes = Change this
buddies-more = More
buddies-looking = I'm looking. The next round is { $at }. If somebody fits, you'll both be asked.
buddies-from-when = I'll look from { $day }. Everybody has their first seven days here to themselves.
buddies-barred = The moderators have asked me not to pair you for now. You can ask them why.
buddies-barred-age = Buddies are for people of 18 and over. If I have that wrong, tell a moderator.
buddies-not-looking = I'm not looking for anybody at the moment.
buddies-look-again = Look again
buddies-stop-looking = Stop looking
buddies-stopped = All right, I've stopped looking. One tap, and I look again.
buddies-stopped-looking = Two suggestions went by, and that is fine. I've stopped looking, so that nothing piles up. One tap, and I look again.
buddies-left-out = Today nobody was left who fits. That was luck, not you. Next time you go first.
buddies-your-buddy = { $name }
buddies-suggested = { $name }, suggested
buddies-mentee = { $name }: you are their mentor

## More

buddies-fact-company = Whom
buddies-fact-inside = Only in the circle
buddies-fact-my-topics = Rather not
buddies-company-buddy = A buddy
buddies-company-mentor = A mentor
buddies-company-either = Either
buddies-topics = Topics I'd rather not
buddies-topics-form =
    .title = Topics I'd rather not
    .topics = What should your buddy rather leave out?
    .topics-hint = They read this once you have both said yes.
    .submit = Save
buddies-never = Never with …
buddies-never-what = You are never suggested to anybody on this list, and they are not suggested to you. Only you see it, and no machine reads it.
buddies-never-add = Add a name
buddies-never-off = Take off { $name }
buddies-never-form =
    .title = Never with …
    .name = The name, as it is written here
    .name-hint = It holds for everybody of that name, also for those who join later.
    .submit = Add
buddies-circles = Circles
buddies-circles-what = Which of these are you part of? If you like, you are matched only inside one.
buddies-circle-only = Only with { $name }
buddies-circle-closed = The circle "{ $name }" is not there any more. You wanted a buddy only from it, so I've stopped looking. One tap, and I look among everybody.
buddies-circles-setup = Circles for buddies
buddies-circles-setup-what = Members can say which of these they are part of, and ask to be matched only inside one. Nobody is put into a circle by others.
buddies-circle-add = Add a circle
buddies-circle-close = Close { $name }
buddies-circle-form =
    .title = A circle
    .name = What is it called?
    .name-hint = For example: women, men, LGBTQ+, newly started.
    .submit = Add
buddies-be-mentor = I'd like to be a mentor
buddies-no-mentor = No mentor any more
buddies-mentor-asked = You've offered to be a mentor. A moderator says yes or no to that.
buddies-mentor-yes = { $count ->
    [one] You are a mentor for one person at a time.
   *[other] You are a mentor for up to { $count } people at a time.
}
buddies-mentor-now = { $count ->
    [one] A moderator has said yes: you can be a mentor for one person at a time. You are asked each time.
   *[other] A moderator has said yes: you can be a mentor for up to { $count } people at a time. You are asked each time.
}

## A suggestion

buddies-suggestion = Somebody who might fit
buddies-suggestion-who = { $name } is looking for a buddy, too.
buddies-suggestion-mentor = { $name } is a mentor here and has a place free.
buddies-suggestion-mentee = { $name } is looking for a mentor.
buddies-why-experience = You work on something similar.
buddies-why-hours = You are around at similar hours.
buddies-why-wants = You want the same from a buddy.
buddies-why-pace = You'd like to hear from each other equally often.
buddies-why-language = You speak the same language.
buddies-suggestion-how = If you both say yes by { $until }, you can write to each other. A no needs no reason, and nobody hears who said it.
buddies-suggestion-yes-said = Thank you. Now { $name } is asked. You'll read here if it is a yes.
buddies-yes = Yes, say hello
buddies-no = No, thank you
buddies-declined = All right. I'll look again in the next round.
buddies-not-this-time = It didn't come about this time. That can have a hundred reasons, and none of them is you. I'll look again in the next round.

## A pair

buddies-with = You and { $name }
buddies-fact-quiet = Your quiet hours
buddies-hours = { $begin } to { $end }
buddies-fact-silence = When it is quiet
buddies-fact-topics = { $name } would rather not
buddies-silence-wave = { $days ->
    [one] after a day I ask you if you'd like to wave
   *[other] after { $days } days I ask you if you'd like to wave
}
buddies-silence-none = { $days ->
    [one] a day is nothing unusual, and nobody is asked
   *[other] { $days } days are nothing unusual, and nobody is asked
}
buddies-silence-elsewhere = you talk elsewhere, so I don't count
buddies-always = Always agreed:
buddies-line-1 = No money, in either direction.
buddies-line-2 = No dating.
buddies-line-3 = No meeting alone.
buddies-line-4 = No advice on medication.
buddies-line-5 = Contact details are your own choice, and never needed.
buddies-relay-truth = A machine reads your messages for words about danger to life. The last ten are kept, sealed, for seven days. If one of you presses "Something is wrong here", a moderator is shown those. Moderators can always see who is who.
buddies-write = Write to { $name }
buddies-change = Change
buddies-noticed-off = When I'm quiet, { $name } may wave
buddies-noticed-on = When I'm quiet, { $name } may wave: yes
buddies-askable-off = In a hard moment, { $name } may ask me
buddies-askable-on = In a hard moment, { $name } may ask me: yes
buddies-rest = A rest
buddies-resume = The rest is over
buddies-end = End it
buddies-wrong = Something is wrong here
buddies-see-pair = Open
buddies-change-intro = Quiet hours are yours and hold at once. For the rest I ask { $name }.
buddies-change-form =
    .title = What you two agreed
    .pace = How often
    .silence = After how many quiet days
    .quiet-from = My quiet hours begin
    .quiet-until = My quiet hours end
    .submit = Save
buddies-change-sent = Your quiet hours are saved. I've asked { $name } about the rest.
buddies-change-asked = { $name } suggests: { $pace }, and silence begins after { $days ->
    [one] a day
   *[other] { $days } days
}.
buddies-all-right = All right
buddies-leave-it = Leave it as it was
buddies-change-accepted = { $name } says: all right. It holds from now on.
buddies-change-left = { $name } would rather leave it as it was.
buddies-rest-what = For how long? { $name } is told until when, and nothing else.
buddies-rest-7 = A week
buddies-rest-14 = Two weeks
buddies-rest-28 = Four weeks
buddies-rest-told = { $name } takes a rest until { $until }. It says nothing about you. I'll tell you when it is over.
buddies-rest-over = The rest is over: you can write to each other again.
buddies-rests = You two are having a rest until { $until }. Then it goes on by itself.
buddies-resting = You two are having a rest until { $until }. Nothing was sent to { $name }.
buddies-ended-by-you = It has ended, and no reason is needed. { $name } is told kindly that this pairing has ended.
buddies-ended-by-other = This pairing has ended. That happens, and you don't need to find a reason. Your check-ins stay yours.
buddies-ended-plainly = This pairing has ended.
buddies-released = It has been quiet between you two for a while, so this pairing has ended, in all friendship. Nobody did anything wrong.

## Words

buddies-conversation = { $name }, buddy in { $community }
buddies-letter =
    .title = To your buddy
    .words = What would you like to say?
    .submit = Send
buddies-write-intro = This goes to { $name }.
buddies-reply = Reply
buddies-sent = Sent to { $name }.
buddies-sent-later = { $name } has quiet hours now and gets it { $at }.
buddies-undo = Undo
buddies-undone = Taken back.
buddies-undo-late = That was a while ago and cannot be taken back any more.
buddies-slowly = That is a lot at once: { $count } messages in ten minutes. This one was not sent to { $name }. You can send the next at { $at }.
buddies-only-text = I can carry only text. Nothing was sent.
buddies-unreachable = I can't write to { $name } privately right now. Nothing was sent.
buddies-not-delivered = What you last wrote to { $name } could not be delivered. Nobody has read it.
buddies-reported = It has ended, this second. { $name } is told only that this pairing has ended. Moderators are asked to look, and shown the last ten messages. You two are never paired again.
buddies-tell-more = Tell them more
buddies-report-form =
    .title = What should moderators know?
    .words = In your words
    .words-hint = No machine reads this.
    .submit = Save
buddies-report-kept = Thank you. It stands beside the messages now.
buddies-day-share = My buddy { $name }
buddies-day-take-back = Take back from my buddy
buddies-day-shared = { $name } sees the word and the note now.
buddies-day-told = { $name } shares how today went.
buddies-day-words = { $word }. { $note }
buddies-day-taken-back = Taken back. It can't be read there any more.
buddies-day-gone = This was taken back.
buddies-day-held = Your note sounds heavy to a machine, which can be wrong. It can be a lot for one person. Who should read it?
buddies-day-moderator = A moderator
buddies-day-anyway = { $name }, as it is
buddies-day-no = Nobody
buddies-person-asked = All right. You read here whom I've asked, and when I ask others. If you are in danger, please call the emergency number where you are.

## How it goes

buddies-pulse = How is it going with { $name }?
buddies-pulse-good = Good
buddies-pulse-quiet = Quiet
buddies-pulse-not = Not working
buddies-pulse-apart = { $name } is asked, too. Neither of you sees what the other says.
buddies-pulse-good-thanks = Good to know, thank you. I'll ask again in a month.
buddies-pulse-quiet-thanks = Thank you. Quiet can be fine. If you'd like, send { $name } a wave, or agree on less.
buddies-pulse-not-thanks = Thank you for saying so. It needs no reason and nobody is at fault. These are ways on; { $name } hears nothing of your answer.
buddies-a-moderator = Talk to a moderator
buddies-quiet = { $days ->
    [one] { $name } has been quiet for a day, which can mean anything. Send a wave?
   *[other] { $name } has been quiet for { $days } days, which can mean anything. Send a wave?
}
buddies-wave = Send a wave
buddies-wave-back = Wave back
buddies-not-now = Not now
buddies-wave-not = All right.
buddies-elsewhere = We talk elsewhere
buddies-elsewhere-noted = Good. Then silence here means nothing, and I won't ask.
buddies-waves = { $name } sends you a wave. Nothing to answer.
buddies-waved = { $name } gets a wave from you.

## Moderators

buddies-desk = Buddies
buddies-desk-nothing = Nothing waits here.
buddies-desk-report = { $by } said on { $at } that something is wrong between them and { $about }. The pairing ended that second.
buddies-desk-show = Show the last messages
buddies-desk-mentor = { $name } would like to be a mentor.
buddies-desk-look = Have a look
buddies-desk-find = Look somebody up
buddies-find-form =
    .title = Whom?
    .name = Their name
    .submit = Look up
buddies-desk-several = Several people are called that:
buddies-desk-nobody = Nobody here is called that.
buddies-desk-barred = No pairing: nobody is matched with them.
buddies-desk-looking = Is looking for a buddy.
buddies-desk-not-looking = Is not looking for a buddy.
buddies-desk-pair-proposed = Suggested on { $at }: { $name }. Not both have answered.
buddies-desk-pair-agreed = Buddies since { $at }: { $name }.
buddies-desk-pair-resting = Buddies since { $at }, having a rest: { $name }.
buddies-desk-pair-ended = Was brought together on { $at } with { $name }; it is over.
buddies-desk-why = Why these two
buddies-desk-who = Who is { $name }
buddies-desk-bar = No pairing
buddies-desk-unbar = Pairing again
buddies-desk-mentor-asks = Would like to be a mentor. For how many at once?
buddies-desk-mentor-is = { $count ->
    [one] Is a mentor for one person at a time.
   *[other] Is a mentor for up to { $count } people at a time.
}
buddies-desk-mentor-yes = { $count ->
    [one] Yes, for one
   *[other] Yes, for { $count }
}
buddies-desk-mentor-no = No mentor
buddies-points-title = { $one } and { $other }, { $at }: { $total } points of 110.
buddies-points-experience = Something shared to work on: { $points } of 40
buddies-points-zone = Time zones: { $points } of 25
buddies-points-hour = Usual hours: { $points } of 10
buddies-points-stage = How far along: { $points } of 10
buddies-points-wants = What they look for: { $points } of 15
buddies-points-pace = How often: { $points } of 10
buddies-points-never = They share a language. Never-pairs, recent pairs and circles were respected before any points were counted. Whoever had waited longer went first.
buddies-report-title = Something was wrong
buddies-report-own = This is about you, so somebody else looks at it.
buddies-report-gone = This is not there any more.
buddies-report-words = The last messages between the two, oldest first:
buddies-report-no-words = No messages between the two are kept.
buddies-report-line = { $name }, { $at }
buddies-report-line-back = { $name }, { $at }, taken back
buddies-report-logged = Only you see this, and it is noted that you looked.
buddies-report-fine = { $name } may be paired again
buddies-report-bar = No pairing for { $name }
buddies-report-closed = Closed. { $name } may be paired again.
buddies-report-closed-barred = Closed. Nobody is paired with { $name }.
