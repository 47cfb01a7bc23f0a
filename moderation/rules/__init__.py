"""How the rules do: pages, misread, in shadow."""
