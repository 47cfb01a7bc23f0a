"""What was shown of a case or request, and to whom."""
