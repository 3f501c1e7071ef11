"""What git says of the past: edits, versions, revisions, and two versions set side by side."""
