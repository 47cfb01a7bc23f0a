"""What a community can do: each folder owns its tables, words, data duties and tests."""
