## Jo shabd bhaari lagte hain: insaan kya padhta hai, team kya dekhti hai, kisse poochha jaata hai.

command-cases =
    .describe = Abhi, jaldi, aaj dekhna hai, aur kaun maujood hai

# Insaan kya padhta hai. Har samay kisi ho chuki ya hone waali baat ka hai.

moderation-heavy = Yeh ek automatic note hai, aur yeh galat ho sakta hai. Tumne jo likha, woh bahut bhaari lagta hai.
moderation-automatic = { $truth } Yeh note automatic hai, aur galat ho sakta hai.
moderation-thanks-wrong = Shukriya. Moderators jaante hain ki shaayad maine galat padha; phir bhi koi dekh lega.
moderation-answer = Kisi se baat karne ke liye sabse bure haal mein hona zaroori nahin:
moderation-answer-hour = Is waqt jawab dene waale log:
moderation-danger = Abhi khatra ho to: { $emergency }.
moderation-imminent = Agar tum aisa kar sakte ho, ya kar chuke ho: { $emergency } sabse tez madad hai.
moderation-imminent-more = Kisi ke paas hona bhi madad karta hai, bina kuch samjhaaye, aur har us cheez se door hatna bhi jisse tumhein chot lag sakti hai.
moderation-medical = { $emergency } sabse tez madad hai: ismein jaldi doctor ki zaroorat pad sakti hai, chaahe abhi sahan ho raha ho. Bataao kya liya ya kya band kiya, aur kab.
moderation-medical-more = Agar koi saath reh sakta hai to akele mat raho, aur darwaaze ki kundi khol do. Yahaan madad bulaana kabhi galat nahin hota.
moderation-threat = Tumne jo likha usmein bahut gussa ya dar lagta hai. Sabse pehle: apne aur unke beech doori banao, aur dus minute kisi se baat karo.
moderation-voices = Yeh daraavna lagta hai, chaahe jo bhi ho. Woh jo kehti hai, tumhein karna zaroori nahin.
moderation-minor = Yeh kehne ke liye shukriya. Tumhare paas kisi bade ko yeh pata hona chaahiye: maa ya papa, koi teacher, koi doctor, jiske saath tumhein sabse achha lage. Neeche ke log kam umr waalon se bhi baat karte hain.
moderation-minor-scared = Agar tum kisi aise ke saath ho jo tumhein daraata hai: { $emergency }.
moderation-worry = Shukriya. { $time } par maine yeh moderators ko bata diya. Aage kya hota hai tumhein nahin bataaya jaayega, unki hifaazat ke liye. Yeh note automatic hai, aur galat ho sakta hai.
moderation-worry-close = Agar tum unke kareeb ho: poochho haal kitna bura hai, suicide ke baare mein seedha poochho, aur saath raho. Tumhein yeh akele nahin uthaana hai:
moderation-worry-danger = Agar woh isi minute khatre mein hain: { $emergency }.
moderation-home-closed = Tumhare liye ek sandesh hai. Jab akele ho tab kholna.
moderation-home-open = Kholo
moderation-home-later = Abhi nahin
moderation-home-opened = Humein bataane ke liye shukriya. Jo ho raha hai woh tumhari galti nahin hai.
moderation-home-ask = Kya tumhein yahaan likhna theek rahega?
moderation-home-safe = Haan
moderation-home-unsafe = Is phone par nahin
moderation-home-quiet = Shukriya. Yahaan se ab koi tumhein is chat mein is baare mein nahin likhega. Moderators jaante hain kyon.
moderation-stranger = Tumne mujhe jo likha, woh bahut bhaari lagta hai. Main ek machine hoon, galat ho sakti hoon, aur mujhe nahin pata tum kis group se ho: aur kisi ko nahin bataaya gaya.
moderation-meanwhile = Is beech jawab dene waale log:

moderation-truth-passing = { $time } par maine yeh moderators ko bata diya. Jab unmein se koi padh lega, main yahaan bataaungi.
moderation-truth-channel = { $time } par yeh moderators ke channel mein pahuncha, taaki koi insaan ise padhe. Jab koi padh lega, main yahaan bataaungi.
moderation-truth-people = { $time } par yeh moderators tak pahuncha, taaki koi insaan ise padhe. Jab koi padh lega, main yahaan bataaungi.
moderation-truth-read = Moderators mein se { $name } ne ise { $time } par padha.
moderation-truth-taken = Moderators mein se { $name } { $time } se ise dekh rahe hain.
moderation-truth-vain = Maine team mein sabse poochha, aakhri baar { $time } par. Kisi ne jawab nahin diya, isliye humara intezaar mat karo. Main poochhti rahungi, aur koi jawab de to yahaan likhungi. Yeh log abhi jawab dete hain:
moderation-truth-none = Is waqt team mein koi nahin jisse main pooch sakoon, isliye humara intezaar mat karo. Yeh log abhi jawab dete hain:
moderation-truth-away = Moderators ko yeh mil jaayega, par kab, main nahin keh sakti: abhi koi maujood nahin hai.
moderation-truth-away-until = Moderators ko yeh mil jaayega, par shaayad { $time } se pehle nahin.
moderation-truth-closed = { $name } ne likha hai ki is par dhyaan de diya gaya. Phir bhaari lage to likhna; sab naye sire se shuru hota hai.
moderation-truth-closed-quiet = Is par dhyaan de diya gaya. Phir bhaari lage to likhna; sab naye sire se shuru hota hai.
moderation-truth-misread = Tumne jo likha use maine galat padha, aur ek moderator ne yeh bataaya. Beech mein aane ke liye maaf karna.

moderation-asked = Maine { $names } se poochha, { $time } par.
moderation-asked-next = Maine { $names } se poochha, { $time } par. { $next } tak jawab na aaya to auron se poochhungi.
moderation-asked-channel = Maine moderators ke channel mein poochha, { $time } par. { $next } tak jawab na aaya to ek-ek se poochhungi.
moderation-truth-withdrawn = Tumne { $time } par ise waapas le liya. Ab kisi se nahin poochha jaayega. Bhaari lage to phir SOS dabaao; sab naye sire se shuru hota hai.
moderation-enough = Ab mujhe kisi ki zaroorat nahin
moderation-card-withdrawn = Unhone { $time } par waapas le liya: unhein ab kisi ki zaroorat nahin.
moderation-asking-around = { $count ->
    [one] { $names } maujood hain, pehle unse poochha jaayega.
   *[other] { $names } maujood hain, pehle inse poochha jaayega.
}
moderation-asking-unsaid = Abhi kisi ne nahin kaha ki woh maujood hai. Main moderators ke channel mein poochhungi, phir ek-ek se.
moderation-asking-nobody = Abhi koi maujood nahin, isliye jawab mein der lag sakti hai. Main phir bhi pooch sakti hoon.
moderation-asking-until = { $time } se pehle aam taur par koi nahin hota, jawab mein itni der lag sakti hai. Main phir bhi pooch sakti hoon.

moderation-ask-anyway = Phir bhi yahaan logon se poochho
moderation-ask-anyway-done = Theek hai. Main team ke baaki logon se bhi pooch rahi hoon. Jo hoga, upar ke sandesh mein likha hoga.
moderation-you-misread = Tumne galat padha
moderation-clear = Mitaao

moderation-public-line = Jiski raat mushkil hai uske liye ek baat: is button ke peeche woh log hain jo abhi jawab dete hain. Ise kholne par kisi ko pata nahin chalta.
moderation-who-answers = Abhi kaun jawab deta hai
moderation-lines-private = Yeh sirf tumhein dikhta hai, aur kisi ko nahin bataaya jaata ki tumne khola.

moderation-lines-age = { $country } ki helplines aakhri baar { $checked } ko jaanchi gayin. { $until } se main unhein aakhir mein dikhaungi aur kahungi ki woh pakki nahin hain. Is program ka naya version nayi helplines laata hai; jo mujhe chalaate hain woh khud bhi jaanchkar taareekh daal sakte hain.
moderation-lines-age-elsewhere = har jagah

# Moderators ke card.

moderation-now = Abhi
moderation-soon = Jaldi
moderation-card-since = { $time } se
moderation-card-nobody = Kisi ke paas nahin
moderation-card-has = { $name } ke paas hai
moderation-card-offered = { $name } ko diya ja raha hai
moderation-card-closed = Band
moderation-card-closed-way = Main { $name } ko private mein nahin likh sakti. Jahaan kaha gaya tha, wahin ek insaan ki tarah jawab do.
moderation-card-about = Kiske baare mein
moderation-card-why = Kyon
moderation-card-why-gone = Niyam { $rule }, jo ab istemaal mein nahin hai.
moderation-card-where = Kahaan
moderation-card-channel = #{ $channel }, { $time }
moderation-card-private = Private mein, mujhse, { $time }
moderation-card-passed-on = Mujhe forward kiya gaya, { $time }
moderation-card-more = Aur shabd
moderation-card-last = Aakhri { $time } par
moderation-card-told = Kya bataaya gaya
moderation-card-open = Sandesh par jao
moderation-card-erased = koi jisne apna data mita diya
moderation-card-wanted = Kisi insaan se baat chaahte hain
moderation-card-not-alone = Shaayad is phone ke saath akele nahin hain.
moderation-card-safe = Kehte hain ki unhein likhna theek hai.
moderation-card-not-safe = Kehte hain: is phone par nahin. Wahaan unhein mat likhna.
moderation-card-wrong = { $time } par unhone kaha ki shaayad humne galat padha. Phir bhi dekho; band karna ek button hai.
moderation-card-gone = Sandesh { $time } par mita diya gaya.
moderation-card-back = Kuch na hua to { $time } par laut aayega.
moderation-card-ended = { $name } ne { $time } par band kiya: { $outcome }.
moderation-card-ended-itself = { $time } par apne aap band hua.

moderation-told-none = Koi private sandesh nahin
moderation-told-unreachable = Nahin: unki private chat mere liye band hai
moderation-told-gone = Unhone private sandesh mita diya
moderation-told-sending = Private sandesh ja raha hai
moderation-told-delivered = Private sandesh { $time } par pahuncha
moderation-told-worry = Kuch nahin: auron ki chinta par main kisi ko nahin likhti

moderation-subject-self = { $what }, apne baare mein kaha
moderation-subject-other = { $what }, kisi aur ke baare mein kaha
moderation-subject-you = { $what }, yahaan kisi se kaha
moderation-subject-generic = { $what }, saaf nahin kiske baare mein
moderation-kind-dying = Marne ke khayaal
moderation-kind-self-harm = Khud ko chot pahunchaana
moderation-kind-medical = Shaayad jaldi doctor chaahiye
moderation-kind-home-violence = Ghar mein hinsa ya control
moderation-kind-threat = Auron ko dhamki
moderation-kind-minor = 18 se kam umr ka koi, jo shaayad khatre mein hai
moderation-kind-worry-other = Kisi aur ki chinta
moderation-kind-voices = Aawaazein jo bataati hain kya karna hai
moderation-kind-abuse = Dil dukhaane waale shabd
moderation-kind-despair = Na-ummeedi
moderation-why-buddy = Unhone kaha ki unke buddy ke saath kuch theek nahin. Jodi khatm ho gayi hai.
moderation-buddy-report = { $by } kehte hain ki unke buddy { $about } ke saath kuch theek nahin. Jodi usi pal khatm ho gayi. { $about } ko sirf itna bataaya gaya ki woh khatm ho gayi hai.
moderation-buddy-show = Aakhri sandesh dikhao
moderation-why-pairing = Woh baat karna chaahte hain ki buddy ke saath kaisa chal raha hai.

moderation-why-sos = Unhone SOS dabaya aur kisi insaan ko maanga.
moderation-why-hard-day = Ek mushkil din ke baad unhone kisi insaan ko maanga.
moderation-why-held-back = Maine ek bhaari note private rakha, aur woh chaahte hain ki koi insaan use padhe.
moderation-why-slip = Unhone ek chook likhi aur kisi insaan se baat chaahte hain.
moderation-why-plan = Unhone apna plan dekha aur kisi insaan se baat chaahte hain.
moderation-why-other = Unhone kisi insaan ko maanga.

moderation-step-asked = { $time } par poochha
moderation-step-at = { $time }
moderation-step-names = { $names }
moderation-step-again = { $names }, phir se
moderation-step-channel = Yeh channel
moderation-step-none = Ab poochhne ko koi nahin bacha
moderation-step-hourly = Sabse, har ghante, ek hi sandesh mein

moderation-asked-you = Tumse ise dekhne ko kaha ja raha hai.
moderation-asked-over = Tumse iske baare mein poochha gaya tha. Ab kuch karna baaki nahin.
moderation-offered-you = Yeh tumhein diya ja raha hai. Tumne liya?
moderation-hourly = { $count ->
    [one] Ek abhi bhi intezaar mein hai
   *[other] { $count } abhi bhi intezaar mein hain
}
moderation-hourly-one = { $level }: { $name }. { $where }. { $since } se intezaar mein.

# Button aur unke jawab.

moderation-take = Mere paas hai
moderation-still = Abhi mere paas hai
moderation-show = Dikhao
moderation-show-who = Dikhao: { $name }
moderation-write = Unhein likho
moderation-hand-over = Kisi aur ko do
moderation-close = Band
moderation-misread = Humne galat padha
moderation-not-for-me = Mere liye nahin
moderation-declined = Theek hai, aur bataane ke liye shukriya. Auron se poochha jaayega; tumse dobaara tabhi, jab koi aur na bache.
moderation-reopen = Phir kholo
moderation-reopened = Yeh phir khula hai, aur tumhare paas hai. Yahaan kuch na hua to { $time } par sabke paas laut jaayega.
moderation-reopen-not = Ise phir nahin khola ja sakta. Kuch nahin badla.
moderation-reopen-late = Yeh ek hafte se zyaada pehle band hua tha aur band rahega. Agar woh phir likhein, to sab naye sire se shuru hota hai.
moderation-reopen-other = Isi insaan ke baare mein kuch naya pehle se khula hai. Kuch nahin badla.
moderation-nobody-left = { $name } ab aaraam kar rahe hain, aur koi aur maujood nahin. Sadasyon ko yeh bataaya jaata hai.
moderation-nobody-left-until = { $name } ab aaraam kar rahe hain, aur { $time } tak koi maujood nahin. Sadasyon ko yeh bataaya jaata hai.
moderation-look = Dekho
moderation-look-who = Dekho: { $name }
moderation-took = Yeh tumhare paas hai. Yahaan kuch na hua to { $time } par sabke paas laut jaayega; "Abhi mere paas hai" se aur samay milta hai.
moderation-taken-already = Yeh { $time } se { $name } ke paas hai. Kuch nahin badla; "Kisi aur ko do" ise sabko lauta deta hai.
moderation-closed-already = { $name } ne { $time } par band kiya. Kuch nahin badla.
moderation-closed-itself = Yeh { $time } par apne aap band hua. Kuch nahin badla.
moderation-gone = Yeh ab yahaan nahin hai. Kuch nahin badla.
moderation-not-yours = Yeh tumse juda hai, ya tumse kaha gaya ki auron par chhod do. Koi aur ise dekh raha hai.
moderation-show-gone = Woh shabd ab rakhe nahin hain.
moderation-show-logged = Yeh sirf tumhein dikhta hai. Tumne dekha, yeh likh liya gaya hai.
moderation-over = Kise? Unse abhi poochha jaayega, aur haan na kahein to laut aayega.
moderation-over-nobody = Team mein aur koi nahin jise diya ja sake.
moderation-hand-around = { $name }, abhi maujood
moderation-put-back = Sabko lauta do
moderation-put-back-done = Yeh phir sabke paas hai, aur agle logon se poochha ja raha hai.
moderation-gave = { $name } se poochha ja raha hai. { $time } tak haan na aaya to sabke paas laut jaayega.
moderation-not-on-team = Woh ab team mein nahin, ya yeh unse juda hai. Kuch nahin badla.
moderation-close-how = Yeh kaise khatm hua?
moderation-end-helped = Baat hui, unke paas sahaara hai
moderation-end-called = Emergency seva bulaayi gayi
moderation-end-nothing = Kisi cheez ki zaroorat nahin thi
moderation-end-badfaith = Achhi neeyat se nahin tha
moderation-outcome-helped = unke paas sahaara hai
moderation-outcome-called = emergency seva bulaayi gayi
moderation-outcome-nothing = kisi cheez ki zaroorat nahin thi
moderation-outcome-misread = galat padha gaya
moderation-outcome-badfaith = achhi neeyat se nahin tha
moderation-closed-done = Band. Shukriya.
moderation-closed-heavy = Band. Yeh bhaari tha, aur tum saath the. Ise theek karna tumhari zimmedaari nahin thi. Kisi ke saath dus minute, ya kal tak chhutti?
moderation-rest-somebody = Kisi ke saath
moderation-rest-off = Kal tak chhutti
moderation-rest-fine = Main theek hoon
moderation-rest-fine-done = Theek hai. Saath rehne ke liye shukriya.
moderation-rest-asks = { $name } ne kuch bhaari sambhaala aur kisi ke saath dus minute chaahte hain.
moderation-rest-asked = { $count ->
    [one] Jo ek aur maujood hai, usse maine poochha hai.
   *[other] Jo { $count } aur maujood hain, unse maine poochha hai.
}
moderation-rest-nobody = Abhi aur koi maujood nahin. Shaayad tumhare apnon mein koi ho, aur thoda rukna bilkul theek hai.
moderation-misread-done = Galat padha gaya maankar band, aur woh maafi padhte hain. Niyam tha { $rule }: yahaan { $closed } mein se { $misread } baar galat padha gaya.

# Unhein likho.

moderation-letter =
    .title = Unhein likho
    .text = Tumhare shabd
    .sign = Kiske naam se
    .sign-hint = Kuch na chuno to tumhare naam se
    .submit = Bhejo
moderation-letter-intro = { $name } ise private mein padhte hain, { $me } ya team ke naam se. Unke jawab tumhare paas aate hain.
moderation-letter-by-team = { $community } ke moderators
moderation-sign-name = Tumhare naam se
moderation-sign-team = Team ke naam se
moderation-letter-by = { $me }, moderator
moderation-letter-intro-for = { $name } ise private mein padhte hain, { $me } ya team ke naam se. Yeh { $owner } ke paas hai: jawab wahin jaate hain.
moderation-letter-sent-for = { $name } ko bheja gaya. Yeh { $owner } ke paas hai; jawab wahin jaate hain.
moderation-letter-sent = { $name } ko bheja gaya. Ab yeh tumhare paas hai; unke jawab tumhare paas aate hain.
moderation-letter-failed = Tumhare shabd { $name } tak nahin pahunche: unki private chat mere liye band hai. Jahaan kaha gaya tha, wahin ek insaan ki tarah jawab do.
moderation-letter-nobody = Unka account ab nahin hai, isliye kisi ko likha nahin ja sakta. Kuch nahin bheja gaya.
moderation-letter-not = Is insaan ko yahaan nahin likhna hai. Kuch nahin bheja gaya.
moderation-first-words = Namaste, main team se { $me }. Tumne jo likha, maine padha, aur achha kiya jo kaha. Is waqt haal kitna bura hai? Kya tum apni jaan lene ke baare mein soch rahe ho? Tum mujhse seedha keh sakte ho.
moderation-first-words-until = Namaste, main team se { $me }. Tumne jo likha, maine padha, aur achha kiya jo kaha. Main { $until } tak maujood hoon. Is waqt haal kitna bura hai? Kya tum apni jaan lene ke baare mein soch rahe ho? Tum mujhse seedha keh sakte ho.
moderation-first-words-home = Namaste, team se { $me }. Kya likhne ke liye yeh sahi waqt aur surakshit jagah hai?
moderation-first-words-other = Namaste, main team se { $me }. Tumne jo likha, maine padha, aur achha kiya jo kaha. Is waqt kaisa hai?
moderation-first-words-wanted = Namaste, main team se { $me }. Tumne kisi insaan ko maanga tha. Abhi kis cheez se madad milegi?
moderation-first-words-look-in = Namaste, { $me } yahaan. Tumne jo likha tha, uske baare mein socha. Jawab dena zaroori nahin; ek thumbs-up kaafi hai. Raat kaisi rahi?
moderation-first-words-worry = Namaste, main team se { $me }. Bas poochhna tha ki tum kaise ho. Jawab dena zaroori nahin, aur baat karni ho to samay hai.

# Channel se hataana, ek saath kai log, dil dukhaane waale shabd.

moderation-out = Channel se hataao
moderation-out-ask = { $name } ka sandesh #{ $channel } se hat jaayega, aur unhein iske baare mein ek pyaar bhari line milegi. Case khula rahega.
moderation-out-yes = Hataao
moderation-out-going = Main hata rahi hoon. Hat jaane par card par likha hoga.
moderation-out-none = Kisi channel mein aisa sandesh nahin jise hataaya ja sake.
moderation-out-gone = Sandesh pehle hi hat chuka hai.
moderation-out-not = Mujhe { $name } ka sandesh hataane ki ijaazat nahin thi. Channel ki settings mein mujhe sandesh mitaane ka haq chaahiye; is beech jiske paas yeh haq hai woh khud hata sakta hai.
moderation-out-told = Tumhara ek sandesh #{ $channel } se hataaya gaya, taaki mushkil din mein koi aur achaanak us par na pahunche. Yeh saza nahin hai, aur yahaan tumhari jagah waisi hi hai. Tum likhte reh sakte ho.
moderation-several = #{ $channel } mein do ghante ke andar ek se zyaada log bhaari lag rahe hain. Channel ko dheema karna aur wahaan ek insaan ki tarah shaant line likhna madad kar sakta hai.
moderation-kindness =
    .title = Ek pyaar bhara shabd
    .text = Tumhare shabd
    .submit = Bhejo
moderation-kindness-offer = { $name } ko yeh jawab mila, aur unhein shaayad tumhara ek pyaar bhara shabd achha lage. Likhne waale ko mujhse kuch nahin milta.
moderation-kindness-button = Ek pyaar bhara shabd
moderation-kindness-you = Yeh tum par kaha gaya tha. Tumhein ise nahin dekhna; baaki log bhi dekh rahe hain.
moderation-kindness-done = { $name } ko team se ek pyaar bhara shabd mil chuka hai.
moderation-kindness-intro = { $name } ise private mein padhte hain, { $me } ke naam se. Jawab dena zaroori nahin.
moderation-kindness-words = Namaste, team se { $me }. Tumhein jo likha gaya, maine dekha. Yahaan hum aise baat nahin karte, aur isse tumhare baare mein kuch pata nahin chalta. Jawab dena zaroori nahin.
moderation-kindness-sent = { $name } ko bheja gaya. Shukriya.

# Ek sadasya ek moderator ka naam deta hai.

moderation-exclude = Ek moderator na dekhe
moderation-exclude-none = Jo tumse juda hai uske baare mein team mein kisi se bhi poochha ja sakta hai. Tum ek moderator ka naam de sakte ho jisse na poochha jaaye.
moderation-exclude-is = Jo tumse juda hai uske baare mein { $name } se nahin poochha jaata, aur main unhein nahin dikhaati.
moderation-exclude-whom = Tumhare baare mein kisse na poochha jaaye? Koi wajah zaroori nahin, aur main unhein nahin bataati.
moderation-exclude-nobody = Kisi se bhi poochho
moderation-exclude-done = Theek hai. Jo tumse juda hai uske baare mein { $name } se nahin poochha jaayega, aur main unhein nahin dikhaaungi. Auron se poochha jaayega.
moderation-exclude-only = Theek hai. Jo tumse juda hai uske baare mein { $name } se nahin poochha jaayega. Abhi team mein aur koi nahin, isliye tumhare baare mein kisi se nahin poochha ja sakega.

# Admin ke liye: niyam kaise chal rahe hain, kisne kya kiya, aaraam.

moderation-more = Aur
moderation-rules = Niyam kaise chal rahe hain
moderation-rules-none = Abhi tak kisi niyam ne kisi se nahin poochha.
moderation-rules-one = { $rule }: { $pages ->
    [one] ek baar
   *[other] { $pages } baar
} poochha, band hue { $closed } mein se { $misread } galat padhe gaye.
moderation-rules-dark = { $rule }: chhaaya mein { $shadow ->
    [one] ek baar
   *[other] { $shadow } baar
} mila aur kisi se nahin poochha. Pehle: { $pages } baar poochha, { $closed } mein se { $misread } galat padhe gaye.
moderation-rules-people = Logon ko chinta thi, aur us par dhyaan diya gaya: { $closed ->
    [one] ek baar
   *[other] { $closed } baar
}. Jo unhone dekha, woh kisi niyam ne nahin dekha.
moderation-rules-shadow = Ise chhaaya mein chalne do
moderation-rules-light = Ise phir poochhne do
moderation-rules-explained = Sirf ginti, koi shabd nahin. Chhaaya mein niyam gina jaata hai aur kisi se nahin poochhta, sirf is community mein; unhi shabdon mein doosre niyam jo paate hain woh phir bhi gina jaata hai.
moderation-audit = Kisne kya kiya
moderation-audit-none = Abhi kuch nahin.
moderation-audit-one = { $time }: { $who } { $what } ({ $name })
moderation-audit-here = { $time }: { $who } { $what }
moderation-audit-explained = Ek saal tak ka. Jo khud tumse juda hai woh yahaan nahin; doosre admin use dekhte hain.
moderation-did-shown = ne shabd dekhe
moderation-did-taken = ne ise liya
moderation-did-still = ne ise apne paas rakha
moderation-did-offered = ne ise kisi aur ko diya
moderation-did-put-back = ne ise lauta diya
moderation-did-lapsed = ke paas tha, phir laut gaya
moderation-did-declined = ne ise auron par chhoda
moderation-did-wrote = ne unhein likha
moderation-did-closed = ne ise band kiya
moderation-did-misread = ne ise galat padha gaya maankar band kiya
moderation-did-reopened = ne ise phir khola
moderation-did-taking-out = ne sandesh channel se hataane ko kaha
moderation-did-taken-out = ne sandesh channel se hataaya
moderation-did-look-in = ko haal poochhne ki yaad dilaayi gayi
moderation-did-worried = ne chinta bataayi
moderation-did-opened = ne abhyaas ka alert shuru kiya
moderation-did-shadowed = ne ek niyam ko chhaaya mein chalne diya
moderation-did-lit = ne ek niyam ko phir poochhne diya
moderation-did-rested = ne community ko aaraam diya
moderation-did-woken = ne aaraam khatm kiya
moderation-did-quieted = ne ek sadasya ke baare mein sab shaant kiya
moderation-did-unquieted = ne ek sadasya ke baare mein shaanti khatm ki
moderation-rest = Community ko aaraam do
moderation-rest-ask = Itne samay tak main apne aap kuch post nahin karti: na roz ka sandesh, na badhaaiyaan. SOS, bhaari shabd aur jo log maangte hain, woh chalta rehta hai.
moderation-rest-days = { $count ->
    [one] Ek din
   *[other] { $count } din
}
moderation-rest-end = Aaraam nahin
moderation-resting = Community { $until } tak aaraam mein hai: main apne aap kuch post nahin karti. SOS aur bhaari shabd chalte rehte hain.
moderation-rest-ended = Community aaraam mein nahin: jo main apne aap post karti hoon, woh chalta rehta hai.
moderation-drill = Drill
moderation-drill-word = DRILL
moderation-drill-heading = Ek drill: koi khatre mein nahin hai
moderation-drill-why = Yeh dekhne ke liye ki kisi ke lene mein kitna samay lagta hai. "Mere paas hai" ek baar dabaana kaafi hai.
moderation-asked-drill = DRILL: koi khatre mein nahin hai. Yeh dikhe to "Mere paas hai" dabaao.
moderation-drill-taken = Shukriya. Drill khatm hui, aur admin samay padhte hain.
moderation-drill-ask = Drill ek alert hai jiska pehla shabd DRILL hai aur jismein kuch nahin hota. Yeh asli ki tarah team se poochhta hai, "Jaldi" ki raftaar se, aur tab khatm hota hai jab koi "Mere paas hai" dabaaye ya sabse pooch liya jaaye. Jo chhutti par hai usse nahin poochha jaata.
moderation-drill-now = Abhi ek shuru karo
moderation-drill-monthly = Har mahine ek
moderation-drill-never = Apne aap koi drill nahin
moderation-drill-next = Apne aap agli: { $time }.
moderation-drill-begun = Drill shuru ho gayi. Khatm hone par main tumhein likhungi.
moderation-drill-busy = Is waqt koi asli intezaar mein hai. Pehle wahaan dekho; koi drill shuru nahin hui.
moderation-drill-already = Tumhara ek abhyaas alert abhi khula hai. Koi drill shuru nahin hui.
moderation-drill-over = { $time } ki drill
moderation-drill-reached = Pehla alert { $time } par pahuncha.
moderation-drill-reached-nobody = Koi alert nahin pahuncha: na channel mein, na kisi ke paas.
moderation-drill-asked = Private mein poochha: { $names }.
moderation-drill-nobody = Sabse poochha gaya, aur kisi ne nahin liya.
moderation-drill-had = { $name } ne { $time } par liya, { $minutes ->
    [0] pehle hi minute mein
    [one] ek minute baad
   *[other] { $minutes } minute baad
}.
moderation-walk-offer = Abhyaas alert ke saath paanch minute mein sab dikh jaata hai ki kya karna hai. Usse pehle main sirf unse poochhti hoon jo abhyaas kar chuke hain; tumse tab, jab unmein se kisi se poochha na ja sake ya koi jawaab na de.
moderation-walk-go = Poora raasta dekho
moderation-walk-first = Pehle paanch minute ka abhyaas: /cases likho aur "Poora raasta dekho" dabaao. Iske liye kisi aise se poochha jaata hai jo abhyaas kar chuka hai.
moderation-walk-of = { $all } mein se { $number }
moderation-walk-who = Koi jo sach mein nahin hai
moderation-walk-intro = Yeh kisi ko nahin bheja jaata. Asli mein yahaan taiyaar shabd hote hain, aur tum jo chaaho badalte ho.
moderation-walk-letter =
    .title = Unhein likho
    .text = Tumhare shabd
    .submit = Bhejo (kisi ko nahin)
moderation-walk-0 = Alert aise shuru hota hai: kitna zaroori, kyon, kiske baare mein, kahaan. Shabd khud usmein nahin hote. Lene ke liye kisi training ki zaroorat nahin: jo leta hai woh dekhta hai, aur baat karta hai ya aage deta hai. Neeche jo hai use dabaao.
moderation-walk-1 = Asli mein ab sabko dikhta hai ki yeh { $me } ke paas hai, aur woh insaan bhi yeh padhta hai. 30 minute tak koi harkat na ho to sabke paas laut jaata hai. Ab shabd padho.
moderation-walk-2 = Shabd sirf tumhein dikhte hain, aur tumne dekha, yeh likh liya jaata hai. Jitna samay chaaho lo. Phir ek insaan ki tarah likho: khulkar poochho, aur na raaz rakhne ka vaada karo na bachaane ka.
moderation-walk-3 = Kisi ko nahin likha gaya. Asli mein unke jawab yahaan tumhare paas aate. Tum kabhi bhi, bina wajah, kisi aur ko de sakte ho; "Mere liye nahin" bhi theek hai.
moderation-walk-4 = Asli mein tum kisi ko chunte ho; unki haan chaahiye, nahin to sabke paas laut jaata hai. Jab dhyaan de diya jaaye, to band karo: tum bataate ho kaise khatm hua, aur woh insaan padhta hai ki phir likhne par sab naye sire se shuru hota hai.
moderation-walk-5 = Bas itna hi: lena, padhna, likhna, kisi aur ko dena, band karna. Kisi ki zindagi kaise chalti hai, yeh tumhari zimmedaari nahin, sirf agla pyaar bhara kadam hai. Ab se tumhein asli alert dikhaaye jaate hain.
moderation-quiet = Kisi ko shaanti mein rehne do
moderation-quiet-form =
    .title = Kisi ko shaanti mein rehne do
    .name = Unka naam
    .name-hint = Jaisa yahaan likha hai, ya uska ek hissa
    .submit = Dekho
moderation-quiet-intro = Kisi aise ke liye jo nahin rahe, ya jinhein mujhse kuch nahin milna chaahiye. Jab tak tum na chuno kaun, kuch nahin hota.
moderation-quiet-which = Tumhara matlab kaun hai? Us button ke baad main na unhein kuch likhti hoon, na unke baare mein, jab tak koi admin ise khatm na kare.
moderation-quiet-nobody = { $name } naam ka koi sadasya mujhe nahin mila. Kuch nahin badla.
moderation-quiet-begun = { $name } ke baare mein sab shaant hai: main na poochhti hoon, na badhaai deti hoon, na sujhaav, na jodi banaati hoon, na haal poochhne ki yaad dilaati hoon. Agar unka buddy hai, to koi insaan unhein bataaye. Admin ise /cases mein khatm kar sakta hai.
moderation-quiet-ended = { $name } ke baare mein shaanti khatm hui.
moderation-quiet-is = { $name } ke baare mein sab shaant hai.
moderation-quiet-end = { $name } ke liye khatm karo
moderation-reply-button = Jawab do
moderation-reply =
    .title = Jawab do
    .text = Tumhare shabd
    .submit = Bhejo
moderation-reply-sent = { $name } ko bheja gaya.
moderation-reply-undo = Waapas lo
moderation-reply-undone = Waapas le liya gaya. Ho sakta hai ise pehle hi padh liya gaya ho.
moderation-reply-over = Yeh baatcheet khatm ho chuki hai, aur tumne jo abhi likha woh kisi ne nahin padha. Bhaari lage to naye sandesh mein likho; sab naye sire se shuru hota hai.
moderation-the-moderators = moderators
moderation-answered = Unka jawab aaya hai.
moderation-answer-lost = { $name } ne haal poochhne par jawab diya tha, aur jawab nahin pahuncha. Shaayad koi unhein likhna chaahe.
moderation-look-in = Kal tumne { $name } ka dhyaan rakha tha. Haal poochhna chaahoge? Taiyaar shabd button ke peeche hain.
moderation-look-in-write = Haal poochho

# /cases

moderation-list-now = { $count ->
    [0] Abhi
   *[other] Abhi: { $count }
}
moderation-list-soon = { $count ->
    [0] Jaldi
   *[other] Jaldi: { $count }
}
moderation-list-today = { $count ->
    [0] Aaj dekhna hai
   *[other] Aaj dekhna hai: { $count }
}
moderation-list-none = Koi intezaar mein nahin.
moderation-list-one = { $name }: { $what }. { $since } se. { $owner }.
moderation-list-look = { $name }: { $what }, { $time }
moderation-list-more = Aur { $count }.
moderation-look-done = Dekh liya
moderation-look-thanks = Shukriya. Yeh list se hat jaayega.
moderation-look-abuse = Jis par yeh kaha gaya, use shaayad tumhari taraf se ek pyaar bhara shabd achha lage. Likhne waale ko mujhse kuch nahin milta.

# Kaun maujood hai.

moderation-around-heading = Kaun maujood hai
moderation-around-none = Kisi ne nahin kaha ki woh maujood hai.
moderation-around-one = { $name }, { $until } tak
moderation-around-two = Main maujood hoon, 2 ghante
moderation-around-midnight = Aadhi raat tak
moderation-around-wake = "Abhi" ke liye jagaao
moderation-around-off = Chhutti par
moderation-around-waiting = Intezaar mein: { $level }, { $name }.
moderation-gap = { $begin } se { $end } tak koi nahin, jab tak koi na kahe ki woh maujood hai. Sadasyon ko yeh bataaya jaata hai.
moderation-gap-none = Aam taur par har waqt koi maujood hota hai.
moderation-gap-unsaid = Kisi ne nahin bataaya ki aam taur par koi kab maujood hota hai. Sadasyon ko samay nahin bataaya jaata.
moderation-gap-all-off = Sab chhutti par hain. Sadasyon ko bataaya jaata hai ki koi maujood nahin.
moderation-you-around = Tum { $until } tak maujood ho. Sabse pehle tumse poochha jaayega.
moderation-you-off = Tum chhutti par ho. Tumse kuch nahin poochha jaayega.
moderation-you-off-wake = Tum chhutti par ho. Tumse sirf "Abhi" ke liye poochha jaayega, aur kuch nahin.
moderation-you-wake = Team ki baari par tumse poochha jaata hai. Chhutti par bhi tumhein "Abhi" ke liye jagaaya jaayega.
moderation-you-plain = Team ki baari par tumse poochha jaata hai. Chhutti par tumse nahin poochha jaata.

# Abhyaas.

moderation-practice-word = ABHYAAS
moderation-practice-heading = Abhyaas ka alert: koi khatre mein nahin hai
moderation-practice-why = Koi dekhna chaahta hai ki alert kaisa dikhta hai aur uske button kya karte hain.
moderation-practice-ladder = Asli alert mein yahaan likha hota hai ki kisse poochha gaya aur aage kisse poochha jaayega.
moderation-practice-taken = Yeh tumhare paas hai. Asli alert mein insaan yeh padhta hai, aur yahaan sab dekhte hain. Aage: Dikhao.
moderation-practice-words = Yahaan us insaan ke shabd hote. Jo Dikhao dabaata hai, sirf wahi dekhta hai.
moderation-practice-closed = Band. Poora raasta yahi tha: lena, padhna, band karna. Asli alert mein tum us insaan ko likh bhi sakte ho aur kisi aur ko de bhi sakte ho.

# Aakhri upaay.

moderation-last-resort = { $name } ne kuch likha jo bhaari lagta hai: { $what }. { $where }.
moderation-last-resort-why = Main is waqt kuch likhkar nahin rakh sakti, isliye yeh seedha tumhare aur baaki team ke paas aa raha hai. Dekho, aur ek doosre ko bataao ki kaun dekh raha hai.

# Mera data.

moderation-data = Agar tumhare shabdon mein jaan ka khatra lage, to moderators unke 300 akshar tak padh sakte hain. Band hone ke 30 din baad woh mita diye jaate hain, ya 7 din baad agar sirf dekhna tha; ki aisa hua, yeh ek saal baad mita diya jaata hai.
moderation-data-open = { $count ->
    [one] Ek khula hai. Jab tum apna data mitaate ho, to kisi ke band karne tak woh rehta hai, aur phir chala jaata hai.
   *[other] { $count } khule hain. Jab tum apna data mitaate ho, to kisi ke band karne tak woh rehte hain, aur phir chale jaate hain.
}
moderation-data-kept = { $count ->
    [one] Ek jo khatm ho chuka hai, tumhare baare mein rakha hai.
   *[other] { $count } jo khatm ho chuke hain, tumhare baare mein rakhe hain.
}

# Kisi aur ki chinta: chinta karne waala kya padhta hai, aur moderators kya dekhte hain.

command-worry =
    .describe = Moderators ko bataao ki tumhein kisi ki chinta hai
    .label = Mujhe inki chinta hai
moderation-worry-how = Agar yahaan kisi ki chinta hai, to unke kisi sandesh ki taraf ishaara karo: Discord par use dabaao, phir "Apps" aur is bot ka option; Telegram par use mujhe private mein forward karo. Unhein pata nahin chalta, aur moderators dekhte hain ki kise chinta hai.
moderation-worry-passed = Shukriya. { $time } par maine yeh moderators ko bataaya, tumhare naam ke saath. { $name } ko main kuch nahin bataati, aur aage kya hota hai tumhein nahin bataaya jaayega, unki hifaazat ke liye.
moderation-worry-again = Shukriya. Moderators pehle se jaante hain ki tumhein { $name } ki chinta hai. { $name } ko main kuch nahin bataati.
moderation-worry-many = Aaj tumne moderators ko kai logon ke baare mein bataaya hai, aur yeh waala maine aage nahin bheja. Tum seedha kisi moderator se pooch sakte ho.
moderation-worry-own = Yeh tumhara apna hai. Bhaari lage to mujhe yahaan likho, ya kisi insaan ko maango: tab moderators ise padh sakte hain.
moderation-worry-heading = Kisi ko inki chinta hai
moderation-worry-somebody = Kisi ko inki chinta hai. Khud inhein maine kuch nahin bataaya.
moderation-worry-names = { $names } ne is sandesh ki taraf ishaara karke mujhe bataaya. Khud inhein maine kuch nahin bataaya.
