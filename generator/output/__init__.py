"""Bytes for the outside world: Markdown, the host, descriptions for machines, what is kept."""
