"""Documents that a paragraph cites without a number: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importer.proposals.context import Annotation
from generator.text.identifiers import proposed_identifier
from generator.text.marks import UPPER

_LAW = re.compile(
    rf"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp) [{UPPER}][^,;.:()“”]*?"
    r"(?= ngày | năm \d| và (?:các|Luật)|[,;.:()“”]|$)"
)
# A law's name ends where its name's words end; what follows is what the sentence does with it.
_LAW_ENDS = re.compile(
    r"(?<!\s)\s++(?:quan tâm|theo|để|trong|của|được|đã|về việc|có hiệu lực|và các|cho|tiếp tục)\b.*"
)


def propose_citations(text: str) -> Iterator[Annotation]:
    """Yield the laws that a text names without a number, each once."""
    taken = set()
    for match in _LAW.finditer(text):
        name = _LAW_ENDS.sub("", match[0]).strip()
        if name not in taken and len(name.split()) > 1:
            taken.add(name)
            identifier = proposed_identifier(name)
            yield {"document": identifier, "quote": name, "proposed": True}
