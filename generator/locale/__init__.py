"""What values, places, plans, documents and tasks are called where a reader meets them."""
