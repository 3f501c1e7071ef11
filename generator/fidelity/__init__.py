"""The proof that a plan holds every word of its source, and what it declares as different."""
