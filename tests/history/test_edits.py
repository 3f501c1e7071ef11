"""What git prints of commits, read: which file each changed, under the name that it has today."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.history.edits import Edit, State, Step, came_from, given_up, read_edits

A, B, C, NONE = "a" * 40, "b" * 40, "c" * 40, "0" * 40
NOON, DAY = 1_704_085_200, 86_400  # 2024-01-01 12:00 +07:00


def commit(name: str, *raw: str, message: str = "Sửa") -> str:
    """Print a commit as git does with `--raw -z` and a format of fields that end in zero."""
    seconds = NOON + (len(raw) - 1) * DAY
    return (
        "\0".join([name, str(seconds), f"{seconds} +0700", "An", message, ""])
        + "\n"
        + "".join(f"{line}\0" for line in raw)
    )


def changed(before: str, after: str, *paths: str, state: str = "M") -> str:
    return "\0".join([f":100644 100644 {before} {after} {state}", *paths])


def read(*commits: str, shallow: frozenset[str] = frozenset(), prefix: str = "") -> list[Edit]:
    return list(read_edits("\0".join(commits), shallow, prefix))


def test_a_change_is_read_whole() -> None:
    (edit,) = read(
        commit("h1", changed(A, B, "plans/mau.yml"), message="Sửa số\n\nThân"), prefix="plans/"
    )
    assert edit == Edit(
        "mau", "h1", "2024-01-01T12:00:00+07:00", "An", "Sửa số\n\nThân", A, B, "mau.yml"
    )
    assert edit.step == ((A,), B)
    assert (edit.merge, edit.cut, edit.date, edit.subject) == (False, False, "2024-01-01", "Sửa số")


def test_where_there_is_no_file_the_state_is_null() -> None:
    (new,) = read(commit("h1", changed(NONE, B, "mau.yml", state="A")))
    (gone,) = read(commit("h1", changed(A, NONE, "mau.yml", state="D")))
    assert (new.before, new.after) == (None, B)
    assert (gone.before, gone.after) == (A, None)


def test_several_files_of_several_commits_in_order() -> None:
    found = read(
        commit("h2", changed(A, B, "mau.yml"), changed(B, C, "hai.yaml")),
        commit("h1", changed(NONE, A, "mau.yml", state="A")),
    )
    assert [(one.revision, one.plan, one.path) for one in found] == [
        ("h2", "mau", "mau.yml"),
        ("h2", "hai", "hai.yaml"),
        ("h1", "mau", "mau.yml"),
    ]
    assert [one.moment[:10] for one in found] == ["2024-01-02", "2024-01-02", "2024-01-01"]


def test_a_renamed_file_has_its_name_of_today_in_every_older_commit() -> None:
    found = read(
        commit("h3", changed(A, A, "hai.yml", "ba.yml", state="R100")),
        commit("h2", changed(B, A, "mot.yml", "hai.yml", state="R090")),
        commit("h1", changed(NONE, B, "mot.yml", state="A")),
    )
    assert [(one.plan, one.path) for one in found] == [
        ("ba", "ba.yml"),
        ("ba", "hai.yml"),
        ("ba", "mot.yml"),
    ]


def test_a_new_file_of_an_old_name_is_not_the_renamed_one() -> None:
    found = read(
        commit(
            "h2",
            changed(NONE, C, "mot.yml", state="A"),
            changed(A, A, "mot.yml", "hai.yml", state="R100"),
        ),
        commit("h1", changed(NONE, A, "mot.yml", state="A")),
    )
    assert [(one.revision, one.plan) for one in found] == [
        ("h2", "mot"),
        ("h2", "hai"),
        ("h1", "hai"),
    ]


def test_a_merge_has_a_state_for_each_parent_and_a_path_for_each() -> None:
    line = f"::100644 100644 100644 {A} {B} {C} MM"
    (edit,) = read(commit("h1", "\0".join([line, "cu.yml", "mau.yml", "mau.yml"])))
    assert (edit.before, edit.others, edit.after, edit.path) == (A, (B,), C, "mau.yml")
    assert edit.merge
    assert edit.step == ((A, B), C)
    line = f":::100644 000000 100644 100644 {A} {NONE} {B} {C} MAM"
    (edit,) = read(commit("h1", "\0".join([line, "mau.yml", "mau.yml", "mau.yml", "mau.yml"])))
    assert (edit.before, edit.others, edit.after) == (A, (None, B), C)


def test_the_commit_at_which_a_clone_is_cut_says_so() -> None:
    found = read(
        commit("h2", changed(A, B, "mau.yml")),
        commit("h1", changed(NONE, A, "mau.yml", state="A")),
        shallow=frozenset({"h1"}),
    )
    assert [one.cut for one in found] == [False, True]


def test_a_name_with_dots_loses_only_the_last() -> None:
    (edit,) = read(commit("h1", changed(A, B, "plans/a.b.yml")), prefix="plans/")
    assert edit.plan == "a.b"


def test_nothing_is_read_out_of_nothing() -> None:
    assert read("") == []
    assert read(commit("h1")) == []


@pytest.mark.parametrize(
    ("message", "subject"),
    [
        ("Một dòng", "Một dòng"),
        ("Một\nhai\n\nThân", "Một hai"),
        ("\n\nMuộn\n\nThân", "Muộn"),
        (" Có dấu cách \n", "Có dấu cách"),
        ("", ""),
    ],
)
def test_the_subject_is_the_first_paragraph_as_one_line(message: str, subject: str) -> None:
    (edit,) = read(commit("h1", changed(A, B, "mau.yml"), message=message))
    assert edit.subject == subject


STATES: st.SearchStrategy[State] = st.sampled_from([None, "a", "b", "c", "d"])
STEPS = st.lists(st.tuples(st.lists(STATES, min_size=1, max_size=2).map(tuple), STATES), max_size=6)


@given(STATES, STEPS)
def test_a_state_came_from_itself_and_from_all_that_leads_there(
    state: State, steps: list[Step]
) -> None:
    found = came_from(state, steps)
    assert state in found
    for older, newer in steps:
        assert newer not in found or set(older) <= found
    alone = {state}
    for _ in steps:
        alone |= {one for older, newer in steps if newer in alone for one in older}
    assert found == alone


@given(STATES, STEPS)
def test_what_no_way_leads_on_from_was_given_up(state: State, steps: list[Step]) -> None:
    kept = came_from(state, steps)
    assert given_up(state, iter(steps)) == any(newer not in kept for _, newer in steps)


def test_a_branch_that_a_merge_did_not_take_was_given_up() -> None:
    straight: list[Step] = [((None,), "a"), (("a",), "b")]
    assert not given_up("b", straight)
    assert given_up("b", [*straight, (("a",), "c")])
    assert not given_up("d", [*straight, (("a",), "c"), (("b", "c"), "d")])
    assert not given_up(None, [])


def test_a_link_to_another_repository_is_no_file() -> None:
    came = f":100644 160000 {A} {B} T\0mau.yml"
    went = f":160000 100644 {A} {B} T\0mau.yml"
    (gone,) = read(commit("h1", came))
    (new,) = read(commit("h1", went))
    assert (gone.before, gone.after) == (A, None)
    assert (new.before, new.after) == (None, B)
    assert read(commit("h1", f":160000 160000 {A} {B} M\0mau.yml")) == []
    assert read(commit("h1", f":000000 160000 {NONE} {B} A\0mau.yml")) == []


def test_a_moment_that_cannot_be_shown_is_said() -> None:
    (edit,) = read_edits(
        "\0".join(["h1", "9" * 30, "0 +0000", "An", "Sửa", "\n" + changed(A, B, "mau.yml"), ""]),
        frozenset(),
        "",
    )
    assert (edit.moment, edit.odd) == ("9999-12-31T23:59:59+00:00", f"{'9' * 30} +0000")
    assert edit.blobs == (A, B)
