"""When I go quiet: one person, named by the member and agreed, is told one fixed sentence."""
