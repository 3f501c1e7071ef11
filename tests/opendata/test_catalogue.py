"""What was written of a table: every file that holds rows, with its true length and hash."""

from __future__ import annotations

from hashlib import sha256

from generator.opendata.catalogue import DataFile, HeldTable, held
from generator.opendata.table import Table
from tests.opendata.sample_rows import NumberedRow

TABLE = Table("mau", "Mẫu", "Để thử", NumberedRow, tuple)


def held_of(*pieces: DataFile) -> HeldTable:
    found: list[HeldTable] = []
    assert list(held(TABLE, pieces, found)) == list(pieces)
    (one,) = found
    return one


def test_pieces_of_a_file_are_one_file() -> None:
    one = held_of(DataFile("mau.csv", b"a"), DataFile("mau.json", b"["), DataFile("mau.csv", b"b"))
    (comma,) = one.of("csv")
    assert (comma.path, comma.size) == ("mau.csv", 2)
    assert comma.digest == sha256(b"ab").hexdigest()
    assert one.whole == (comma,)


def test_what_lists_parts_holds_no_rows() -> None:
    one = held_of(
        DataFile("parts/mau/1.parquet", b"1"),
        DataFile("parts/mau/2.parquet", b"2"),
        DataFile("mau.csv", b"part", lists_parts=True),
    )
    assert [file.path for file in one.whole] == ["parts/mau/1.parquet", "parts/mau/2.parquet"]
    assert one.of("csv") == ()


def test_a_table_cut_by_province_is_whole_where_it_is_packed() -> None:
    one = held_of(
        DataFile("mau.parquet", b"0"),
        DataFile("parts/mau/tinh/1.csv", b"1"),
        DataFile("parts/mau/tinh/2.csv", b"2"),
    )
    assert [file.path for file in one.whole] == ["mau.parquet"]
