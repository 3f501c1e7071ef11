"""What a plan says for the record as tables that go out to a spreadsheet and come back.

`columns` describes each table once, for writing, reading and the guide; `entries` finds what a plan
says, `cells` writes and reads one cell, `names` knows what registries call things, `files` the
bytes. `difference` holds what came back against the plan, `rows` reads one row of it, `taking`
edits the plan file through `authoring`, `telling` puts the difference into words.
"""
