"""A Markdown file (.md) → an official text: bold lines, lists, tables, escapes as they are meant.

`reader` is the way in: `tokens` reads by the grammar of CommonMark, `second` line by line.
"""
