"""What changed, when and why: the history of a plan, its versions, the feeds."""
