"""The small community that the local page opens with: invented people, a month of their days."""
