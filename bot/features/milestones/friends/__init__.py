"""Friends whom a member named: asked the day before for a line that the member reads first."""
