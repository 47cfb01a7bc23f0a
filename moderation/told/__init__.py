"""What the person is told, kept true."""
