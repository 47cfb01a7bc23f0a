## Journeys: what a member works on, how it is counted, and what is said after a slip.

journeys-pack-alcohol = Alcohol
journeys-pack-smoking = Smoking
journeys-pack-opioids = Opioids
journeys-pack-sedatives = Sedatives
journeys-pack-substance = Another substance
journeys-pack-behaviour = Gambling or another habit
journeys-pack-illness = A long illness
journeys-pack-mood = Mood
journeys-pack-food = Food and body
journeys-pack-self-harm = Self-harm
journeys-pack-own = Something of my own

journeys-before-you-stop = If you've been using a lot every day, stopping all at once can be dangerous. A doctor can help you do it safely. Slower counts too.
journeys-after-a-break = One thing that matters after a break: the body is less used to it. Please don't be alone.

journeys-title = Journeys
journeys-list = What you work on. Each has its own numbers.
journeys-none = Nothing here yet, and nothing has to be. A check-in works without it.
journeys-more = Add one
journeys-more-title = What would it be about?
journeys-seen = Only you see this.
journeys-from = From { $day } on.
journeys-since-title = From which day would you like to count?
journeys-since-today = Today
journeys-since-date = Another day
journeys-since-none = No counting
journeys-since =
    .title = From which day
    .day = Day
    .day-hint = Day first, such as 9/11 or 9/11/2025. Up to 7 days ahead is fine.
    .submit = Count from this day
journeys-too-far = That is too far ahead: up to { $days } days fit. Nothing was changed.
journeys-change = Change the first day
journeys-kind-stop = Stop
journeys-kind-cutdown = Cut down
journeys-kind-care = Look after myself
journeys-name = Give it a name
journeys-naming =
    .title = A name for it
    .name = Name
    .name-hint = Your own words. Nobody else is shown them.
    .submit = Keep it
journeys-longest = Longest stretch
journeys-longest-days =
    { $days ->
        [one] Your longest stretch so far is one day.
       *[other] Your longest stretch so far is { $days } days.
    }
journeys-history = History
journeys-history-of = { $name }: your stretches
journeys-stretch =
    { $days ->
        [one] { $first }, one day
       *[other] { $first } to { $last }, { $days } days
    }
journeys-stretch-now = From { $first } on
journeys-bring = Bring earlier time along
journeys-earlier =
    .title = Earlier time
    .first = From
    .first-hint = Day first, such as 9/11/2025.
    .last = Until
    .last-hint = The last of those days.
    .submit = Count it, too
journeys-earlier-order = The last day lies before the first one. Nothing was changed.
journeys-current-change = Correct this stretch
journeys-current =
    .title = This stretch
    .day = It began on
    .day-hint = Earlier stretches stay as they are.
    .submit = Count from this day
journeys-saves = What it saves
journeys-saving =
    .title = What a week used to cost
    .amount = Amount
    .amount-hint = About what one week took. Leave it empty to forget it.
    .unit = Of what
    .unit-hint = Such as €, pesos or hours.
    .submit = Keep it
journeys-saves-none = All right. Amounts appear here as days go by; nobody else sees them.
journeys-saved-so-far = About { $amount } { $unit } stayed with you so far.
journeys-end = End this one
journeys-ended = { $name } is put away. Nothing of it is deleted.
journeys-reopen = Bring it back
journeys-gone = I can't find this one. Nothing was changed; /me has the current ones.

journeys-slipped = I slipped
journeys-slip-which = Thank you for saying so. Which one is it about?
journeys-slip-thanks =
    { $days ->
        [one] Thank you for saying so. Today counts, and so does the day before it. Nothing needs deciding now.
       *[other] Thank you for saying so. Today counts, and so do the { $days } days before it. Nothing needs deciding now.
    }
journeys-slip-plain = Thank you for saying so. Today counts. Nothing needs deciding now.
journeys-slip-seen = Nobody is told. You can leave it at this.
journeys-carry-on = One slip, I carry on
journeys-start-again = Starting again
journeys-slip-note = A note
journeys-mistake = Pressed by mistake
journeys-carried-on = All right. It goes on from here.
journeys-carried-on-day = All right. This stretch goes on; today is day { $day }.
journeys-again =
    .title = Starting again
    .day = From which day
    .day-hint = Today, an earlier day, or up to 7 days ahead.
    .submit = Start here
journeys-restarted =
    { $days ->
        [one] All right, a new stretch. The day before stays counted.
       *[other] All right, a new stretch. The { $days } days before stay counted.
    }
journeys-restarted-plain = All right, a new stretch.
journeys-slip-form =
    .title = A note about it
    .note = What you'd like to remember
    .submit = Keep it
journeys-noted = Kept. Only you see it.
journeys-slip-gone = Taken back. It is as if it had not been pressed.
