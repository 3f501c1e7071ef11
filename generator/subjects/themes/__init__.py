"""Fields of policy, and what plans say in each."""
