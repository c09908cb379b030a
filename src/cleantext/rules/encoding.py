"""Rules about encoding."""
