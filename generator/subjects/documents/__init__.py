"""Documents that plans cite, and the lineage that leads from one to the next."""
