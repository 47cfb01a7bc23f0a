# Lo que dice el adaptador de Discord por su cuenta.

discord-noted = Gracias. Lo he recibido.
discord-slow = He tardado demasiado. No ha cambiado nada; vuelve a pulsarlo, por favor.
discord-failed = Algo ha fallado por mi parte. Inténtalo otra vez, por favor.

discord-form-open = Abrir el formulario
discord-form-again = Corregir
discord-form-kept = Lo que has escrito sigue ahí.
discord-form-continue = Continuar
discord-form-part = La parte { $part } de { $parts } está rellena. Se guarda cuando envías la última.
discord-form-gone = Ya no tengo este formulario. No se ha guardado nada; ábrelo otra vez donde lo encontraste.

# La revisión, para administradores: qué falta y qué hacer.
discord-token-wrong = Discord no conoce este token. El correcto está en discord.com/developers/applications: tu aplicación, «Bot», «Reset Token».
discord-check-offline = Ahora mismo no tengo conexión con Discord, así que allí no puedo leer ni enviar nada. Si sigue así, mira el registro del programa.
discord-check-not-there = No estoy en este servidor. Invítame con el enlace de docs/discord.md.
discord-check-words = No puedo leer lo que se escribe aquí: nadie será visto. Activa «Message Content Intent» en discord.com/developers/applications: tu aplicación, «Bot». Después arráncame de nuevo.
discord-check-people = No me entero de quién llega o se va. Activa «Server Members Intent» en discord.com/developers/applications: tu aplicación, «Bot». Después arráncame de nuevo.
discord-check-commands = Mis comandos no pueden aparecer en este servidor. Invítame otra vez con el enlace de docs/discord.md; no se pierde nada.
discord-check-view = { $more ->
    [0] No veo estos canales, así que no me entero de lo que se escribe allí: { $channels }. Si debo leerlos, dale a mi rol «Ver canal» allí.
   *[other] No veo estos canales, así que no me entero de lo que se escribe allí: { $channels } y { $more } más. Si debo leerlos, dale a mi rol «Ver canal» allí.
}
discord-check-history = { $more ->
    [0] Después de un corte no puedo leer lo que se escribió entretanto en { $channels }. Dale a mi rol «Leer el historial de mensajes» allí.
   *[other] Después de un corte no puedo leer lo que se escribió entretanto en { $channels } y { $more } más. Dale a mi rol «Leer el historial de mensajes» allí.
}
discord-check-send = { $more ->
    [0] No puedo escribir en { $channels }. Si debo hacerlo, dale a mi rol «Enviar mensajes» allí.
   *[other] No puedo escribir en { $channels } y { $more } más. Si debo hacerlo, dale a mi rol «Enviar mensajes» allí.
}
discord-check-attach = { $more ->
    [0] No puedo mostrar imágenes en { $channels }. Si debo hacerlo, dale a mi rol «Adjuntar archivos» allí.
   *[other] No puedo mostrar imágenes en { $channels } y { $more } más. Si debo hacerlo, dale a mi rol «Adjuntar archivos» allí.
}
discord-check-threads = { $more ->
    [0] No puedo abrir un hilo en { $channels }. Si el mensaje diario va allí, dale a mi rol «Crear hilos públicos».
   *[other] No puedo abrir un hilo en { $channels } y { $more } más. Si el mensaje diario va allí, dale a mi rol «Crear hilos públicos».
}
discord-check-in-threads = { $more ->
    [0] No puedo escribir en los hilos de { $channels }. Si el mensaje diario va allí, dale a mi rol «Enviar mensajes en hilos».
   *[other] No puedo escribir en los hilos de { $channels } y { $more } más. Si el mensaje diario va allí, dale a mi rol «Enviar mensajes en hilos».
}
discord-check-pin = { $more ->
    [0] No puedo fijar el aviso en { $channels }. Dale a mi rol «Fijar mensajes» allí.
   *[other] No puedo fijar el aviso en { $channels } y { $more } más. Dale a mi rol «Fijar mensajes» allí.
}
discord-check-manage = { $more ->
    [0] Cuando un moderador me lo pida, no podré retirar un mensaje de { $channels }. Dale a mi rol «Gestionar mensajes» allí.
   *[other] Cuando un moderador me lo pida, no podré retirar un mensaje de { $channels } y { $more } más. Dale a mi rol «Gestionar mensajes» allí.
}
