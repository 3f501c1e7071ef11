"""Words and rules on pages → an official text: the same for a pdf and for a picture of a page."""
