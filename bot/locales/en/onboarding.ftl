## Joining, the short guide.

command-start =
    .describe = Join, or see the short guide
command-help =
    .describe = A short guide

onboarding-join = Join in
onboarding-emergency = the emergency number where you are
onboarding-emergency-number = { $number }

onboarding-consent-title = Joining in { $community }
onboarding-consent-what = This bot helps people here check in and find each other. It is not a doctor and not an emergency service.
onboarding-consent-yours = What you tell it is yours: only you see it unless you share it.
onboarding-consent-read = One exception: messages here and to me are read by a machine for words about danger to life. If it finds some, moderators see that message. They may be asleep.
onboarding-consent-danger = We don't know where you are and can't send help. In danger, call { $emergency }.
onboarding-consent-stop = You can stop and delete at any time.
onboarding-agree = I'm 18 or over and I agree
onboarding-young = I'm under 18
onboarding-later = Not now

onboarding-young-thanks = Thank you for saying so. Check-ins here are for adults. You deserve an adult near you who knows how things are: a parent, a teacher, a doctor, whoever feels safest.
onboarding-young-lines = There are people who talk with young people, free and without your name. Find a Helpline (findahelpline.com) lists them for your country.
onboarding-young-danger = If somebody scares you or you might get hurt: { $emergency }.
onboarding-young-kept = I kept nothing of this. The notice in the channels holds for you, too: a machine reads there for words about danger to life.

onboarding-later-fine = That's fine. Just looking is fine for ever, and the button stays where it is.
onboarding-later-screening = One thing holds for everybody who writes in the screened channels, also without joining: a machine reads messages there for words about danger to life, and moderators see what it finds.

onboarding-pack-title = What are you here for?
onboarding-pack-seen = Only you see this. You can change it or add more later.
onboarding-pack-none = Rather not say

onboarding-since-title = From which day would you like to count?
onboarding-since-seen = Only you see this. You can change it later.
onboarding-since-today = Today
onboarding-since-date = Another day
onboarding-since-none = No counting
onboarding-since =
    .title = From which day
    .day = Day
    .day-hint = Day first, such as 9/11 or 9/11/2025. Up to 7 days ahead is fine.
    .submit = Count from this day

onboarding-prompt = I'll ask at { $at }, for you it is { $now } now. Only you see it.
onboarding-fine = Fine
onboarding-change = Change
onboarding-time =
    .title = When should I ask?
    .at = Time
    .at-hint = Such as 20:00 or 8 pm
    .zone = Time zone
    .zone-hint = The city nearest to you, such as Europe/London
    .submit = Use this

onboarding-joined = You're in. Welcome to { $name }
onboarding-joined-me = Everything of yours is behind /me, also how to stop and delete.
onboarding-already = You've joined already. Everything of yours is behind /me.

onboarding-guide-title = The short guide
onboarding-guide-member = Everything is one tap, and everything can be left out.
onboarding-guide-guest = Looking around is fine for ever. If you'd like to check in, the button is below.
onboarding-guide-checkin = /checkin: how today is going, in one tap. Only you see it unless you share it.
onboarding-guide-me = /me: how it goes, your plan, pause, what is kept of you, delete.
onboarding-guide-sos = /sos: your plan, two quiet minutes, a person, help lines. Opening it tells nobody.
onboarding-guide-read = A machine reads messages for words about danger to life. If it finds some, moderators see that message. Nobody watches round the clock.
