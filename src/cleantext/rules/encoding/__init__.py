"""Text whose encoding was damaged: mojibake, entities, controls. The rules run in the order of `FILES`."""

FILES = ("surrogates", "mojibake", "entities", "controls", "composition")
