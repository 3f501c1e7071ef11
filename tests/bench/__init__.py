"""How long each stage of a build takes and how much memory: `python -m tests.bench`, no test."""
