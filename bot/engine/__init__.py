"""Turns an event into a response and deliveries. Knows features only through the registry."""
