"""A plan: its page, its text with all that is known of it, its data."""
