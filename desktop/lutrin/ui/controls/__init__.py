"""Small widgets that Qt does not have: key caps, segments, certainty steps, quotes, list rows."""
