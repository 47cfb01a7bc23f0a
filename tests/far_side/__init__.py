"""The platforms as the adapters see them: small servers on this machine."""
