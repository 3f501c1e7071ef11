"""What the site knows: plans, registries, revisions, and the address of every place."""
