"""Readers of formats: the bytes of a file → its `OfficialText`, or why there is none.

A module reads one format and knows nothing of the others; `documents.IMPORTERS` lists them.
"""
