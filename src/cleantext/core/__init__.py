"""The engine: edits, rules, the trigger scan, protected spans, pipelines, measures.

Standard library and the scanner only; no input or output, no logging, no globals; total on every ``str``.
"""
