"""What a file may say, and what each of its choices means."""
