"""The house rules: one small function a rule, over plans that are read and linked."""
