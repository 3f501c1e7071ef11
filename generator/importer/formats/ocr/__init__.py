"""Pictures of pages, and what is printed on them read off."""
