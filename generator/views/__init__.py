"""What pages of several subjects show in common, each fact put into words once.

Others enter by the modules: `targets`, `duties`, `tasks`, `plans` and `revisions` word what they
are called after, `pagination` cuts long lists, `subject` says what a page, a subject and an
edition are.
"""
