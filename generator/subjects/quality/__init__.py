"""How far each text may be trusted, and what is still unclear."""
