## What the engine itself says: answers to what cannot be read, forms, who sees what.

core-yes = Yes
core-no = No

core-seen-by-me = Only you see this.
core-seen-by-buddy = Your buddy sees this.
core-seen-by-group = Everybody in the group can see this.
core-seen-by-moderators = The moderators see this.
core-seen-by-admins = The admins see this.
core-seen-by-them = The person you write to sees this.
core-seen-by-nobody = Nobody sees this. It is used once and not kept.
core-seen-by-writer = Only you see this. Nobody else, no exception.

core-field-needed = This one needs an answer.
core-scale-invalid = A whole number from { $low } to { $high }, please.
core-number-invalid = A number from { $low } to { $high }, please.
core-choice-invalid = Please choose one of the answers shown.
core-text-long = This is { $length } characters long, and up to { $limit } fit. Nothing was lost: please make it shorter.
core-date-invalid = I couldn't read that as a day. Day first, please, such as 9/11 or 9/11/2025; or a date like { $today }.
core-date-missing = There is no { $typed } in the calendar. Day first, please; or a date like { $today }.
core-date-range = A day from { $first } to { $last }, please.
core-time-invalid = I couldn't read that as a time. Such as 20:00 or 8 pm, please.
core-zone-invalid = I don't know this time zone. The city nearest to you, please, such as Europe/London.

core-form-back = Back
core-form-skip = Skip
core-form-cancel = Cancel
core-form-cancelled = All right. Nothing was saved.
core-form-lapsed = The form I was asking you about has closed meanwhile, and I saved nothing of it. If you'd like to fill it in, please open it again where you found it; /me is a way.
core-form-stale = This form is not open any more. Nothing was changed; please open it again.

core-button-other = This button was made for somebody else. Type /me for your own.
core-button-stale = This button is from an earlier time and does nothing now. Nothing was changed; /me has the current ones.
core-command-unknown = I don't know this command. /help shows what there is.
core-join-first = This is for those who have joined. If you'd like to, type /start; just looking is fine, too.
core-moderators-only = This is for the moderators here. Nothing was changed.
core-admins-only = This is for the admins here. Nothing was changed.
core-admins-there = Please type this in your server or group: there I can see that you are an admin.
core-no-community = I can't tell which community you mean. Press the button under the pinned notice there, and I can.
core-no-person = I can only answer a person. If you write as the group or as a channel, please write under your own name.
core-went-wrong = Something went wrong on my side, and I couldn't do this. Please try again; if it happens again, tell an admin: { $reference }.

core-private-nobody = I'm a machine, and nobody here has read this as a message. /me has your check-ins, and /help says what else there is. If you'd like a person, /sos is a way.
core-private-forwarded = I can't see whose words these are, so I have passed them on to nobody. If you are worried about somebody, please tell a person: /sos is a way, at any hour.
core-private-heavy = I'm a machine, so I can't answer this the way a person would. If you'd like a person, /sos is a way, at any hour.
core-talk-which = To whom should this go? Nothing has been sent yet.
core-talk-case = The moderators of { $community }
core-talk-buddy = Your buddy in { $community }
core-talk-nobody = Nobody
core-talk-not-sent = All right. It was not sent to anybody.
core-talk-gone = I don't have these words any more. They were not sent; please write them again.

core-language-en = English
core-language-es = Spanish
core-language-pt = Portuguese
core-language-fr = French
core-language-de = German
core-language-hi = Hindi
core-language-hi-Latn = Hindi in Latin letters
core-language-partly = In { $languages } I say what matters in hard moments, to members and moderators. The rest is in English so far.
