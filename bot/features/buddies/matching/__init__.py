"""Who goes with whom: a pure function over everybody who is looking, and the day's round."""
