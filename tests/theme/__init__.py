"""What the theme promises as a whole: hosts are exchangeable, pages are plain Markdown."""
