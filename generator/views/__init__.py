"""A target, duty, task and plan in words, once for every page; pages, and lists cut to fit them."""
