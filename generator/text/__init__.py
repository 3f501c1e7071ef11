"""Words, figures, marks and letters of Vietnamese; nothing of plans."""
