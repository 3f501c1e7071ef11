"""Plans side by side: rows that answer to each other, word by word."""
