"""The ways in: home, the list of plans, the open data, search."""
