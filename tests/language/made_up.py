"""A language made up of the messages: each stands between ⟦ and ⟧, its `{names}` kept."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from generator.build.portal_reading import read
from generator.build.story import build
from generator.language import catalogues
from generator.language.catalogues import FOLDER
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import ROOT
from tests.portals import allowed, others
from tests.site_fixture import CONFIG

CODE = "eo"  # a language that browsers and the host know, with two forms for counts
POT = FOLDER / "messages.pot"
_WITHIN = re.compile(r"⟦[^⟦⟧]*⟧")


def extracted(folder: Path) -> Catalog:
    """Gather the messages of the sources into a folder, with the words of `make words`."""
    (line,) = re.findall(r"(?s)pybabel --quiet (extract .*?) -o \S+ \.\n", _makefile())
    pot = folder / "messages.pot"
    arguments = [word.strip('"') for word in line.replace("\\\n", "").split()]
    babel = Path(sys.executable).with_name("pybabel")
    subprocess.run([babel, "--quiet", *arguments, "-o", pot, "."], cwd=ROOT, check=True)
    return _read(pot)


def _makefile() -> str:
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def _read(pot: Path) -> Catalog:
    with pot.open("rb") as file:
        return read_po(file)


def committed() -> Catalog:
    """Read the messages that translators get."""
    return _read(POT)


def messages(catalog: Catalog) -> Iterator[tuple[str, ...]]:
    """Yield the forms of each message: one, or where it counts one and many."""
    for message in (one for one in catalog if one.id):
        yield (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _translated() -> Catalog:
    made = Catalog(locale=CODE)
    for forms in messages(_read(POT)):
        wrapped = tuple(f"⟦{form}⟧" for form in forms)
        made.add(*((forms, wrapped) if len(forms) > 1 else (forms[0], wrapped[0])))
    return made


def made_up() -> GNUTranslations:
    """Return the catalogue of the language."""
    compiled = io.BytesIO()
    write_mo(compiled, _translated())
    compiled.seek(0)
    return GNUTranslations(compiled)


def write(folder: Path) -> None:
    """Write the catalogue of the language into a folder of languages."""
    with (folder / f"{CODE}.po").open("wb") as file:
        write_po(file, _translated())


def untranslated(text: str) -> str:
    """Return what of a text is no message of the language."""
    while (less := _WITHIN.sub("", text)) != text:
        text = less
    return text


def spoken_site(plans: Path, folder: Path) -> Path:
    """Build the site of a portal that speaks the language; return where it stands."""
    languages = folder / "languages"
    languages.mkdir()
    write(languages)
    found, problems = read_settings(CONFIG, plans, folder / "site")
    assert problems == []
    portal = found.portal.model_copy(update={"language": CODE})
    settings = allowed(found.model_copy(update={"portal": portal, "cache": folder / "cache"}))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(catalogues, "FOLDER", languages)
        reading = read(settings, Progress(quiet=True))
        assert others(build(settings, reading, Progress(quiet=True))) == []
    return settings.output
