## Jo log jawab dete hain: ek helpline kaise likhi jaati hai.

helplines-emergency-own = apna emergency number
helplines-line = { $name }: { $ways }. { $hours }, { $cost }.
helplines-line-unconfirmed = { $name }: { $ways }. { $hours }, { $cost }. Ise main haal mein jaanch nahin paaya.
helplines-card = { $name }: { $ways }.
helplines-card-when = { $hours }, { $cost }. Wahaan yeh bhaashaayein bolte hain: { $languages }.
helplines-ways = { $ways }
helplines-text = { $number } par message
helplines-text-word = { $number } par { $word } likhkar message
helplines-whatsapp = WhatsApp { $number }
helplines-chat = { $address } par chat
helplines-call = { $number } par call

helplines-always-every = Din-raat
helplines-always-mon-fri = Din-raat, somwaar se shukrawaar
helplines-always-mon-sat = Din-raat, somwaar se shaniwaar
helplines-hours-every = { $begin } se { $end }, wahaan ke samay se
helplines-hours-mon-fri = { $begin } se { $end }, wahaan ke samay se, somwaar se shukrawaar
helplines-hours-mon-sat = { $begin } se { $end }, wahaan ke samay se, somwaar se shaniwaar
helplines-hours-unknown = Unka samay mujhe nahin pata
helplines-cost-free = muft
helplines-cost-network = jo tumhara network leta hai
helplines-cost-unknown = kitna lagta hai, mujhe nahin pata

helplines-sends-yes = Agar unhein lage ki kisi ki jaan khatre mein hai, to woh tumse poochhe bina emergency seva bhej sakte hain.
helplines-sends-no = Tumhari marzi ke bina woh emergency seva nahin bhejte.
helplines-sends-unknown = Mujhe nahin pata ki woh tumse poochhe bina emergency seva bhej sakte hain ya nahin. Tum pehle unse pooch sakte ho.
helplines-checked = { $day } ko jaancha gaya: { $source }.
helplines-not-checked = Ise main haal mein jaanch nahin paaya. Aakhri baar { $day } ko dekha gaya: { $source }.
