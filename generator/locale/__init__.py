"""What values, places, plans, documents and tasks are called in Vietnamese."""
