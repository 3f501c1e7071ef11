"""A plans folder of any size for a made-up country: the same bytes for the same seed.

What is said is cut out of the real plans (`vocabulary`); who says it is made up (`country`). A
plan holds words of its own and words that others hold, too, in the share that is asked for; none
is a copy of another (`made_plan`).
"""

import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.bench import country
from tests.bench.drawn import Drawn
from tests.bench.made_plan import made
from tests.bench.scanned import as_scanned
from tests.bench.vocabulary import Vocabulary, vocabulary
from tests.bench.yaml_text import as_source, as_yaml

REAL = Path(__file__).parent.parent.parent / "plans"
# One plan in ten is a province's; so many plans has a commune, and so many communes the country.
PROVINCIAL, PER_COMMUNE, COMMUNES = 10, 2.7, 3_321
PROVINCES, PER_PROVINCE = 34, 40
BEGINNING, HOUR = 1_600_000_000, 3600
_RELATIONS = re.compile(r"^  relations:\n(?:    .*\n)+", re.MULTILINE)
_FIGURE = re.compile(r"(?<=is: )(\"?(?:[<>=~]+ )?)\d+")


@dataclass(frozen=True, slots=True)
class Corpus:
    """How many plans, which share of their words others hold, too, and which share are scans.

    `revisions` is how often each was wrong before it stood as it does.
    """

    plans: int
    provinces: int = PROVINCES
    shared: float = 0.4
    scans: float = 0.2
    revisions: int = 0
    seed: int = 1


def provinces_of(plans: int) -> int:
    """Return how many provinces so many plans are of: less than the country is a part of it.

    Over all provinces few plans lie so thin that hardly one has its province's plan beside it; the
    more there are the more have, and what sets plans side by side seems to grow with their square.
    """
    return min(PROVINCES, -(-plans // PER_PROVINCE))


def write(folder: Path, corpus: Corpus, real: Path = REAL) -> None:
    """Fill `folder` with plans, sources, registries, and a commit for each plan and revision."""
    words = vocabulary(real)
    plans = list(drawn(corpus, words))
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    shutil.copytree(real / "registry", folder / "registry")
    registries = _registries(folder / "registry", corpus, words, plans)
    for name, entries in registries.items():
        with (folder / "registry" / name).open("a", encoding="utf-8") as registry:
            registry.write("".join(entries))
    firsts = _firsts(plans)
    for plan in plans:
        above = firsts.get((plan.parent.id, plan.resolution.id)) if plan.parent else None
        values = made(plan, words, above)
        source = as_source(values["body"])
        if plan.is_scan:
            source = as_scanned(source, plan.id)
        (folder / f"{plan.id}.yml").write_text(as_yaml(values), encoding="utf-8")
        (folder / "sources" / f"{plan.id}.txt").write_text(source, encoding="utf-8")
    _commit(folder, [f"{plan.id}.yml" for plan in plans], corpus)


def drawn(corpus: Corpus, words: Vocabulary) -> Iterator[Drawn]:
    """Yield which plans there are, each kind of place in turn with one resolution after another."""
    provinces = country.provinces(corpus.provinces, corpus.seed)
    of_communes = corpus.plans - -(-corpus.plans // PROVINCIAL)
    wanted = min(COMMUNES, max(1, round(of_communes / PER_COMMUNE)))
    communes = country.communes(wanted, provinces, corpus.seed)
    carried_out = country.resolutions(words, corpus.seed)
    chance, counts = random.Random(f"{corpus.seed}/scans"), Counter[str]()
    for order in range(corpus.plans):
        kind = provinces if order % PROVINCIAL == 0 else communes
        at = counts[kind[0].level]
        counts[kind[0].level] += 1
        place, turn = kind[at % len(kind)], at // len(kind)
        yield Drawn(
            place,
            carried_out[turn % len(carried_out)],
            turn // len(carried_out),
            order,
            corpus.seed,
            corpus.shared,
            chance.random() < corpus.scans,
            provinces[place.province] if place.parent else None,
        )


def _firsts(plans: list[Drawn]) -> dict[tuple[str, str], Drawn]:
    """Return the first plan of each province for each resolution: communes cite it."""
    return {
        (one.place.id, one.resolution.id): one
        for one in plans
        if one.parent is None and not one.before
    }


def _registries(
    folder: Path, corpus: Corpus, words: Vocabulary, plans: list[Drawn]
) -> Mapping[str, list[str]]:
    """Return what the registries of the real plans lack, by file; what these say is forgotten."""
    documents = folder / "documents.yml"
    documents.write_text(_RELATIONS.sub("", documents.read_text("utf-8")), "utf-8")
    places = {one.id: one for plan in plans for one in (plan.parent, plan.place) if one}
    used = dict.fromkeys(plan.resolution for plan in plans)
    made_up = [one for one in used if one.id != country.REAL_RESOLUTION[0]]
    return {
        "units.yml": [country.unit_entry(one) for one in places.values()],
        "agencies.yml": [line for one in places.values() for line in country.agency_entries(one)],
        "documents.yml": [
            *(
                country.document_entry(
                    one.id, "nghi-quyet", one.number, one.date, country.CENTRAL, one.title
                )
                for one in made_up
            ),
            *(
                country.document_entry(
                    one.document, one.type, one.number, one.date, one.place.of("ubnd"),
                    f"Thực hiện {one.resolution.words}",
                )
                for one in _firsts(plans).values()
            ),
        ],
    }  # fmt: skip


def _commit(folder: Path, names: list[str], corpus: Corpus) -> None:
    """Give every plan a commit of its own, and each revision; nothing where there is no git.

    The registries come first, whole; then every plan as often as wanted with a figure wrong.
    """
    if not shutil.which("git"):
        return
    git = ["git", "-C", str(folder), "-c", "pack.compression=1", "-c", "core.bigFileThreshold=64m"]
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    words = [*git, "fast-import", "--quiet", "--force"]
    with subprocess.Popen(words, stdin=subprocess.PIPE) as importer:
        assert importer.stdin
        for number, files in enumerate(_history(folder, names, corpus)):
            _write_commit(importer.stdin, number, files)
    assert importer.returncode == 0
    subprocess.run([*git, "read-tree", "HEAD"], check=True)


def _history(folder: Path, names: list[str], corpus: Corpus) -> Iterator[dict[str, bytes]]:
    """Yield what each commit holds, by path."""
    registries = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.glob("registry/*.yml"))
    }
    yield registries  # nobody encodes so, but a registry that grew with each plan is N times N
    chance = random.Random(f"{corpus.seed}/revisions")
    for left in reversed(range(corpus.revisions + 1)):
        for name in names:
            text = (folder / name).read_text("utf-8")
            yield {name: _with_another_figure(text, chance).encode() if left else text.encode()}


def _with_another_figure(text: str, chance: random.Random) -> str:
    found = list(_FIGURE.finditer(text))
    if not found:
        return text
    figure = chance.choice(found)
    return f"{text[: figure.end(1)]}{chance.randrange(1, 100)}{text[figure.end() :]}"


def _write_commit(out: IO[bytes], number: int, files: Mapping[str, bytes]) -> None:
    subject = f"Lần {number}".encode()
    out.write(
        b"commit refs/heads/main\ncommitter Bench <bench@example.org> %d +0000\n"
        % (BEGINNING + number * HOUR)
        + b"data %d\n%s\n" % (len(subject), subject)
    )
    for name, data in files.items():
        out.write(b"M 644 inline %s\ndata %d\n%s\n" % (name.encode(), len(data), data))
