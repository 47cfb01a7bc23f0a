"""Cases and requests: opened, joined, taken, handed over, closed."""
