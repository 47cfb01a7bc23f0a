"""How it goes between two: the pulse, silence and waves, and a friendly release."""
