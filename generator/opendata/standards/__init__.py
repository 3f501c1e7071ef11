"""Open standards in which the data is written for other systems (decision 62).

Each module takes a catalogue or a plan and returns the bytes of one file; `formats` lists them.
"""
