"""What cleantext costs: beside its neighbours, per rule, at start-up, on streams, and on hostile text."""
