"""What moderators can see and do about buddies: reports, mentors, who, and why."""
