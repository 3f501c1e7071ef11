"""Broken input without end: plan files, registries, settings and commits, changed by a seed.

`python -m tests.fuzz --cases 5000 --seed 7` tries many; `--case 123` tries one of them again and
keeps its folder. `test_fuzz.py` tries some in each run of the tests.
"""
