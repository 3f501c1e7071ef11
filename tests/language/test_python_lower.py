"""What the program says in Vietnamese below and around the site is a message; the rest is read."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator

import pytest

from tests.folders import ROOT

PACKAGE = ROOT / "generator"
PLACES = (
    "problems.py", "extensions.py", "progress.py", "schema", "text", "reading", "model", "link",
    "checks", "fidelity", "importer", "authoring", "search", "output", "build", "desk", "sheets",
    "cli",
)  # fmt: skip
SOURCES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path.read_text(encoding="utf-8")
    for place in PLACES
    for path in sorted([*(PACKAGE / place).rglob("*.py"), *PACKAGE.glob(place)])
    if path.is_file()
}
# What holds Vietnamese that is no message, by why it is none. Patterns (`re`) need no mention.
READ = {
    "letters": """
        text.vietnamese.ALPHABET text.vietnamese.TONE_MARKS text.vietnamese.fold
        text.old_encodings._TCVN3 text.old_encodings._VNI_ALONE text.old_encodings._VNI_MARKS
        text.spelling.ONSETS text.spelling.RHYMES text.spelling._TONES text.spelling._FRONT
        text.spelling._fits text.spelling._tone_fits text.spelling._tone_places
        text.marks.POINT_LETTERS text.words._LETTER
        text.identifiers._CAPITALS text.identifiers._SYMBOL model.anchors.number_name
        importer.draft._VIETNAMESE_LETTERS search.ranking._bare search.terms.Reader
        search.ranking._fits search.telex._TONES search.telex._TWICE search.telex._HORNED
        search.telex._changed
    """,
    "words of a plan, by which its figures are understood": """
        text.figures.WORDS_BEFORE text.figures.WORDS_AFTER text.figures.NUMBER_WORDS
        text.figures._FEW_IN_WORDS
        importer.proposals.figures_apart._behind_months importer.proposals.figures_together._COURSES
        importer.proposals.figures_together._NOT_PEOPLE importer.proposals.statements._DONE_BY
        importer.proposals.statements._KINDS
        importer.proposals.work_apart._ROUNDS importer.proposals.work_apart._SPELLS
        importer.proposals.work_apart.taught_for
        text.figures._DASH importer.proposals.units.UNITS importer.proposals.units._SCALES
        importer.proposals.units.unit_behind importer.proposals.stated._MEASURED_IN
        importer.proposals.stated._words importer.proposals.figures_seen._HALVES
        importer.proposals.figures_seen._measured importer.proposals.figures_seen._fractions
        importer.proposals.figures_together.raised importer.proposals.figures_together._is_step
        importer.proposals.figures_together._is_done_so_often
        importer.proposals.figures_seen._without_name
        importer.proposals.work_apart._BODIES importer.proposals.work_apart.at_oclock
        importer.proposals.work_apart.so_often importer.proposals.places_listed._COMMUNES
        importer.proposals.indicators._OF_ALL importer.proposals.apart_words.RANK_UNIT
        importer.proposals.apart_words.AGES importer.proposals.apart_words.MEANS
        importer.proposals.apart_words.SPELLS importer.proposals.apart_words.LENGTHS
        importer.proposals.apart_words.PAPERS importer.proposals.figures_apart.is_denominator
        importer.proposals.figures_apart._aged
        importer.proposals.figures_apart._repeated importer.proposals.figures_apart._timed
        importer.proposals.figures_apart._sized importer.proposals.figures_apart._named
        importer.proposals.figures_seen._TIMES importer.proposals.figures_seen._times_over
        importer.proposals.figures_apart._times_over importer.proposals.apart_words.FLOWING
        importer.proposals.apart_words.ATTENDING importer.proposals.apart_words.COPIES
        importer.proposals.apart_words.STARS importer.proposals.apart_words.BOOKLETS
        importer.proposals.apart_words.PEOPLE importer.proposals.figures_apart._papered
        importer.proposals.figures_together._STANDARDS
        importer.proposals.figures_seen._FEW importer.proposals.units._PIECES
        importer.proposals.promise_kinds._ADVERBS importer.proposals.promise_kinds._WORKED_ON
        importer.proposals.promise_kinds._NO_SUBJECT
    """,
    "words of a plan, by which its years are understood": """
        importer.proposals.printed_years._sense importer.proposals.statements._TAILS
        importer.proposals.rows_of_tasks._in_year
    """,
    "words by which lines of a page are told apart": """
        importer.formats.pages.set_paragraphs._GOES_ON
        importer.formats.pages.side_by_side._is_parted
    """,
    "words of a plan, by which its days are understood": """
        text.days._DAY text.days._DAY_OF_MONTH text.days._WORDS
    """,
    "words of a plan, by which it is understood what it does with a document": """
        link.citation_roles._OPENINGS link.citation_roles._HOW link.citation_roles._CARRYING_OUT
        link.citation_roles._BEFORE link.citation_roles._LEADING link.citation_roles._TITLE
        link.citation_roles._DATED link.citation_roles._ISSUED link.citation_roles._LIST
    """,
    "what Word prints for a count or a sign": """
        importer.formats.docx.number_forms._DIGITS importer.formats.docx.number_forms.in_words
        importer.formats.docx.symbols._SYMBOL
    """,
    "words that a masthead prints": """
        importer.masthead._PLACES importer.masthead._ABBREVIATED
    """,
    "words of a plan, by which agencies and what they do are proposed": """
        importer.proposals.agencies.COMRADES
        importer.proposals.agencies._CHIEFLY
        importer.proposals.assigned._ATTITUDES
        importer.proposals.assigned._LATER importer.proposals.assigned._ADVISING
        importer.proposals.assigned._BEING importer.proposals.assigned._SO_FAR
        importer.proposals.clauses._MEANWHILE importer.proposals.clauses._HELPING
        importer.proposals.duty_rules._APPRAISES importer.proposals.duty_rules._READIES
        importer.proposals.duty_rules._WATCHES importer.proposals.given._OWN_PEOPLE
        importer.proposals.name_inner._OF_THINGS importer.proposals.name_inner._PEOPLE
        importer.proposals.predicates._CHECKING importer.proposals.predicates._SUPERVISING
        importer.proposals.predicates._THINGS importer.proposals.subjects._BY_WHEN
        importer.proposals.given._RULE
        importer.proposals.given._CHARGED importer.proposals.given._BACKED
        importer.proposals.given._GIVING importer.proposals.given._HANDING
        importer.proposals.given._WORK importer.proposals.given._DOING
        importer.proposals.given._WISHING importer.proposals.given._PROPOSING
        importer.proposals.given._FALLING
        importer.proposals.given._HAND importer.proposals.given._OF
        importer.proposals.name_inner._EXPERT importer.proposals.name_bounds._HEADED
        importer.proposals.name_bounds._WITHIN
        importer.proposals.name_inner._PAPERS importer.proposals.name_inner._HALVES
        importer.proposals.name_inner._CENTRES importer.proposals.name_inner._ANSWERING
        importer.proposals.name_inner._SEARCHING importer.proposals.name_inner._BLOCKS
        importer.proposals.name_inner._ENTERPRISES importer.proposals.roles_in_brackets._ASKING
        importer.proposals.roles_in_brackets._ROLES importer.proposals.roles_in_brackets._GOING_TO
        importer.proposals.name_inner._CALLED importer.proposals.name_inner._GROWN
        importer.proposals.name_places._RURAL importer.proposals.names_alone._IN_NAMES
        importer.proposals.names_alone._ACTING importer.proposals.subjects._ABOUT
        importer.proposals.subjects._BEFORE_WHO importer.proposals.subjects._THEN
        importer.proposals.subjects._WHEN importer.proposals.subjects._WHAT_IT_IS
        importer.proposals.subjects._GIVEN importer.proposals.subjects._MINDING
        importer.proposals.clauses._LEADING
        importer.proposals.name_words.OFFICES
        importer.proposals.name_words.OF
        importer.proposals.name_words.OF_WHOM
        importer.proposals.name_words.PLACE
        importer.proposals.name_words.PAPER
        importer.proposals.name_words.WORDY
        importer.proposals.name_words.ALONE
        importer.proposals.name_words.GENERAL
        importer.proposals.name_words.APART
        importer.proposals.name_words.COUNTRY
        importer.proposals.name_words.RELATED
        importer.proposals.name_words.COMMITTEE
        importer.proposals.name_words.MASSES
        importer.proposals.name_words.COUNTRYWIDE
        importer.proposals.name_words.BODIES
        importer.proposals.name_words.WHERE
        importer.proposals.named_above._PART_OF
        importer.proposals.named_above._ABOUT
        importer.proposals.named_above._STANDING
        importer.proposals.predicates._GUIDING
        importer.proposals.predicates._EXERCISING
        importer.proposals.predicates._WELL
        importer.proposals.predicates._OFFICE
        importer.proposals.predicates._BESIDE
        importer.proposals.subjects.ASKING
        importer.proposals.subjects._OPENERS
        importer.proposals.subjects.ADVERBS
        importer.proposals.subjects._MANNER
        importer.proposals.subjects._MANNER_GOES_ON
        importer.proposals.subjects._EACH
        importer.proposals.subjects._TO_DO
        importer.proposals.subjects._DONE
        importer.proposals.subjects._BUILDINGS
        importer.proposals.subjects._NOUNS
        importer.proposals.words._NO_VERBS importer.proposals.words._PUBLIC
        importer.proposals.words._ENDING_LIKE_VERBS
        importer.proposals.name_words.ASSEMBLY
        importer.proposals.words._HEADS importer.proposals.words._CLASSES
        importer.proposals.words._RANKS importer.proposals.words._FIELDS
        importer.proposals.words._VERBS importer.proposals.words._STOPS
        importer.proposals.name_places.SEVERAL importer.proposals.name_places.AND
         importer.proposals.name_places.PLACES
        importer.proposals.name_places._NO_RANK importer.proposals.name_places._COOPERATIVE
        importer.proposals.agencies._ASKED importer.proposals.identities._SHORT
        importer.proposals.identities._variants
        importer.proposals.assigned._REPORTING
        importer.proposals.assigned._GATHERING
        importer.proposals.assigned._GATHERED
        importer.proposals.assigned._LENDING
        importer.proposals.predicates.WITH
        importer.proposals.predicates.ANSWERING
        importer.proposals.predicates.WATCHING
        importer.proposals.predicates.LEADS
        importer.proposals.predicates.HELPING
        importer.proposals.predicates._OVERSEEING
        importer.proposals.predicates._DIRECTING
        importer.proposals.predicates._TOLD
        importer.proposals.predicates._NO_OBJECT
        importer.proposals.predicates._TOGETHER
        importer.proposals.predicates._CARRYING_OUT
        importer.proposals.predicates._PUTTING
        importer.proposals.predicates._PLAN
        importer.proposals.predicates._DEED
        importer.proposals.predicates._CALLED
        importer.proposals.times._last_day
        importer.proposals.duties._ASKING importer.proposals.duty_parts._GOES_ON
        importer.proposals.duty_rules._GOAL importer.proposals.duty_parts._OPENERS
        importer.proposals.duty_parts._HOW importer.proposals.duty_rules.IN_TIME
        importer.proposals.duty_rules._NO_DUTY importer.proposals.duty_rules._REGULARLY
        importer.proposals.duty_rules._REPORTS importer.proposals.duty_rules._HANDING
        importer.proposals.duty_rules._IF importer.proposals.duty_rules._REACHED
        importer.proposals.duty_times._UNITS importer.proposals.duty_times._also
        importer.proposals.duty_words.REPORTS
        importer.proposals.duty_words._ADVISES importer.proposals.duty_words._GOES_TO
        importer.proposals.duty_words._MAKE importer.proposals.duty_words._MANNERS
        importer.proposals.duty_words._NOT_TOWARDS importer.proposals.duty_words._NO_DEED
        importer.proposals.duty_words._PLANS
        importer.proposals.duty_words._RECEIVER_DOES importer.proposals.duty_words._SENDS
        importer.proposals.duty_words._SHOWS importer.proposals.duty_words._STRONGER
        importer.proposals.duty_words._THROUGH importer.proposals.duty_words._TOWARDS
        importer.proposals.duty_words._WATCH importer.proposals.duty_words._WEAKER
        importer.proposals.said_times._SINGLE importer.proposals.times._last_part
        importer.proposals.bare_bodies._ANY importer.proposals.bare_bodies._KINDS
        importer.proposals.bare_bodies._STANDING importer.proposals.duty_rules._GROUNDS
        importer.proposals.duty_rules._on_request importer.proposals.name_bounds._LOWEST
        importer.proposals.time_forms.BOUND importer.proposals.time_forms.OF_YEAR
        importer.proposals.time_forms.YEARLY importer.proposals.time_forms._AGAIN
        importer.proposals.time_forms._AND importer.proposals.time_forms._HALF
        importer.proposals.time_forms._HOUR importer.proposals.time_forms._MONTH
        importer.proposals.time_forms._UNIT importer.proposals.time_forms._WEEKDAY
        importer.proposals.time_forms._WHEN_ASKED importer.proposals.time_forms._WHEN_IT_HAPPENS
        importer.proposals.time_forms._WRITTEN
        importer.proposals.duty_rules._GOES_ON importer.proposals.duty_rules._HAPPENS
        importer.proposals.duty_rules._OTHERS
        importer.proposals.duty_parts._LEADS
        importer.proposals.duty_parts._WITH importer.proposals.themes._BEFORE
        importer.proposals.themes._FIELD importer.proposals.themes._BETWEEN
        importer.proposals.recipients._OFFICES importer.proposals.recipients._SHORT
        importer.proposals.recipients._place
        importer.proposals.duties._PAST importer.proposals.duties._FOR
        importer.new_entries._TYPES importer.new_entries._named_type
        importer.new_entries._RANKS importer.new_entries._SHORT_NAMES
        importer.places._KINDS importer.places._OF_PARTY importer.places._LEVELS
        importer.places._named importer.new_entries._SOMEWHERE
        importer.proposals.duty_parts._with_period
        importer.proposals.duty_parts._behind_joint importer.proposals.citations._GOES_ON
        importer.proposals.citations._TYPES importer.proposals.citations._AND_GOES_ON
        importer.new_entries._KINDS
        importer.proposals.named_periods._VISION
    """,
    "titles of columns, by which a table is known when it comes back": """
        sheets.columns.Column sheets.columns.PLAN sheets.columns.PLACE sheets.columns.WORDS
        sheets.columns.DROP sheets.columns.MARK sheets.columns.QUOTE sheets.columns._ID
        sheets.columns._SHARED sheets.columns._SCOPE sheets.columns._NOTE sheets.columns.SHEETS
        sheets.cells.CONFIRMED sheets.cells.UNCONFIRMED
        sheets.due_columns.ASKED sheets.due_columns.TO_FILL
    """,
    "short forms at the head of a table": "checks.spelling.HEADS",
    "words that a plan prints with a capital": "importer.letter_case.USUAL",
    "reasons that stand in a plan file, in the language of the plan": """
        importer.draft._SIGNED importer.draft._SENT importer.draft._BLANK
        importer.set_aside._ASIDES importer.set_aside._MOVED
        importer.set_aside._ELSEWHERE importer.masthead._JOINED importer.titled_line._ABBREVIATED
        importer.identity._NAMED_ELSEWHERE
        importer.proposals.apart_words.AGE importer.proposals.apart_words.DENOMINATOR
        importer.proposals.apart_words.GRADE importer.proposals.apart_words.MONEY
        importer.proposals.apart_words.PRICE importer.proposals.apart_words.FREQUENCY
        importer.proposals.apart_words.LIMIT importer.proposals.apart_words.SIZE
        importer.proposals.apart_words.SHARE importer.proposals.apart_words.CONDITION
        importer.proposals.apart_words.PRESENT importer.proposals.apart_words.NAME
        importer.proposals.apart_words.PRODUCT importer.proposals.apart_words.RULE
        importer.proposals.apart_words.DETAIL importer.proposals.apart_words.MEANS_OF_WORK
        importer.proposals.stated.FROM_LEAD
        importer.proposals.stated.FROM_PERIOD importer.proposals.targets._OF_PART
        importer.slips._SAID_TWICE importer.slips._SAID_NO_SPACE importer.slips._SAID_NUMBER
        importer.slips._SAID_CLOSING importer.slips._SAID_OPENING importer.slips._SAID_JOINED
        importer.slips._SAID_NO_DOT importer.slips._SAID_ORGAN importer.slips._SAID_SMALL
        importer.slips._SAID_CLOSE importer.slips._SAID_AGAIN importer.slips._SAID_NEXT
        importer.proposals.named_periods._PERIOD_OF importer.proposals.named_periods._YEAR_OF
    """,
}
KNOWN = {name for names in READ.values() for name in names.split()}


def calls(node: ast.AST, *names: str) -> Iterator[ast.Call]:
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and one.args and _name(one.func) in names:
            yield one


def _name(function: ast.expr) -> str:
    """Return the name of what is called, as written: `_`, `re.sub`; empty where it has none."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return f"{function.value.id}.{function.attr}"
    return function.id if isinstance(function, ast.Name) else ""


def unsaid(source: str) -> Iterator[tuple[str, str]]:
    """Yield the Vietnamese texts of a module that are no messages, patterns or docstrings.

    Each stands behind the name of the constant, function or class of the module that it is in.
    """
    patterns = [f"re.{name}" for name in ("compile", "search", "match", "sub", "fullmatch")]
    for statement in ast.parse(source).body:
        said = {id(call.args[0]) for call in calls(statement, "_", "N_", "ngettext")}
        said |= {id(one.value) for one in ast.walk(statement) if isinstance(one, ast.Expr)}
        read = [call.args[0] for call in calls(statement, *patterns)]
        said |= {id(one) for pattern in read for one in ast.walk(pattern)}
        for one in ast.walk(statement):
            if isinstance(one, ast.Constant) and id(one) not in said and is_vietnamese(one.value):
                yield name_of(statement), str(one.value)


def is_vietnamese(value: object) -> bool:
    return isinstance(value, str) and re.search("[À-ỹ\u0300-\u0323]", value) is not None


def name_of(statement: ast.stmt) -> str:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return statement.name
    targets = statement.targets if isinstance(statement, ast.Assign) else ()
    target = statement.target if isinstance(statement, ast.AnnAssign) else next(iter(targets), None)
    return target.id if isinstance(target, ast.Name) else ""


def without_values(source: str) -> Iterator[str]:
    """Yield the messages whose `{names}` are not the values that they are given."""
    for call in calls(ast.parse(source), "_", "ngettext"):
        given = {one.arg for one in call.keywords} | (
            {"count"} if ast.unparse(call.func) == "ngettext" else set()
        )
        if isinstance(call.args[0], ast.Constant) and None not in given:
            message = str(call.args[0].value)
            if names_in(message) != given:
                yield message


def names_in(message: str) -> set[str]:
    """Return the names in braces; doubled braces, and any about something else, are braces."""
    return set(re.findall(r"\{(\w+)[^{}]*\}", message.replace("{{", "").replace("}}", "")))


def at_import(node: ast.AST) -> Iterator[str]:
    """Yield the messages that are looked up at import, and so stay of one language."""
    if isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.FunctionDef):
        for one in (*node.decorator_list, node.args):
            yield from at_import(one)
        return
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
        yield ast.unparse(node)
    for one in ast.iter_child_nodes(node):
        yield from at_import(one)


@functools.cache
def unsaid_anywhere() -> tuple[tuple[str, str], ...]:
    """Return the unsaid texts of all modules, each behind its place, module and name."""
    found = ((module, one) for module, source in SOURCES.items() for one in unsaid(source))
    return tuple((f"{module}.{name}", text) for module, (name, text) in found)


def test_every_word_that_is_shown_is_a_message() -> None:
    assert [one for one in unsaid_anywhere() if one[0] not in KNOWN] == []


def test_all_of_them_are_looked_at() -> None:
    assert [place for place in PLACES if not (PACKAGE / place).exists()] == []


def test_words_that_are_read_are_still_there() -> None:
    found = {place for place, _ in unsaid_anywhere()}
    assert sorted(KNOWN - found) == []


def test_every_message_is_given_its_values() -> None:
    found = {module: list(without_values(source)) for module, source in SOURCES.items()}
    assert {module: messages for module, messages in found.items() if messages} == {}


def test_no_message_is_looked_up_at_import() -> None:
    found = {module: list(at_import(ast.parse(source))) for module, source in SOURCES.items()}
    assert {module: messages for module, messages in found.items() if messages} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Lời của người viết mã."""', []),
        ('def f():\n    """Năm."""\n    return _("năm {year}", year=1)', []),
        ('NAMES = {"year": N_("năm")}', []),
        ('YEAR = re.compile(rf"năm {DIGITS}")', []),
        ('NAMES: Labels[str] = Labels({"year": "năm"})', [("NAMES", "năm")]),
        ('NAMES = ("năm",)', [("NAMES", "năm")]),
        ('def f(n):\n    return f"năm {n}"', [("f", "năm ")]),
        ('def f(n):\n    return _(f"năm {n}")', [("f", "năm ")]),
        ('def f(n):\n    return _("năm " + n)', [("f", "năm ")]),
        ('def f(n):\n    return _("năm {of}", of="tỉnh")', [("f", "tỉnh")]),
        ('def f(n):\n    return re.sub("năm", "tháng", n)', [("f", "tháng")]),
        ('class Form:\n    year: int = Field(description="năm")', [("Form", "năm")]),
        ('@main.command(help="năm")\ndef f(): ...', [("f", "năm")]),
    ],
)
def test_a_text_that_is_no_message_is_found(source: str, found: list[tuple[str, str]]) -> None:
    assert list(unsaid(source)) == found


@pytest.mark.parametrize(
    ("call", "is_whole"),
    [
        ('_("năm")', True),
        ('_("năm {year}", year=1)', True),
        ("_(told, year=1)", True),
        ('_("dấu { và [ phải đóng")', True),
        ('_("viết {{{key}: năm}}", key=key)', True),
        ("_(told, **values)", True),
        ('_("năm {year}")', False),
        ('_("năm", year=1)', False),
        ('ngettext("{count} năm", 2)', True),
        ('ngettext("{count} năm của {place}", 2)', False),
    ],
)
def test_a_message_without_its_values_is_found(call: str, is_whole: bool) -> None:
    assert (list(without_values(call)) == []) is is_whole


@pytest.mark.parametrize(
    ("source", "early"),
    [
        ('YEAR = _("năm")', ["_('năm')"]),
        ('def f(word=_("năm")): ...', ["_('năm')"]),
        ('@option(help=_("năm"))\ndef f(): ...', ["_('năm')"]),
        ('def f(): return _("năm")', []),
        ('TOLD = {"year": lambda: _("năm")}', []),
    ],
)
def test_a_message_that_is_looked_up_too_early_is_found(source: str, early: list[str]) -> None:
    assert list(at_import(ast.parse(source))) == early
