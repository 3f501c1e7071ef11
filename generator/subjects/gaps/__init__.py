"""Indicators that a plan leaves out and that its peers or the documents above it state."""
