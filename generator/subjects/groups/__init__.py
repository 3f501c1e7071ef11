"""Groups of people, and every passage that speaks of them."""
