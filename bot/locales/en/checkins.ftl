## Daily check-ins: the question, sharing, kind words, how it goes, when to ask.

command-checkin =
    .describe = How is today going? One tap

checkins-how-today = How is today going?
checkins-how-that-day = How did { $day } go?
checkins-yesterday = Answer yesterday
checkins-grade-very-hard = very hard
checkins-grade-hard = hard
checkins-grade-so-so = so-so
checkins-grade-good = good
checkins-grade-very-good = very good

checkins-saved = Saved at { $time }. You can change it until { $until }.
checkins-saved-closed = Saved at { $time }.
checkins-over = That day is over, so nothing was changed. /checkin opens today.
checkins-word-first = The word comes first: how did the day go? Nothing was lost; /checkin opens today.

checkins-urge = urge
checkins-energy = energy
checkins-meant = as I meant it
checkins-add-urge = Add urge or a note
checkins-add-energy = Add energy or a note
checkins-add-meant = As I meant it, or a note
checkins-add-note = Add a note
checkins-change-extras = Change what I added
checkins-note-it = Note it
checkins-kind-word = A kind word
checkins-person-asked = All right. You read here whom I've asked, and when I ask others. If you are in danger, please call the emergency number where you are.
checkins-extras-urge =
    .title = If you like
    .urge = How strong was the urge?
    .urge-hint = 0 is none, 10 the strongest.
    .note = A note
    .submit = Save
checkins-extras-energy =
    .title = If you like
    .energy = How much energy was there?
    .energy-hint = 0 is none, 10 is plenty.
    .note = A note
    .submit = Save
checkins-extras-meant =
    .title = If you like
    .meant = Was the day as you meant it?
    .note = A note
    .submit = Save
checkins-extras-note =
    .title = If you like
    .note = A note
    .submit = Save

## Asking

checkins-pace-daily = I'll ask every day again.
checkins-pace-third = I'll ask every third day from now. One tap, any time, and I'm back.
checkins-pace-weekly = I'll ask once a week from now. One tap, any time, and I'm back.
checkins-pace-stopped = I'll stop asking now.
checkins-goodbye = I'll stop asking now. Nothing is deleted, and one tap brings me back.
checkins-back = Ask me again
checkins-welcome-back = I'll ask again, as before.
checkins-stopped = I've stopped asking, because it was quiet for a while. Nothing is deleted.
checkins-nudge = Still open, if you like. How is today going?
checkins-answers-private = Only you see your answer.
checkins-unreachable = I couldn't write to you privately on { $when }. If you'd like me to, tap here once, and I can.
checkins-reachable = Write to me here
checkins-reached = Good. The next question comes at its usual time.

## Three hard days

checkins-heavy = Three heavy days in a row. Nothing to answer here. If something would help: your plan, two quiet minutes, or a person.
checkins-heavy-plain = Three heavy days in a row. Nothing to answer here. Heavy days count like all others.
checkins-heavy-no-more = Not this one any more
checkins-heavy-off = All right, this one won't come again.
checkins-heavy-on = All right, it stays on.
checkins-undo = Undo

## Sharing

checkins-share = Share it
checkins-shared = It stands in the thread of the day now: your name, the word and the note.
checkins-shared-word = It stands in the thread of the day now: your name and the word.
checkins-take-back = Take back
checkins-took-back = Taken back. Nobody can read it there any more.
checkins-taken-back = This was taken back.
checkins-no-thread = There is no channel for shared check-ins here yet. Your check-in is saved, and only you see it.
checkins-held = Saved. I kept your note between us for now, because it sounded heavy and many people read the thread. Would you like a person to read it instead?
checkins-held-plain = Saved. I kept your note between us for now, because it sounded heavy and many people read the thread.
checkins-moderator = A moderator
checkins-no = No
checkins-not-now = Not now
checkins-share-concern = Your note sounds heavy to a machine, which can be wrong. Many people read the thread. Share it as it is?
checkins-share-anyway = Share it as it is
checkins-share-word = Only the word
checkins-share-not = Keep it to myself
checkins-entry = { $word }. { $note }
checkins-entry-asks = A kind word for { $name } would be good today.
checkins-entry-gone = This entry is not there any more. Nothing was sent.

checkins-daily-title = { $day }
checkins-daily-open = How is today going? One tap is enough.
checkins-daily-count =
    { $count ->
        [one] One person has checked in today.
       *[other] { $count } people have checked in today.
    }
checkins-daily-shared =
    { $count ->
        [one] One person has checked in today.
       *[other] { $count } people have checked in today.
    } { $shared ->
        [one] One shared a word in the thread.
       *[other] { $shared } shared a word in the thread.
    }
checkins-daily-spread = { $hardest } very hard, { $hard } hard, { $soso } so-so, { $good } good, { $best } very good
checkins-check-in = Check in

## Kind words

checkins-wish = I can ask the group: your name and the word "{ $word }" go into the thread of the day, nothing else, and people can send you a kind word.
checkins-wish-yes = Ask the group
checkins-asked = Asked. Kind words come to you here. You can take it back at any time.
checkins-kept-words = What people here have sent you:
checkins-send-kind = Send { $name } a kind word
checkins-kind-choose = A kind word for { $name }:
checkins-kind-1 = Glad you wrote this.
checkins-kind-2 = Thinking of you today.
checkins-kind-3 = You're not alone with this.
checkins-kind-4 = One day at a time. This one counts.
checkins-kind-5 = That sounds hard. I've read it.
checkins-kind-6 = Happy for you.
checkins-kind-own = My own words
checkins-kind-form =
    .title = A kind word
    .words = Your words
    .submit = Send
checkins-kind-seen = Your name stands beside it, and everybody in the thread can read it. { $limit } a day.
checkins-kind-sent = On its way to { $name }.
checkins-kind-for-you = A kind word from { $name }:
checkins-kind-line = { $name } sent { $to } a kind word: { $words }
checkins-kind-no-more = No more from this person
checkins-kind-hushed = All right. No more kind words from this person, and they aren't told.
checkins-kind-self = This one is yours. Others can send you a kind word here.
checkins-kind-closed = This entry takes no more kind words. Nothing was sent; it is nothing you did.
checkins-kind-enough = { $limit } kind words a day is as many as I pass on. Tomorrow there are more.
checkins-kind-held = I kept this one back, because it sounded heavy. Nothing was sent; the six sentences always work.

## How it goes

checkins-how = How it goes
checkins-how-of = How it goes: { $name }
checkins-days-total =
    { $count ->
        [one] day in total
       *[other] days in total
    }
checkins-days-recent = of the last 30
checkins-days-stretch = this stretch
checkins-stretch-day = day { $day }
checkins-checkins-total =
    { $count ->
        [one] check-in in total
       *[other] check-ins in total
    }
checkins-checkins-recent = in the last 30 days
checkins-begins = It begins on { $day }.
checkins-picture-begins = The picture begins with three answers.
checkins-in-words = In words
checkins-in-words-title = The last { $span } days in words
checkins-days-30 = 30 days
checkins-days-90 = 90 days
checkins-today = today
checkins-day = { $day }
checkins-started-again = { $day }, started again
checkins-words-none = No answers in the last { $span } days.
checkins-words =
    { $count ->
        [one] One answer in { $span } days: { $counts }.
       *[other] { $count } answers in { $span } days: { $counts }.
    }
checkins-words-very-hard = { $count } very hard
checkins-words-hard = { $count } hard
checkins-words-so-so = { $count } so-so
checkins-words-good = { $count } good
checkins-words-very-good = { $count } very good
checkins-words-urge = Urge was around { $urge }.
checkins-words-urge-same = Urge stayed around { $urge }.
checkins-words-urge-both = Urge was around { $before } in the first { $days } days and around { $after } in the last { $days }.
checkins-words-again = You started again on { $day }.

## When to ask

checkins-times = When I ask
checkins-asks-at = I ask at { $at }.
checkins-asks-never = I don't ask by myself. /checkin is always open.
checkins-clock = Your day ends at { $ends }. Your time zone is { $zone }; it is { $now } there now.
checkins-change-time = Change time or zone
checkins-ask-never = Don't ask
checkins-ask-again = Ask me
checkins-from-tomorrow = Changes hold from tomorrow; today stays as it is.
checkins-one-weekday = One weekday has to stay. If you'd like no questions at all, choose "Don't ask". Nothing was changed.
checkins-weekday-0 = Mon
checkins-weekday-1 = Tue
checkins-weekday-2 = Wed
checkins-weekday-3 = Thu
checkins-weekday-4 = Fri
checkins-weekday-5 = Sat
checkins-weekday-6 = Sun
checkins-choice-nudge = A nudge after 3 hours: { $on }
checkins-choice-in-group = Ask me in the channel, where others see that I take part: { $on }
checkins-choice-own-words = Kind words in own words: { $on }
checkins-choice-heavy-note = A note after three hard days: { $on }
checkins-on = on
checkins-off = off
checkins-clock-form =
    .title = When I ask
    .at = Time
    .at-hint = Such as 20:00 or 8 pm
    .zone = Time zone
    .zone-hint = The city nearest to you, such as Europe/London
    .day-ends = Your day ends at
    .submit = From tomorrow
checkins-day-ends-0 = midnight
checkins-day-ends-60 = 01:00
checkins-day-ends-120 = 02:00
checkins-day-ends-180 = 03:00
checkins-day-ends-240 = 04:00
checkins-day-ends-300 = 05:00
checkins-day-ends-360 = 06:00
checkins-changed = Changed. It holds from tomorrow.
checkins-changed-next = Changed. It holds from tomorrow. I ask next on { $when }.

checkins-pause = Pause
checkins-pause-what = For how long shall I be quiet? Nothing is deleted, and /checkin stays open.
checkins-pause-3 = 3 days
checkins-pause-7 = A week
checkins-pause-0 = Until I say
checkins-paused = I'm quiet until you say.
checkins-paused-until = I'm quiet, and ask again on { $day }.
checkins-resume = Ask me again
checkins-resumed = I'll ask next on { $when }.
checkins-resumed-quiet = The pause is over. I don't ask by myself; /checkin is always open.

## When I go quiet

checkins-friend = If I go quiet
checkins-friend-what = You can name one person here who is told when you have been quiet for a while. I'd write to you first. They get one sentence and nothing else, and only if they agree to it.
checkins-friend-never = I never tell them when you were seen in chat, while you pause, or anything you answered.
checkins-friend-name = Name somebody
checkins-friend-stop = Not any more
checkins-friend-asked = I've asked { $name } whether I may tell them after { $days } quiet days. Until they agree, nobody is told.
checkins-friend-agreed = { $name } agreed to be told after { $days } quiet days.
checkins-friend-named = If there is one { $name } here, I've asked them. I'll tell you when they answer.
checkins-friend-ask = { $name } would like you to be told if they go quiet for a while. It is one sentence, and nothing is expected of you. Is that all right?
checkins-friend-yes = Yes
checkins-friend-no = Rather not
checkins-friend-thanks = Thank you. If { $name } goes quiet, you hear of it here, once.
checkins-friend-fine = That's fine, and needs no reason.
checkins-friend-over = This is over. Nothing was changed.
checkins-friend-stopped = All right. Nobody is told.
checkins-friend-agreed-told = { $name } agreed to be told if you go quiet.
checkins-friend-declined-told = { $name } would rather not be told, which can have many reasons. You can name somebody else.
checkins-friend-quiet = It has been quiet for a while, which can mean anything. If it stays so until tomorrow, I tell { $name } one sentence, as you wished. One tap, and I don't.
checkins-friend-fine-here = I'm around
checkins-friend-told = { $name } has been quiet for a while and wished that I tell you then. It can mean anything. A short hello is enough.
checkins-naming =
    .title = If I go quiet
    .name = The name they carry here
    .days = After how many quiet days
    .submit = Ask them

checkins-not-kept = You asked me to keep no more check-ins, so I haven't kept this. /me, Sharing, "What I agreed to" has the way back.
