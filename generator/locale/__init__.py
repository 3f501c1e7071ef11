"""What values, places, documents and tasks are called in Vietnamese."""
