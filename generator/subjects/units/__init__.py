"""Administrative units: where, what became of them, and their plans."""
