"""Pdf files: their text layer twice read, and how what is wrong with them is told."""
