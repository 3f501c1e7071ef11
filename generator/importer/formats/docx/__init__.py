"""A Word file (.docx) → an official text, with the numbers that Word prints.

`reader` is the way in. `parts` opens the file, `styles` and `numbering` know what holds for a
paragraph, `inline` what a paragraph prints, `body` puts blocks in order, `second` asks another
reader and `agreement` holds the two against each other.
"""
