"""From records to the site: what belongs together is found once, and dangling ends are told."""
