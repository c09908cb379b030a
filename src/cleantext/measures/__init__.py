"""Measures: what can be counted of one text."""
