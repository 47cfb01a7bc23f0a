"""When somebody has died, or must be left in peace."""
