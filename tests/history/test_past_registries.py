"""Registries of older commits: as the present reads them, each entry once."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha1

import pytest

from generator.history import past_registries
from generator.history.past_registries import PastRegistries
from generator.link.registries import link_registries
from generator.model.registries import Registries, Theme
from generator.reading.registries import load_registries
from generator.schema.registries import REGISTRIES
from tests.site_fixture import PLANS

TODAY = Registries(themes={"hom-nay": Theme("hom-nay", "Hôm nay", None, 1)})


class Store:
    """Folders of registries by name, as git would give them."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}

    def folder(self, **files: str | bytes) -> str:
        tree = b""
        for kind, text in files.items():
            blob = self._keep(text if isinstance(text, bytes) else text.encode())
            tree += f"100644 {kind}.yml\0".encode() + bytes.fromhex(blob)
        return self._keep(tree)

    def _keep(self, data: bytes) -> str:
        name = sha1(data, usedforsecurity=False).hexdigest()
        self.objects[name] = data
        return name

    def read(self, name: str) -> tuple[str, bytes] | None:
        return (name, self.objects[name]) if name in self.objects else None


def themes(text: str) -> Registries:
    store = Store()
    return PastRegistries(store.read, TODAY).known(store.folder(themes=text)).registries


def listed(names: Iterable[str]) -> str:
    return "".join(f"- id: {name}\n  name: Lĩnh vực {name}\n" for name in names)


def test_real_registries_are_read_as_the_present_reads_them() -> None:
    files = {kind: (PLANS / f"registry/{kind}.yml").read_bytes() for kind in REGISTRIES}
    store = Store()
    known = PastRegistries(store.read, Registries()).known(store.folder(**files))
    assert known.registries == link_registries(load_registries(PLANS, []), [])
    assert [one.document for one in known.indexes.documents.find("số 42-NQ/TW")] == ["42-nq-tw"]


def test_an_entry_is_read_once_however_many_commits_hold_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = []

    def counted(kind: str, text: bytes) -> tuple[object, ...] | None:
        read.append(text)
        return original(kind, text)

    original = past_registries._read_text
    monkeypatch.setattr(past_registries, "_read_text", counted)
    store = Store()
    past = PastRegistries(store.read, TODAY)
    names = [f"v{number}" for number in range(100)]
    for number in range(100):
        known = past.known(store.folder(themes=listed(names[: number + 1])))
        assert list(known.registries.themes) == names[: number + 1]
    assert len(read) == 100 + 1, "each entry, and the nothing before the first"


@pytest.mark.parametrize(
    "text",
    [
        '- id: a\n  name: "dòng một\n- id: b"\n',
        "  - {id: a, name: A}\n  - {id: b, name: B}\n",
        "# đầu tệp\n- {id: a, name: A}\n\n# giữa\n- {id: b, name: B}\n",
        "[{id: a, name: A},\n {id: b, name: B}]\n",
        "- id: a\n  name: |\n    x\n    - y\n",
    ],
)
def test_however_it_is_written(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("plans")
    (folder / "registry").mkdir()
    (folder / "registry/themes.yml").write_text(text, "utf-8")
    problems: list[object] = []
    expected = link_registries(load_registries(folder, problems), []).themes  # type: ignore[arg-type]
    assert themes(text).themes == (TODAY.themes if problems else expected)


@pytest.mark.parametrize("text", [listed("ab") + "- {id: c}\n", "không phải danh sách", "- ["])
def test_what_is_refused_is_taken_as_it_is_today(text: str) -> None:
    assert themes(text).themes == TODAY.themes


def test_without_registries() -> None:
    known = PastRegistries(Store().read, TODAY).known("")
    assert known.registries == TODAY


def test_names_are_found_by_what_the_commit_said() -> None:
    store = Store()
    known = PastRegistries(store.read, TODAY).known(
        store.folder(
            agencies="- {id: so-y-te, name: Sở Y tế, kind: body, unit: null}\n",
            documents="- {id: 1-kh, type: ke-hoach, number: 1/KH-UBND}\n",
        )
    )
    assert [one.agency for one in known.indexes.agencies.within(()).find("gửi Sở Y tế xem")] == [
        "so-y-te"
    ]
    assert [one.document for one in known.indexes.documents.find("số 1/KH-UBND")] == ["1-kh"]
    assert known.registries.themes == TODAY.themes, "a file that is not there is as it is today"
