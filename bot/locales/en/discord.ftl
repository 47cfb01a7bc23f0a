# What the Discord adapter itself says.

discord-noted = Thank you. I've taken this in.
discord-slow = That took me too long. Nothing was changed; please press it again.
discord-failed = Something went wrong on my side. Please try again.

discord-form-open = Open the form
discord-form-again = Try again
discord-form-kept = What you filled in is still there.
discord-form-continue = Continue
discord-form-part = Part { $part } of { $parts } is filled in. It is saved when you send the last part.
discord-form-gone = I don't have this form any more. Nothing was saved; please open it again where you found it.

# The self-check, for admins: what is missing, and what to do.
discord-token-wrong = Discord does not know this token. You get the right one at discord.com/developers/applications: your application, "Bot", "Reset Token".
discord-check-offline = I'm not connected to Discord right now, so I can read and send nothing there. If this stays so, look at the program's log.
discord-check-not-there = I'm not a member of this server. Invite me with the link in docs/discord.md.
discord-check-words = I can't read what people write here: nobody will be noticed. Switch on "Message Content Intent" at discord.com/developers/applications: your application, "Bot". Then start me again.
discord-check-people = I don't hear who joins or leaves. Switch on "Server Members Intent" at discord.com/developers/applications: your application, "Bot". Then start me again.
discord-check-commands = My commands can't appear in this server. Invite me again with the link in docs/discord.md; nothing is lost by that.
discord-check-view = { $more ->
    [0] I don't see these channels, so nothing written there is noticed: { $channels }. If they are to be read, give my role "View Channel" there.
   *[other] I don't see these channels, so nothing written there is noticed: { $channels } and { $more } more. If they are to be read, give my role "View Channel" there.
}
discord-check-history = { $more ->
    [0] After an outage I can't read what was written meanwhile in { $channels }. Give my role "Read Message History" there.
   *[other] After an outage I can't read what was written meanwhile in { $channels } and { $more } more. Give my role "Read Message History" there.
}
discord-check-send = { $more ->
    [0] I can't write in { $channels }. If I am to, give my role "Send Messages" there.
   *[other] I can't write in { $channels } and { $more } more. If I am to, give my role "Send Messages" there.
}
discord-check-attach = { $more ->
    [0] I can't show pictures in { $channels }. If I am to, give my role "Attach Files" there.
   *[other] I can't show pictures in { $channels } and { $more } more. If I am to, give my role "Attach Files" there.
}
discord-check-threads = { $more ->
    [0] I can't open a thread in { $channels }. If the daily message is to stand there, give my role "Create Public Threads".
   *[other] I can't open a thread in { $channels } and { $more } more. If the daily message is to stand there, give my role "Create Public Threads".
}
discord-check-in-threads = { $more ->
    [0] I can't write in the threads of { $channels }. If the daily message is to stand there, give my role "Send Messages in Threads".
   *[other] I can't write in the threads of { $channels } and { $more } more. If the daily message is to stand there, give my role "Send Messages in Threads".
}
discord-check-pin = { $more ->
    [0] I can't pin the notice in { $channels }. Give my role "Pin Messages" there.
   *[other] I can't pin the notice in { $channels } and { $more } more. Give my role "Pin Messages" there.
}
discord-check-manage = { $more ->
    [0] When a moderator asks me to, I can't take a message out of { $channels }. Give my role "Manage Messages" there.
   *[other] When a moderator asks me to, I can't take a message out of { $channels } and { $more } more. Give my role "Manage Messages" there.
}
