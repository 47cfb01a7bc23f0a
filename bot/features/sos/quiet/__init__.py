"""Two quiet minutes: breathing, looking around, riding out an urge."""
