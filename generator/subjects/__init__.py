"""What readers look for, a room each: its pages, its lists of data, its words for search.

To add a subject, write a package like these and add it to `SUBJECTS`, or offer it from a package of
your own under the entry point `kehoach.subjects`.
"""

from __future__ import annotations

from generator.subjects.agencies import AGENCIES
from generator.subjects.assigned import ASSIGNED
from generator.subjects.calendar import CALENDAR
from generator.subjects.comparison import COMPARISON
from generator.subjects.documents import DOCUMENTS
from generator.subjects.front import FRONT
from generator.subjects.gaps import GAPS
from generator.subjects.glossary import GLOSSARY
from generator.subjects.groups import GROUPS
from generator.subjects.indicators import INDICATORS
from generator.subjects.overlap import OVERLAP
from generator.subjects.plans import PLANS
from generator.subjects.progress import PROGRESS
from generator.subjects.quality import QUALITY
from generator.subjects.questions import QUESTIONS
from generator.subjects.revisions import REVISIONS
from generator.subjects.sharing import SHARING
from generator.subjects.similar import SIMILAR
from generator.subjects.themes import THEMES
from generator.subjects.units import UNITS
from generator.views.subject import Subject

# In the order in which a reader finds their tables and what they add to the page of a plan.
SUBJECTS: tuple[Subject, ...] = (
    FRONT,
    PLANS,
    INDICATORS,
    DOCUMENTS,
    AGENCIES,
    UNITS,
    REVISIONS,
    COMPARISON,
    THEMES,
    GROUPS,
    GLOSSARY,
    GAPS,
    OVERLAP,
    SIMILAR,
    CALENDAR,
    ASSIGNED,
    PROGRESS,
    QUALITY,
    QUESTIONS,
    SHARING,
)
