"""Files on disk: which of a folder are plans, what of them may be read, how each is called."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.hidden import is_hidden
from generator.language import _
from generator.problems import Location, Problem, guess
from generator.reading.opening import HiddenError, OutsideError, open_below, open_plain
from generator.reading.strangers import dot_file, is_leaving, no_plain_file
from generator.schema.registries import REGISTRIES
from generator.text.decoding import MAX_BYTES, decode_source
from generator.text.file_names import folded, is_dot_file, suits_windows
from generator.text.identifiers import is_identifier, proposed_identifier

# Both endings of a YAML file are as good for a plan, typed in capitals or not; the site publishes
# each plan file as `<id>.yml`.
PLAN_ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The official text of a plan: its bytes as received, for publishing, and their text.

    The text keeps what word processors leave behind (soft hyphens, accents apart), which nobody
    may mend in a source: whoever compares it looks past that.
    """

    data: bytes
    text: str


def is_plan_file(name: str) -> bool:
    """Tell whether a file of the plans folder holds a plan, by the ending of its name."""
    return name.lower().endswith(PLAN_ENDINGS)


def is_read(name: str) -> bool:
    """Tell whether a plan file of this name is read: none that is hidden or an editor left."""
    return is_plan_file(name) and name[0] != "." and not is_leaving(name)


def plan_files(folder: Path) -> list[Path]:
    """Return the plan files of a folder by name, those of its subfolders left out.

    What begins with a dot is none, though it may be told (`hidden_plans`).
    """
    return sorted(path for path in folder.iterdir() if is_read(path.name))


def hidden_plans(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each plan file that its name hides, unless an editor left it there."""
    for path in sorted(folder.glob(".*")):
        if is_plan_file(path.name) and not is_leaving(path.name):
            yield dot_file(Location(name_in(folder, path)), path.name)


def name_in(folder: Path, path: Path) -> str:
    """Return how problems call a file below the plans folder: `plans/sources/xa-mau.txt`."""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def read_inside(folder: Path, path: Path, place: Location, problems: list[Problem]) -> bytes | None:
    """Read a file that lies in `folder`, links followed; null, and a problem at `place`, if not."""
    shown = path.relative_to(folder).as_posix()
    try:
        with open_below(folder, PurePosixPath(shown)) as file:
            return file.read(MAX_BYTES + 1)
    except HiddenError:
        problems.append(dot_file(place, path.name if path.name[0] == "." else shown))
    except OutsideError:
        problems.append(_outside(place, shown))
    except IsADirectoryError:
        problems.append(_folder(place, shown))
    except OSError:
        problems.append(no_plain_file(place, shown))
    return None


def read_file(
    path: Path, shown: str, place: Location, problems: list[Problem], most: int = MAX_BYTES
) -> bytes | None:
    """Read a file, one byte past the limit at most, so that `decode` can tell of a longer one.

    Null, and a problem at `place` that calls the file `shown`, for what is no file or is refused.
    """
    try:
        with open_plain(path) as file:
            return file.read(most + 1)
    except IsADirectoryError:
        problems.append(_folder(place, shown))
    except OSError:
        problems.append(no_plain_file(place, shown))
    return None


def read_source(
    folder: Path, file: str, place: Location, problems: list[Problem]
) -> SourceFile | None:
    """Read and decode the source that a plan names at `place`, `file` seen from the plans folder.

    Null, and a problem, for one that is not there, lies elsewhere, is too long or is no UTF-8.
    """
    path = folder / file
    if not os.path.lexists(path):
        problems.append(_no_source(folder, file, place))
        return None
    data = read_inside(folder, path, place, problems)
    if data is None:
        return None
    text, found = decode_source(data, name_in(folder, path))
    problems.extend(found)
    if text is None:
        return None
    problems.extend(misnamed(path.name, place))
    return SourceFile(data, text)  # what hides in a source is no problem: see `SourceFile`


def misnamed(path: str, place: Location) -> Iterator[Problem]:
    """Yield what is wrong with the path of a published file: no server gives it, or not Windows.

    `place` is where a person reads the name that is to be changed.
    """
    if is_dot_file(path):
        yield dot_file(place, path)
    elif any(map(is_hidden, path)):
        yield Problem.at(
            place,
            "unpublishable",
            _("máy chủ không đưa lên mạng tệp có tên như vậy"),
            fragment=path,
            hint=_("đổi tên: không có ký tự ẩn"),
        )
    elif not suits_windows(path):
        yield Problem.at(
            place,
            "windows-name",
            _("máy Windows không giữ được tệp có tên như vậy, nên bản sao ở đó thiếu tệp"),
            severity="warning",
            fragment=path,
            hint=_('đổi tên: không dùng < > : " | ? * \\, dấu chấm cuối, hay con, aux, nul…'),
        )


def twins(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file of a plans folder that macOS or Windows take for another.

    Their names differ only by the case of letters or by how accents are typed: a clone there has
    one of the two.
    """
    known: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        name = folded(path.relative_to(folder).as_posix())
        first = known.setdefault(name, path)
        if first != path and first.parent == path.parent:
            yield Problem.at(
                Location(name_in(folder, path)),
                "same-name",
                _(
                    "hai tên chỉ khác nhau ở chữ hoa, chữ thường hoặc cách gõ dấu; "
                    "tệp kia: {other}:1:1",
                    other=name_in(folder, first),
                ),
                fragment=path.name,
                hint=_("đổi tên hoặc xóa một trong hai"),
            )


def unknown_registries(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each YAML file among the registries that is none of them by its name."""
    known = [f"{kind}.yml" for kind in REGISTRIES]
    for path in sorted((folder / "registry").glob("*")):
        if is_plan_file(path.name) and path.name not in known:
            yield Problem.at(
                Location(name_in(folder, path)),
                "unknown-registry",
                _("không có danh mục nào tên này"),
                fragment=path.name,
                hint=_("các danh mục được đọc: {known}", known=", ".join(known)),
                guess=guess(f"{path.stem.lower()}.yml", known),
            )


def unread_texts(folder: Path) -> Iterator[Problem]:
    """Yield a warning for each text that lies among the plans and that nothing reads."""
    for path in sorted(folder.glob("*.txt")):
        hint, meant = _meant(path.name)
        yield Problem.at(
            Location(name_in(folder, path)),
            "unread-file",
            _("tệp này không được đọc"),
            severity="warning",
            fragment=path.name,
            hint=hint,
            guess=meant,
        )


def _meant(text: str) -> tuple[str, str]:
    """Return what to do with a text among the plans, and where it should be: `x.yml.txt`, `x.txt`.

    Editors of Windows add `.txt` to a name unasked and hide it.
    """
    name = Path(text).stem
    if is_plan_file(name):
        stem = Path(name).stem
        plan = f"{stem if is_identifier(stem) else proposed_identifier(stem) or 'ke-hoach'}.yml"
        return _("tệp kế hoạch phải tên là {plan}", plan=plan), plan
    return _("tệp nguồn đặt ở sources/"), f"sources/{text}"


def no_folder(folder: Path) -> Problem:
    """Return the problem of a plans folder that is not there."""
    return Problem.at(
        Location(str(folder)),
        "no-plans",
        _("không có thư mục kế hoạch này"),
        hint=_("kiểm tra --plans"),
    )


def no_plans(folder: Path) -> Problem:
    """Return the problem of a plans folder without a plan."""
    return Problem.at(
        Location(str(folder)),
        "no-plans",
        _("thư mục không có kế hoạch nào"),
        hint=_("thêm ít nhất một tệp <mã kế hoạch>.yml"),
    )


def _no_source(folder: Path, file: str, place: Location) -> Problem:
    known = [path.relative_to(folder).as_posix() for path in folder.glob("sources/*")]
    otherwise = next((one for one in known if folded(one) == folded(file)), "")
    hint = _("chép tệp nguồn, nguyên từng byte, vào thư mục sources/")
    if otherwise:
        hint = _("đổi tên tệp cho trùng từng chữ, kể cả chữ hoa và cách gõ dấu (dựng sẵn, NFC)")
    return Problem.at(
        place,
        "no-source",
        _("không thấy tệp nguồn"),
        fragment=file,
        hint=hint,
        guess=otherwise or guess(file, known),
    )


def _folder(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "unreadable",
        _("đây là thư mục, không phải tệp"),
        fragment=fragment,
        hint=_("đổi tên hoặc dời thư mục này đi, đặt một tệp vào chỗ ấy"),
    )


def _outside(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "path-outside",
        _("tệp nằm ngoài thư mục kế hoạch"),
        fragment=fragment,
        hint=_("đặt tệp vào trong thư mục kế hoạch, không dùng liên kết trỏ ra ngoài"),
    )
