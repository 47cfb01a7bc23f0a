## Milestones: offered once, in private. To others they say how much, never of what.

milestones-title = Milestones
milestones-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
milestones-weeks =
    { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
milestones-months =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
milestones-years =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
milestones-times =
    { $count ->
        [one] once here
       *[other] { $count } times here
    }
milestones-still-here = Still here
milestones-below = the easy ones and the hard ones
milestones-below-days =
    { $days ->
        [one] 1 day, whatever it was like
       *[other] { $days } days, the easy ones and the hard ones
    }
milestones-below-of-both = on easy days and on hard ones
milestones-alt = Celebration card: { $name }, { $title }, { $below }.

milestones-private-days =
    { $count ->
        [one] A whole day, with all that was in it. Would you like to tell anybody?
       *[other] { $count } days, the easy ones and the hard ones. Would you like to tell anybody?
    }
milestones-private-meant =
    { $count ->
        [one] A day as you meant it. Would you like to tell anybody?
       *[other] { $count } days as you meant them, between all the others. Would you like to tell anybody?
    }
milestones-private-times =
    { $count ->
        [one] You were here once, and that is how it begins. Would you like to tell anybody?
       *[other] { $count } times you checked in or reached out, on easy days and on hard ones. Would you like to tell anybody?
    }
milestones-private-plain = You keep coming back, on easy days and on hard ones. Would you like to tell anybody?
milestones-longest-again = This is as long as your longest stretch so far.
milestones-about = About: { $name }. Only you see this. Nothing is shown unless you tap.
milestones-group = The group
milestones-friend = { $name }
milestones-nobody = Nobody
milestones-off = Not these any more

milestones-preview = This is what they would see
milestones-who-group = the group
milestones-preview-what = For { $who }: your name and how much, not of what.
milestones-preview-plain = For { $who }: your name, no number, and not of what.
milestones-agree = With this you agree that what you choose to show is shown, each time by your own tap. You can take it back for ever, and the agreement in /me under sharing.
milestones-another-day = A new day has begun since. It can still be shown, today:
milestones-post = { $name }: { $title }.
milestones-post-about = { $name }: { $title }. What it is about: { $what }.
milestones-post-button = Show it to { $who }
milestones-post-with = Show it, and say “{ $what }”
milestones-line-in = With { $name }'s line
milestones-line-out = Without { $name }'s line
milestones-posted = It is on its way to the group.
milestones-told = It is on its way to { $name }.
milestones-back-for-ever = You can take it back at any time.
milestones-take-back = Take it back
milestones-take-back-of = Take back: { $title }
milestones-took-back = Taken back. Nobody reads it there any more.
milestones-taken-back = This was taken back.
milestones-show = Show it to somebody
milestones-show-one = Show: { $title }
milestones-show-more = Show it to somebody else
milestones-show-still = Look at it again
milestones-kept = { $title } stays yours. You find it in /me.
milestones-lost = { $title } could not be sent that day, so nothing was shown. It stays yours; /me can still show it.
milestones-no-place = There is no channel for this here. Nothing was shown.
milestones-gone = I can't find this one. Nothing was changed; /me has the current ones.
milestones-shown-gone = This was taken back or is not there any more.

milestones-congratulate = Congratulate
milestones-congratulations = Congratulations from { $names }.
milestones-congratulations-more = Congratulations from { $names }, and { $more } more.
milestones-congratulated = Your congratulations stand with it, with your name. { $name } can see them.
milestones-congratulated-you = { $name } congratulates you: { $title }.
milestones-unsay = Take mine back
milestones-unsaid = Taken back.
milestones-own = This one is yours. Others can congratulate.

milestones-today = Today: { $title }.
milestones-reached = What you reached stays, whatever comes.
milestones-none-yet = Nothing yet; the first one comes by itself, in the morning.
milestones-line-of = { $title }, { $day }
milestones-line-of-what = { $title }, { $day }. { $name }
milestones-ahead = { $name }, ahead: { $title }
milestones-on-day = { $title }, on { $day }
milestones-only-you = Only you see this.
milestones-off-now = All right, nothing of this one is offered any more. What you reach is kept in /me.
milestones-on = Offer them again
milestones-on-now = All right. The next one is offered in its morning.

milestones-friends = Friends for milestones
milestones-friends-what = Up to three people of this group. The day before a milestone I may ask them for a line; you read it first. They learn that a day is coming, not of what.
milestones-friends-enough = You have named { $limit } people. Take one out first. Nothing was changed.
milestones-friend-name = Name somebody
milestones-friend-not = Not { $name } any more
milestones-friend-gone = This person is not named any more. Nothing was shown.
milestones-friend-named = If { $name } takes part here, I ask them the day before. One tap, and they can decline.
milestones-naming =
    .title = A friend for milestones
    .name = Name
    .name-hint = As it stands here in the group.
    .submit = Name them
milestones-line-ask = Tomorrow may be a day for a kind line for { $name }. Would you like to write one?
milestones-line-seen = { $name } reads it first and decides whether others do. No is fine and needs no reason.
milestones-line-write = Write a line
milestones-line-not-now = Not this time
milestones-line-never = Don't ask me for this person
milestones-line =
    .title = A line
    .words = Your line
    .words-hint = One or two sentences. Your name stands beside it.
    .submit = Send it
milestones-line-held = I kept this one back, because it sounds heavy. Nothing was sent. You can write it in other words, or tell a person.
milestones-line-thanks = Thank you. { $name } reads it first.
milestones-line-fine = All right. Nobody hears of it.
milestones-line-never-again = All right, I won't ask you for this person again. They aren't told.
milestones-line-for-you = { $name } wrote a line for you.
milestones-line-gone = This is over by now. Nothing was sent.
