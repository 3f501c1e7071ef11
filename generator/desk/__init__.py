"""The desk: a clerk goes through a draft beside its source, on a page of the clerk's own machine.

`opened` opens a plan file for editing, `actions` are the edits, `server` shows them. Whatever
is edited goes through `authoring`; nothing is written that cannot be read again.
"""
