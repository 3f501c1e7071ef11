"""What pages of several subjects show in common: rows, parts of long lists, a page."""
