"""From an official text to the draft of a plan file, for a person to complete."""
