"""The zip of the data package: all that the package names, the same bytes each time."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from frictionless import Package

from generator.build.archive import ARCHIVE, write_archives
from tests.opendata.standards.written import cut, put, written


@pytest.mark.filterwarnings("default")
def test_what_is_unpacked_is_a_valid_package(tmp_path: Path) -> None:
    put(written(), tmp_path / "site/api")
    assert list(write_archives(tmp_path / "site")) == [ARCHIVE]
    with zipfile.ZipFile(tmp_path / "site" / ARCHIVE) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "ra")
    assert {one.name for one in (tmp_path / "ra").iterdir() if one.suffix != ".csv"} == {
        "datapackage.json"
    }
    assert Package(str(tmp_path / "ra/datapackage.json")).validate().valid


def test_the_same_data_is_the_same_bytes_whenever_it_was_written(tmp_path: Path) -> None:
    made = []
    for name, age in (("mot", 0), ("hai", 10**9)):
        for file in put(written(), tmp_path / name / "api").rglob("*.csv"):
            os.utime(file, (age, age))
        list(write_archives(tmp_path / name))
        made.append((tmp_path / name / ARCHIVE).read_bytes())
    assert made[0] == made[1]


def test_a_long_list_is_in_it_as_what_is_packed(tmp_path: Path) -> None:
    put(cut(60_000), tmp_path / "api")
    list(write_archives(tmp_path))
    names = set(zipfile.ZipFile(tmp_path / ARCHIVE).namelist())
    assert {"paragraphs.parquet", "themes.csv"} <= names
    assert "paragraphs.csv" not in names


def test_what_one_zip_has_no_room_for_is_in_the_next(tmp_path: Path) -> None:
    put(written(), tmp_path / "site/api")
    most = 20_000
    names = list(write_archives(tmp_path / "site", most))
    assert names[:3] == [ARCHIVE, "api/ke-hoach-mo-2.zip", "api/ke-hoach-mo-3.zip"]
    for number, name in enumerate(names):
        with zipfile.ZipFile(tmp_path / "site" / name) as archive:
            held = archive.infolist()
            assert sum(one.file_size for one in held) <= most or len(held) == 1
            assert (held[0].filename == "datapackage.json") is (number == 0)
            archive.extractall(tmp_path / "ra")
    list(write_archives(tmp_path / "site"))
    with zipfile.ZipFile(tmp_path / "site" / ARCHIVE) as whole:
        for one in whole.namelist():
            assert (tmp_path / "ra" / one).read_bytes() == whole.read(one)
    unpacked = [one for one in (tmp_path / "ra").rglob("*") if one.is_file()]
    assert len(unpacked) == len(whole.namelist())


def test_a_file_that_is_not_there_is_no_archive(tmp_path: Path) -> None:
    package = {"resources": [{"path": "mat.csv"}]}
    put({"datapackage.json": json.dumps(package).encode()}, tmp_path / "api")
    with pytest.raises(OSError, match="mat"):
        list(write_archives(tmp_path))
