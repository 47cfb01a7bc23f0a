## My data: what is kept, copies, deletion, consents, two accounts.

command-privacy =
    .describe = What is kept of you, and how to delete it

privacy-title = My data
privacy-back = Back
privacy-me = Back to mine
privacy-who-sees = Only you see this. What is kept of you here:
privacy-not-kept = Not kept: what you write in the channels, unless a machine found words about danger to life in it.
privacy-show = See all of it
privacy-copy = Take a copy
privacy-consents = What I agreed to
privacy-delete = Delete everything
privacy-more = { $count ->
    [one] … and { $count } earlier one. The copy has it.
   *[other] … and { $count } earlier ones. The copy has them all.
}
privacy-show-title = What is kept
privacy-value = { $value }

# How much of each kind
privacy-kept-nothing = nothing
privacy-kept-identity = { $count ->
    [one] { $count } account: its name and number on the platform
   *[other] { $count } accounts: their names and numbers on the platforms
}
privacy-kept-member = name, language, time zone and when you joined
privacy-kept-member-identity = { $count ->
    [one] { $count } account that is you
   *[other] { $count } accounts that are you
}
privacy-kept-presence = { $count ->
    [one] that you are in { $count } home of this community
   *[other] that you are in { $count } homes of this community
}
privacy-kept-role-grant = your role on the team
privacy-kept-consent = { $count ->
    [one] { $count } thing you agreed to
   *[other] { $count } things you agreed to
}
privacy-kept-inbox = { $count ->
    [one] that { $count } thing you did was handled (2 days)
   *[other] that { $count } things you did were handled (2 days)
}
privacy-kept-outbox = { $count ->
    [one] that { $count } message went to you, without its words (7 days)
   *[other] that { $count } messages went to you, without their words (7 days)
}
privacy-kept-posted = { $count ->
    [one] where { $count } message of mine stands, so that it can be changed
   *[other] where { $count } messages of mine stand, so that they can be changed
}
privacy-kept-dialog = { $count ->
    [one] { $count } form that is half filled in
   *[other] { $count } forms that are half filled in
}
privacy-kept-conversation = { $count ->
    [one] that { $count } conversation goes through me
   *[other] that { $count } conversations go through me
}
privacy-kept-erasure = that you asked for everything to be deleted
privacy-kept-account-code = { $count ->
    [one] { $count } code for another account
   *[other] { $count } codes for another account
}
privacy-kept-joining = what you have answered while joining (7 days)
privacy-kept-buddy = what you look for in a buddy
privacy-kept-buddy-in-circle = { $count ->
    [one] { $count } circle you are part of
   *[other] { $count } circles you are part of
}
privacy-kept-buddy-never = { $count ->
    [one] { $count } name with whom you are never paired
   *[other] { $count } names with whom you are never paired
}
privacy-kept-buddy-side = { $count ->
    [one] that you were brought together with { $count } person
   *[other] that you were brought together with { $count } people
}
privacy-kept-buddy-words = { $count ->
    [one] { $count } message to a buddy (7 days)
   *[other] { $count } messages to a buddy (7 days)
}
privacy-kept-buddy-shared-day = { $count ->
    [one] that you showed { $count } check-in to a buddy
   *[other] that you showed { $count } check-ins to a buddy
}
privacy-kept-buddy-report = { $count ->
    [one] that you said { $count } time that something was wrong with a buddy
   *[other] that you said { $count } times that something was wrong with a buddy
}
privacy-kept-journey = { $count ->
    [one] { $count } journey
   *[other] { $count } journeys
}
privacy-kept-stretch = { $count ->
    [one] { $count } stretch
   *[other] { $count } stretches
}
privacy-kept-slip = { $count ->
    [one] { $count } day on which you said you slipped
   *[other] { $count } days on which you said you slipped
}
privacy-kept-meant = { $count ->
    [one] { $count } day: whether it was as you meant it
   *[other] { $count } days: whether they were as you meant them
}
privacy-kept-milestone-plan = { $count ->
    [one] when the next milestone of one journey comes
   *[other] when the next milestones of { $count } journeys come
}
privacy-kept-milestone = { $count ->
    [one] { $count } milestone reached
   *[other] { $count } milestones reached
}
privacy-kept-celebration = { $count ->
    [one] { $count } milestone shown to others
   *[other] { $count } milestones shown to others
}
privacy-kept-congratulation = { $count ->
    [one] { $count } congratulation
   *[other] { $count } congratulations
}
privacy-kept-milestone-friend = { $count ->
    [one] { $count } friend named for milestones, or who named you
   *[other] { $count } friends named for milestones, or who named you
}
privacy-kept-milestone-line = { $count ->
    [one] { $count } line of a friend
   *[other] { $count } lines of friends
}
privacy-kept-schedule = when and where you are asked
privacy-kept-prompt-hold = that I am not asking for now
privacy-kept-checkin = { $count ->
    [one] { $count } day you were asked about or answered, with its note
   *[other] { $count } days you were asked about or answered, with their notes
}
privacy-kept-share = { $count ->
    [one] { $count } check-in you shared
   *[other] { $count } check-ins you shared
}
privacy-kept-kind-word = { $count ->
    [one] { $count } kind word you sent or got
   *[other] { $count } kind words you sent or got
}
privacy-kept-no-more-from = { $count ->
    [one] { $count } person you want no more kind words from
   *[other] { $count } people you want no more kind words from
}
privacy-kept-heavy-note = { $count ->
    [one] that I wrote to you once after hard days
   *[other] that I wrote to you { $count } times after hard days
}
privacy-kept-quiet = two quiet minutes that are under way
privacy-kept-help-country = the country for your help lines
privacy-kept-plan-piece = { $count ->
    [one] { $count } line of your plan
   *[other] { $count } lines of your plan
}
privacy-kept-plan-showing = that a plan was shown once
privacy-kept-company = that one of you two asked the other for company
privacy-kept-friend = who is told when you go quiet, and who asked you for that
privacy-kept-case = { $count ->
    [one] { $count } message of yours that moderators look after
   *[other] { $count } messages of yours that moderators look or looked after
}
privacy-kept-request = { $count ->
    [one] that you asked for a person once
   *[other] that you asked for a person { $count } times
}
privacy-kept-case-event = { $count ->
    [one] { $count } step that moderators took with it
   *[other] { $count } steps that moderators took with it
}
privacy-kept-told = { $count ->
    [one] that I wrote to you once about a hard moment
   *[other] that I wrote to you { $count } times about a hard moment
}
privacy-kept-finding = { $count ->
    [one] that words were found in { $count } message, without the words
   *[other] that words were found in { $count } messages, without the words
}
privacy-kept-concern = { $count ->
    [one] { $count } message that moderators may have a look at (7 days)
   *[other] { $count } messages that moderators may have a look at (7 days)
}
privacy-kept-around = when you are around for the team
privacy-kept-exclusion = the moderator who shall not handle what concerns you
privacy-kept-worry = { $count ->
    [one] that you were worried about somebody, once
   *[other] that you were worried about somebody, { $count } times
}
privacy-kept-practised = that you have practised handling an alert
privacy-kept-quieted = that everything about you is quiet

# Names of what stands in a row
privacy-field-platform = platform
privacy-field-account = account number
privacy-field-name = name
privacy-field-own-name = your words for it
privacy-field-language = language
privacy-field-country = country
privacy-field-heading = heading
privacy-field-written-at = written
privacy-field-zone = time zone
privacy-field-day-ends = day ends (minutes after midnight)
privacy-field-seen-at = last seen
privacy-field-blocked-at = closed to me since
privacy-field-joined-at = joined
privacy-field-paused-at = paused since
privacy-field-paused-until = paused until
privacy-field-left-at = left
privacy-field-prompts = my messages go here
privacy-field-home = home
privacy-field-since = since
privacy-field-role = role
privacy-field-source = from
privacy-field-granted-at = given
privacy-field-kind = kind
privacy-field-version = version of the text
privacy-field-given-at = given
privacy-field-revoked-at = taken back
privacy-field-handled-at = handled
privacy-field-purpose = what for
privacy-field-state = state
privacy-field-created-at = made
privacy-field-done-at = done
privacy-field-posted-at = posted
privacy-field-kept-until = kept until
privacy-field-opened-at = opened
privacy-field-closed-at = closed
privacy-field-asked-at = asked
privacy-field-due-at = due
privacy-field-used-at = used
privacy-field-agreed-at = agreed
privacy-field-pack = about
privacy-field-prompt-at = asked at
privacy-field-journey = journey
privacy-field-started-on = first day
privacy-field-ended-at = ended
privacy-field-first-day = first day
privacy-field-last-day = last day
privacy-field-day = day
privacy-field-local-date = day
privacy-field-note = note
privacy-field-noted-at = noted
privacy-field-as-meant = as meant
privacy-field-meant = as meant
privacy-field-grade = answer, 1 very hard to 5 very good
privacy-field-urge = urge
privacy-field-energy = energy
privacy-field-answered-at = answered
privacy-field-edited-at = changed
privacy-field-prompted-at = asked
privacy-field-shared-at = shared
privacy-field-sent-at = sent
privacy-field-wanted = offered
privacy-field-times = times here
privacy-field-mark = milestone
privacy-field-falls-on = falls on
privacy-field-reached-on = reached on
privacy-field-earned-at = came
privacy-field-offered-at = offered
privacy-field-names-it = said of what
privacy-field-shown-at = shown
privacy-field-taken-back-at = taken back
privacy-field-said-at = said
privacy-field-side = side
privacy-field-named-at = named
privacy-field-saves = a week used to cost, in hundredths
privacy-field-saves-in = of what
privacy-field-started-again = started again
privacy-field-words = words

# A copy
privacy-page-title = What { $name } keeps of you
privacy-page-when = Written { $at }.
privacy-copy-what = Here is everything that is kept of you: a page to read, and the same for machines.
privacy-copy-care = Anybody who has these files can read them. Keep them where only you look.

# Deleting
privacy-delete-title = Delete everything?
privacy-goes = This goes:
privacy-goes-posts = what you shared in the group: a neutral line takes its place
privacy-stays = This stays for a while:
privacy-stays-case = if moderators are looking after a message of yours: that, until 30 days after they are done
privacy-stays-role = that you are on the team, as long as you are
privacy-stays-backup = copies made by whoever runs this bot; when one is restored, you are deleted from it again
privacy-delete-when = It happens on { $at }. Before that one tap takes it back; after that nobody can.
privacy-delete-yes = Delete everything
privacy-delete-no = Keep it
privacy-asked = It will be deleted
privacy-pending = On { $at } everything is deleted. Before that you can keep it with one tap.
privacy-keep = Keep everything
privacy-kept-all = Everything stays as it was.

# Consents
privacy-consents-what = Each can be taken back by itself. What was kept before that stays yours until you delete it.
privacy-consent-checkins = Your check-ins are kept
privacy-consent-buddy = A buddy is looked for
privacy-consent-celebrations = Milestones can be shown
privacy-consent-given = { $what }: yes, since { $at }.
privacy-consent-taken-back = { $what }: no, taken back on { $at }.
privacy-revoke-checkins = Keep no more check-ins
privacy-revoke-buddy = No buddy
privacy-revoke-celebrations = Show no milestones
privacy-give-checkins = Keep my check-ins
privacy-give-buddy = Look for a buddy
privacy-give-celebrations = Milestones can be shown
privacy-screening-notice = That a machine reads messages for words about danger to life is no consent: it holds for everybody who writes in screened channels or to me.

# Two accounts
privacy-account = Other account
privacy-account-what = If you are here on two platforms, both can be one: one day, one check-in, one history.
privacy-account-guest = If you have joined with another account: make a code there (/me, Other account) and give it here. Both are one then.
privacy-account-prompts = { $name } on { $platform }: I write to you here
privacy-account-other = { $name } on { $platform }
privacy-write-to = Write to me on { $platform }
privacy-unlink = Take { $name } on { $platform } off
privacy-unlink-this = Take it off again
privacy-unlink-not = This account is not one of several of yours. Nothing was changed.
privacy-unlinked-self = This account is by itself again. Your history is with the other one.
privacy-code-make = Make a code
privacy-enter-open = I have a code
privacy-code-how = On your other account, open /me, "Other account", "I have a code", and give this one. It works once, until { $until }.
privacy-code-care = Give it to nobody else: whoever uses it becomes one with you here.
privacy-code-wrong = This code is wrong, was used or is older than 15 minutes. You can make a new one on the other account. Nothing was changed.
privacy-enter =
    .title = The code of your other account
    .code = Code
    .code-hint = Such as 7KQWM-2XF9D
    .submit = Look what would join
privacy-preview-title = Make both accounts one?
privacy-preview-whose = The code is from { $name } on { $platform }. Is that you?
privacy-preview-there = There:
privacy-preview-here = Here:
privacy-preview-rule = Where both answered on one day, the later answer stays. What you took back on either side stays taken back.
privacy-link-yes = That's me, make them one
privacy-link-no = Not now
privacy-link-not = All right, nothing was joined.
privacy-link-same = Both accounts are one already.
privacy-link-deleting = One of the two is about to be deleted. Keep it first, under My data; then both can be one.
privacy-linked-title = Both are one now
privacy-linked-what = One day, one check-in, one history. You can take an account off again under "Other account".
privacy-linked-told = { $name } on { $platform } gave your code: both accounts are one now. If that wasn't you, take it off here.
