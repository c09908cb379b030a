"""Rules about spacing."""
