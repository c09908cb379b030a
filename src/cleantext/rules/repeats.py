"""Rules about repeats."""
