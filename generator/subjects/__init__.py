"""What readers look for, a room each: its pages, its lists of data, its words for search."""
