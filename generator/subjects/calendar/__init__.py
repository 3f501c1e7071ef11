"""The calendar: what is due on which day of the year, and in which years."""
