"""A cell that is not taken, and why."""

from __future__ import annotations


class RefusedCellError(ValueError):
    """A cell says nothing that can be taken for sure; its words are for a person."""

    def __init__(self, message: str, hint: str, guess: str = "") -> None:
        """Say what is wrong, how to mend it, and perhaps what was meant."""
        super().__init__(message)
        self.hint = hint
        self.guess = guess
