"""What people agree to, each apart, with the version of the text that says so."""

CONSENTS = {"checkins": 1, "buddy": 1, "celebrations": 1}
"""A version goes up whenever the meaning of its text changes; older consents keep theirs."""
