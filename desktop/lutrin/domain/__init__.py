"""What Lutrin talks about: plain frozen values, no Qt, no SQL, no files."""
