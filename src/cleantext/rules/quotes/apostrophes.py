"""Other characters in the place of an apostrophe."""
