"""Words that plans share, and what is their own."""
