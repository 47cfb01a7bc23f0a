"""What milestones keep of a person: shown, erased, and moved when accounts are joined."""
