"""The people who are asked: who is on the team, who is around, who must not be asked."""
