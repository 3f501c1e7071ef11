"""What a list of the open data is, and the files that are written of it."""
