## My plan for hard moments. Nobody reads it, and no machine does.

command-plan =
    .describe = My plan for hard moments

plan-mine = My plan
plan-title = My plan
plan-heading-signs = How I notice it
plan-heading-do = What I can do
plan-heading-places = What takes my mind off it
plan-heading-tell = People I can tell
plan-heading-services = Services
plan-heading-safer = Making it safer around me
plan-heading-stay = What I want to stay for
plan-heading-with = { $count ->
    [0] { $heading }
   *[other] { $heading } ({ $count })
}
plan-about-signs = Thoughts, feelings, a time of day: what tells you that a hard moment is coming.
plan-about-do = What has helped before, even a little, and needs nobody else.
plan-about-places = People and places that are simply good company. They don't have to know.
plan-about-tell = Who may know how it is, and how you reach them.
plan-about-services = A doctor, a practice, a help line you would use.
plan-about-safer = What you could put further away, lock, or give to somebody to keep.
plan-about-stay = Small things count: a person, an animal, a song, next Sunday.
plan-piece =
    .title = A piece of my plan
    .words = In your own words
    .words-hint = One thought at a time; you can add more.
    .submit = Keep it
plan-empty = Nothing is written here yet, and nothing has to be tonight. A plan is a few lines of your own for hard moments, written best on an easier day.
plan-person = Would you like a person?
plan-begin = Begin with one line
plan-change = Change it
plan-show = Show it to somebody, once
plan-piece-by-piece = One line is enough to begin with. Everything can be left out, changed and removed.
plan-add = Add a line
plan-change-piece = Change
plan-remove = Remove
plan-removed = Removed. Until the next noon you can bring it back.
plan-undo = Bring it back
plan-headings = All headings
plan-back = Back to my plan
plan-full = Under one heading { $most } lines fit, so that it stays quick to read. Nothing was changed.
plan-gone = This line is not there any more. Nothing was changed.
plan-members = A plan is kept, so it is for members. What works without being one:

# Shown once, to one person.

plan-show-whom = Who may look at it?
plan-show-what = They can open it once, and it goes away after { $minutes } minutes. That it was opened is written down, and I tell you.
plan-show-nobody = There is nobody I could show it to. A buddy who has agreed to be asked, or the moderator who has your request, would stand here.
plan-show-gone = They can't be shown it any more. Nobody has seen anything.
plan-show-empty = Your plan is empty, so there is nothing to show. Nobody has seen anything.
plan-offered = { $name } can open it once, until { $until }. I'll tell you here when it was opened.
plan-unshow = Take it back
plan-unshown = Taken back. Nobody has seen it.
plan-unshow-late = It was opened at { $time }, so it can't be taken back. It can't be opened again.
plan-invitation = { $name } would like you to see something they have written for hard moments.
plan-invitation-how = You can open it once, until { $until }. It goes away after { $minutes } minutes, and they are told that you opened it. Please don't copy it.
plan-invitation-over = This is over. There is nothing to do.
plan-look = Open it once
plan-looked = What { $name } wrote stands below until { $until }. Thank you for reading it.
plan-of = { $name }'s plan
plan-shown-until = This goes away at { $until } and can't be opened again.
plan-show-over = This is over. There is nothing to open any more.
plan-show-once = It could be opened once, and that has happened. If you need to see it again, ask them.
plan-was-seen = Your plan reached { $name } at { $time }. It goes away there by itself, and it can't be opened again.
plan-not-seen = I couldn't bring your plan to { $name }. Nobody has seen it; they can try once more.
plan-not-offered = I couldn't reach { $name }, so nobody has seen your plan.
