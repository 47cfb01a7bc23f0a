## The card of everything that is one's own.

command-me =
    .describe = Everything of yours: how it goes, sharing, your data

me-title = You in { $name }
me-back = Back
me-more = More
me-more-title = Settings and your data
me-guest = You haven't joined the check-ins in { $name }. Just looking is fine for ever.
me-join = Join in
me-data = My data
me-sharing = Sharing
me-sharing-what = Only you see what you tell me, unless you share it. You decide each time, and you can take it back.
me-agreed = What I agreed to
me-language = Language
me-language-en = English
me-language-es = Español
me-language-pt = Português
me-language-fr = Français
me-language-de = Deutsch
me-language-hi = Hindi
me-other-community = Another community
me-communities = Your communities
me-communities-what = What you type to me in private belongs to { $name } now. Press another one to change that.
