"""Words meant to hurt, and whom they were aimed at."""
