"""The story: plans are read, checked, laid out and published, all or nothing."""
