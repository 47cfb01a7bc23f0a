## Setting up: three questions, the card, notices, the team, several homes.

command-setup =
    .describe = Set up or change how this community works

setup-in-group = Type /setup in a channel of your group, please, so that I know which one you mean.
setup-back = Back
setup-none = none
setup-not-chosen = not chosen
setup-list = { $names }
setup-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

# The three questions
setup-alerts-title = Where should alerts go?
setup-alerts-what = Choose a channel that only the team can read. When a message sounds like danger to life, it is shown there until one of you has it.
setup-alerts-missing = Not in the list? I may not be able to see it yet, or it is in another group.
setup-look-again = Look again
setup-link-here = We belong to another home's community
setup-channel-gone = I don't see this channel any more. Please choose another one.

setup-around-title = When is somebody usually around?
setup-around-what = Outside these hours members are told so at once, and help lines come first.
setup-around-times = From … until …
setup-around-none = Nobody is promised
setup-around =
    .title = When somebody usually is around
    .start = From
    .start-hint = Such as 07:00
    .end = Until
    .end-hint = Such as 23:00; the same time twice means day and night
    .submit = Use these hours
setup-around-nobody = nobody is promised at any time
setup-around-always = day and night
setup-around-hours = { $start } to { $end }

setup-calls-title = Does the team ever call emergency services?
setup-calls-what = Members are told what you answer here.
setup-calls-yes = Yes
setup-calls-asked = Only if asked
setup-calls-no = No

# The card
setup-card-title = { $name }: how it is set up
setup-card-change = Everything can be changed, now or later:
setup-fact-alerts = Alerts go to
setup-fact-around = Somebody is around
setup-fact-calls = Emergency services
setup-fact-read = Read for danger
setup-fact-left-out = Left out
setup-fact-daily = Daily message
setup-fact-cheer = Milestones
setup-fact-language = Language
setup-fact-zone = Time zone
setup-fact-country = Country of help lines
setup-fact-day-end = A day ends at
setup-fact-team = Who sees alerts
setup-fact-homes = Homes
setup-change-alerts = Alerts
setup-change-around = Hours
setup-change-calls = Emergency
setup-change-channels = Channels
setup-change-daily = Daily message
setup-change-cheer = Milestones
setup-change-language = Language
setup-change-about = Name, zone, country
setup-change-team = Team
setup-change-homes = Homes
setup-start = Start like this
setup-practice = Practice alert
setup-looking = I'm looking at what is there. Press "Look again" in a few seconds.
setup-missing = Something is missing:
setup-blind-what = I can't read messages here, so words about danger to life are not seen.
setup-blind-title = I can't read messages in { $home }

setup-channels-title = Which channels are read
setup-channels-what = In each of these a machine reads for words about danger to life, and a pinned notice says so. Press one to leave it out or to read it again.
setup-channel-read = { $channel }: read
setup-channel-left-out = { $channel }: left out

setup-cheer-title = Where milestones are shown
setup-cheer-what = A member who shows a milestone does it by their own tap; it is posted here. Nothing is posted by itself.
setup-cheer-with-daily = With the daily message
setup-daily-title = The daily message
setup-daily-what = Once a day it says how many have checked in. Below it stands what people chose to share.
setup-daily-time = Other time
setup-daily-none = No daily message
setup-daily-at = { $channel } at { $at }
setup-daily-off = none
setup-daily =
    .title = The daily message
    .at = Time
    .at-hint = Such as 18:00
    .submit = Use this time

setup-language-title = The community's language
setup-language-what = For the notice, the daily message and the moderators' channel. Each member can choose their own.

setup-about =
    .title = Name, zone and country
    .name = Name of the community
    .zone = Time zone
    .zone-hint = The nearest big city, such as Europe/London
    .country = Country whose help lines are shown
    .country-hint = Two letters, such as GB, IE or ES
    .day-ends = A day ends at
    .day-ends-hint = 03:00 lets late evenings count as the same day
    .submit = Save
setup-country-unknown = I don't know this country. Two letters, please, such as GB, IE or ES. Nothing was changed.
setup-day-end-late = A day can end between 00:00 and 12:00. Nothing was changed.

# The team
setup-team-title = The team
setup-team-what = Who is moderator or admin on the platform is so here, too; I look once an hour. You can add others.
setup-team-platform = { $name }: { $role } (on the platform)
setup-team-setting = { $name }: { $role } (added here)
setup-team-remove = Remove { $name }
setup-team-add = Add somebody
setup-role-moderator = moderator
setup-role-admin = admin
setup-grant =
    .title = Add somebody to the team
    .account = Name or account number
    .account-hint = As it stands on the platform. They must have typed /start once.
    .role = As what
    .submit = Add
setup-grant-unknown = I have not met anybody called { $name }. Ask them to type /start once; then try again.
setup-grant-several = Several people are called { $name }. Please use the account number.

# Several homes
setup-homes-title = The homes of this community
setup-home = { $name } ({ $platform })
setup-homes-what = Another server or group can belong to this community: one team, one moderators' channel, one history for each member.
setup-homes-code = Code for another home
setup-code-how = Type /setup in the other group, press "We belong to another home's community" and give this code. It works once, until { $until }.
setup-code-wrong = This code is wrong, was used or is older than an hour. An admin of the other home can make a new one. Nothing was changed.
setup-link-in-use = People have already joined here or asked for something, so this home can't become another's any more. Nothing was changed.
setup-link =
    .title = The other home's code
    .code = Code
    .code-hint = An admin of the other home finds it in /setup under Homes
    .submit = Join that community
setup-linked-title = This home belongs to { $name } now
setup-linked-what = Its team, its settings and its moderators' channel hold here, too.

# The end
setup-alerts-first = Please choose first where alerts go. /setup asks for it.
setup-done-title = That's it
setup-done-practice = A practice alert is on its way to the moderators' channel, and a notice is pinned in each channel that is read.
setup-truth-count = { $count ->
    [0] Nobody sees alerts yet.
    [1] One person sees alerts.
    [2] Two people see alerts.
   *[other] { $count } people see alerts.
}
setup-truth-nobody = Nobody has promised to be around at any time; members will be told so.
setup-truth-always = Somebody is said to be around day and night.
setup-truth-hours = Between { $start } and { $end } nobody does; members will be told so.

# The notice
setup-notice-title = What is read here
setup-notice-read = A machine reads messages in this channel for words about danger to life. It can be wrong, and it can miss things.
setup-notice-who = If it finds some, the moderators see that message. Nobody else does.
setup-notice-kept = Such a message is kept encrypted and erased 30 days after it was looked after; milder ones after 7 days. Everything else is not stored.
setup-notice-not-read = Pictures and voice messages are not read. Words are understood in { $languages }.
setup-notice-hours = Nobody watches round the clock. In danger, call the emergency number where you are.
setup-notice-join = { $name } has daily check-ins. Whoever likes can join in; just looking is fine.
setup-notice-button = Join in

# alongside check
setup-next-token = Put the token of a Discord or Telegram bot into config.toml; config.example.toml says where to get one.
setup-next-invite = Invite the bot into your group on { $platforms }.
setup-next-problem = { $problem }
setup-next-setup = Type /setup in { $home }.
setup-next-alerts = Choose where alerts go: type /setup.
setup-next-team = { $count ->
    [0] Nobody sees alerts: give somebody the moderator role, or add them with /setup under Team.
   *[other] Only one person sees alerts: give a second one the moderator role, or add them with /setup under Team.
}
setup-next-nothing = Nothing: everything is set up.
