"""What is kept about buddies, for its owner: shown, erased, merged, and gone in time."""
