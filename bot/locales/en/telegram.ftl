# What Telegram itself needs to have said: hints, and what is missing in a group.

telegram-choose = Choose one:
telegram-somebody = member
telegram-only-you = Only you see this.
telegram-door = I answer in private. Tap here once, and I can write to you.
telegram-door-button = Open the private chat
telegram-failed = Something went wrong on my side just now. Please try again in a moment.

telegram-problem-absent = The bot is not in the group. Add it again and make it an admin.
telegram-problem-privacy-mode = Privacy mode is on, so the bot reads only commands. Make it an admin of the group. Or send /setprivacy to @BotFather, choose the bot and Disable, then remove the bot from the group and add it again.
telegram-problem-no-admin = The bot is not an admin. It cannot pin the notice, take away commands typed in the group, or see who joins. Open the group, Administrators, Add Admin, and choose it.
telegram-problem-no-delete = The bot may not delete messages, so commands typed in the group stay there. Open the group, Administrators, the bot, and allow Delete Messages.
telegram-problem-no-pin = The bot may not pin messages, so its notice is hard to find. Open the group, Administrators, the bot, and allow Pin Messages.
telegram-problem-no-topics = The bot may not manage topics, so it cannot open one for each day. Open the group, Administrators, the bot, and allow Manage Topics.
telegram-problem-basic-group = This is a basic group: alerts cannot link to messages there. Open the group, Edit, and set Chat History For New Members to Visible. Telegram then makes it a supergroup, and nothing else changes.
telegram-problem-conflict = Another program is using the same bot token, so messages go astray. Stop it, or get a bot of its own from @BotFather.
telegram-problem-gap = Nothing written between { $since } and { $until } was read: the program was away, and Telegram keeps messages for 24 hours. Somebody should look through that time.
telegram-problem-parked = { $count ->
    [one] One message from Telegram could not be handled. It was set aside, and the log has its number.
   *[other] { $count } messages from Telegram could not be handled. They were set aside, and the log has their numbers.
}
