"""The community rests: no automatic posts for some days. SOS and screening go on."""
