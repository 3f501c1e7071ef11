"""What can be found, the index that finds it, and the engine that answers from the index."""
