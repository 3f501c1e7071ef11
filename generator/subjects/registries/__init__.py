"""The registries as open data."""
