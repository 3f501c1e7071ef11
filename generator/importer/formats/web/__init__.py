"""A page saved from a legal portal (.html, .mht) → an official text without the portal around it.

`reader` is the way in. `encoding` decodes, `looks` knows what a page says of how its parts look,
`content` finds the document in the page, `flow` puts its blocks in order, `second` reads the page
once more, by another parser.
"""
