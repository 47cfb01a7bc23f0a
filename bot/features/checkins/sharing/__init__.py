"""What others see: the message of the day, its thread, and kind words."""
