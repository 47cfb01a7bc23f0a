"""One community on Discord and Telegram at once: the whole program, over both wires."""
