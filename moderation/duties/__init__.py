"""What is owed to the people in these tables: to forget in time, to show, to erase, to merge."""
