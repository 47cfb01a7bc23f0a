# The frame of the local page: names of panes, lines under fields, the clock, what cannot be done.

local-page-title = { $community }, the local page
local-brand = local page
local-rail = People, clock and commands
local-bar = Panes
local-bar-group = Group
local-bar-private = Private
local-bar-team = Moderators
local-second-pane = Beside the group
local-more = More
local-close = Close
local-only-here = Only on this machine. No account, nothing is sent out.

local-theme = Light or dark
local-theme-system = As the system
local-theme-light = Light
local-theme-dark = Dark

local-act-as = Act as
local-writing = writing
local-shown = shown
local-news = new
local-people-member = member
local-people-moderator = moderator
local-people-admin = admin
local-people-wrote = wrote in #{ $channel }
local-people-closed = has blocked Alongside
local-people-second = second account of { $name }

local-doors = More about { $name }
local-door-shut = Block Alongside
local-door-open = Let Alongside write again
local-door-leave = Leave { $home }
local-door-join = Join { $home }
local-shut = { $name } has blocked Alongside, so nothing private arrives here.

local-clock = Clock
local-clock-where = { $day }, { $city }
local-clock-minutes = + 10 min
local-clock-evening = To 23:00
local-clock-morning = Tomorrow morning
local-clock-forward = Only forward. What is due on the way happens in order.
local-clock-going = { $left ->
    [0] Going to { $weekday } { $time }
    [one] Going to { $weekday } { $time }: one thing due
   *[other] Going to { $weekday } { $time }: { $left } things due
}
local-clock-due = One thing after the other.
local-clock-stop = Stop here
local-weekday = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
local-day = { $weekday }, { $day }

local-commands = Commands for { $name }
local-palette-open = Commands
local-palette-find = Type to find a command
local-palette-none = No command of that name.

local-group-readers = Everyone here reads this
local-channels = Channels
local-log-group = Messages of the group
local-write-group = Write in { $channel } as { $name }
local-readers-group = Everyone here reads it. A machine looks for danger to life.
local-empty-group = Nothing has been written here yet.
local-not-here = { $name } is not in { $home }.

local-private-title = { $name } and Alongside
local-private-readers = Only { $name } sees this
local-chats = Whose private chat
local-log-private = Private messages of { $name }
local-write-private = Write to Alongside as { $name }
local-readers-private = You and whoever you write with, except danger to life.
local-empty-private = Nothing here yet. You can look around first.
local-empty-private-start = Start

local-team-title = Moderators
local-team-readers = { $count ->
    [one] Seen as { $name }. One person reads this
   *[other] Seen as { $name }. { $count } people read this
}
local-log-team = Messages of the moderators
local-write-team = Write to the moderators as { $name }
local-readers-team = The moderators read it. It is not screened.
local-empty-team = Nobody is waiting.

local-earlier = Earlier messages
local-send = Send
local-thread = Thread
local-thread-write = Write in this thread
local-about-thread = In the thread of { $time }
local-about-reply = Answering { $name }
local-about-edit = Other words for your message
local-about-end = Leave this
local-quote-too = Quote their words
local-answering = answering { $name }
local-edited = edited
local-feed = posted by a channel
local-pinned = pinned
local-only-sees = Only { $name } sees this.
local-put-away = Put away
local-message-menu = More about the message of { $name }, { $time }
local-reply = Answer
local-edit = Edit
local-delete = Delete
local-worry = Worried about this message
local-answers = Five answers, from very hard to very good
local-segments = One of these

local-form-away = Not now
local-optional = (if you like)
local-choose = Choose
local-over = too many
local-zone-now = { $time } there now

local-offline = No answer from the program. What you typed is still here; please send it again when the program runs.
local-refused-empty = There is nothing to send yet.
local-refused-long = This is too long: { $length } characters, up to { $limit } fit. Nothing was lost, it is still in the field.
local-refused-outside = You are not in that room, so this was not sent. It is still in the field.
local-refused-closed = You have blocked Alongside. Let it write again first; your words are still in the field.
local-refused-gone = That is not there any more.
local-refused-moving = The clock is on its way already.
local-refused-failed = Something went wrong in the program, and there is no answer. You can try again.
