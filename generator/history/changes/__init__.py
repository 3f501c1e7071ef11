"""What became of each part between two versions of a plan, in sentences."""
