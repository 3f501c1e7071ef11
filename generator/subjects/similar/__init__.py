"""Which places of a plan's level are like it, and why."""

from __future__ import annotations

from generator.subjects.similar.block import similar_on_page
from generator.views.subject import Subject

SIMILAR = Subject("similar", blocks=similar_on_page)
