"""Strict YAML: bytes of a file → plain data and the place of every value in it.

Data only: no tag, no anchor, no alias, no second document, no repeated key; every plain scalar is
text or null, so that `no`, `012` and `2024-11-21` stay what the author typed. The schema gives
types. The rules answer YAML 1.1's known traps and the denial-of-service by nested aliases. Settings
alone may hold one tag, `!ENV`, which the host knows too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import yaml

from generator.language import _
from generator.problems import Location, Problem, first_of
from generator.reading.yaml_slips import not_yaml, tabs
from generator.text.decoding import decode, hidden_or_decomposed

Path = tuple[str | int, ...]
Spot = tuple[int, int]  # line and column, from 1
Plain = str | None | list["Plain"] | dict[str, "Plain"]

MAX_DEPTH = 60
# Texts, lists and mappings of one file. The largest of the five plans has 1,980, a registry of all
# units before and after 2025 would have 100,000.
MAX_VALUES = 500_000
ENV = "!ENV"
_NULLS = ("", "~", "null")
_HOST_NULLS = (*_NULLS, "Null", "NULL")  # YAML 1.1, https://yaml.org/type/null.html
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Placed(Protocol):
    """Plain data of which every value has a place in a file."""

    @property
    def data(self) -> Plain:
        """Return the data whole."""

    def locate(self, path: Path) -> Location:
        """Return the place of the value at `path`, or of its nearest ancestor."""

    def locate_key(self, path: Path) -> Location:
        """Return the place of the key that ends `path`, or of the value where it has none."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML file says, and where: `values` and `keys` hold the place of each path."""

    name: str
    data: Plain
    values: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, Spot] = field(default_factory=dict)

    def locate(self, path: Path) -> Location:
        """Return the place of the value at `path`, or of its nearest ancestor in the file."""
        for length in range(len(path), -1, -1):
            if spot := self.values.get(path[:length]):
                return Location(self.name, *spot)
        return Location(self.name)

    def locate_key(self, path: Path) -> Location:
        """Return the place of the key that ends `path`, or of the value where it has none."""
        spot = self.keys.get(path)
        return Location(self.name, *spot) if spot else self.locate(path)


def parse(
    data: bytes, name: str, environment: Mapping[str, str] | None = None
) -> tuple[YamlFile | None, list[Problem]]:
    """Read one YAML document; the file is None when its text cannot be read at all.

    `environment` holds the variables that `!ENV` may name, as the host of the site reads it; where
    it is null, as for plans, that tag is refused like every other.
    """
    text, problems = decode(data, name)
    if text is None:
        return None, problems
    problems.extend(first_of(tabs(text, name)))
    if problems:
        return None, problems
    composer = _Composer(name, environment)
    try:
        composer.read(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, not_yaml(error, text, name)]
    except _UnsafeYamlError:
        return None, composer.problems
    return YamlFile(name, composer.data, composer.values, composer.keys), composer.problems


class _UnsafeYamlError(Exception):
    """The document holds something that is never read."""


class _Composer:
    """Builds plain data from the parser's events, remembering places."""

    def __init__(self, name: str, environment: Mapping[str, str] | None) -> None:
        self.name = name
        self.environment = environment or {}
        self.nulls = _NULLS if environment is None else _HOST_NULLS
        self.tag = None if environment is None else ENV
        self.defaults = 0  # how many `!ENV` the value at hand is a default of
        self.data: Plain = None
        self.values: dict[Path, Spot] = {}
        self.keys: dict[Path, Spot] = {}
        self.problems: list[Problem] = []

    def read(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.values:
                    message = _("tệp chỉ được có một tài liệu YAML")
                    hint = _("xóa dòng ---, hoặc tách thành hai tệp, mỗi tệp một kế hoạch")
                    self._refuse(event, "yaml", message, "---", hint)
                self.data = self._node(next(events), events, ())

    def _node(self, event: Any, events: Iterator[Any], path: Path) -> Plain:
        if len(self.values) == MAX_VALUES:
            message = _("tệp có hơn {limit} giá trị", limit=MAX_VALUES)
            hint = _("tách thành nhiều tệp; kiểm tra xem có dán nhầm không")
            self._refuse(event, "file-values", message, "", hint)
        self.values[path] = _spot(event)
        self._check_safe(event, path, self.tag)
        if getattr(event, "tag", None):
            return self._variable(event, events, path)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"':
                self._check_hidden(str(event.value), event)
            return None if event.implicit[0] and event.value in self.nulls else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _sequence(self, events: Iterator[Any], path: Path) -> Plain:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], path: Path) -> Plain:
        entries: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                message = _("khóa phải là một từ, không phải danh sách")
                self._refuse(event, "yaml", message, "", _("viết khóa như trong mẫu, ví dụ title:"))
            self._check_safe(event, path)
            if event.style == '"':
                self._check_hidden(str(event.value), event)
            key = str(event.value)
            if key in entries:
                self._repeated(key, event, self.keys[(*path, key)])
            self.keys[(*path, key)] = _spot(event)
            entries[key] = self._node(next(events), events, (*path, key))
        return entries

    def _variable(self, event: Any, events: Iterator[Any], path: Path) -> Plain:
        """Return what `!ENV NAME` or `!ENV [NAME, …, default]` stands for.

        As pyyaml_env_tag reads it, which mkdocs uses: the first variable that is set; else the
        default, which only a list of two or more has; else null.
        """
        if isinstance(event, yaml.ScalarEvent):
            names, default = [str(event.value)], None
        else:
            names, default = self._names(event, events, path)
        for name in names:
            if (value := self.environment.get(name)) is not None:
                self.values[path] = _spot(event)
                self._check_hidden(value, event)
                return None if value in self.nulls else value
        return default

    def _names(self, event: Any, events: Iterator[Any], path: Path) -> tuple[list[str], Plain]:
        """Return the variables that a list after `!ENV` names, and its default."""
        if not isinstance(event, yaml.SequenceStartEvent):
            self._refuse_variable(event)
        listed: list[Any] = []
        while isinstance(inner := next(events), yaml.ScalarEvent):
            listed.append(inner)
        default: Plain = None
        if not isinstance(inner, yaml.SequenceEndEvent):
            default = self._default(inner, events, path)
            if not listed or not isinstance(next(events), yaml.SequenceEndEvent):
                self._refuse_variable(inner)
        elif len(listed) > 1:
            default = self._default(listed.pop(), events, path)
        for one in listed:
            self._check_safe(one, path)
        return [str(one.value) for one in listed], default

    def _default(self, event: Any, events: Iterator[Any], path: Path) -> Plain:
        self.defaults += 1
        value = self._node(event, events, path)
        self.defaults -= 1
        return value

    def _refuse_variable(self, event: Any) -> None:
        message = _("sau !ENV phải là tên biến môi trường, hoặc một danh sách tên")
        self._refuse(
            event, "tag", message, ENV, _("viết !ENV TÊN hoặc !ENV [TÊN, giá trị mặc định]")
        )

    def _check_hidden(self, text: str, event: Any) -> None:
        """Hold what an escape or a variable stands for to the rules of what is typed."""
        place = self._place(event)
        for found in hidden_or_decomposed(text, self.name):
            self.problems.append(replace(found, line=place.line, column=place.column))

    def _repeated(self, key: str, event: Any, first: Spot) -> None:
        self.problems.append(
            Problem.at(
                self._place(event),
                "repeated-key",
                _(
                    "khóa “{key}” đã có ở dòng {first}; YAML sẽ âm thầm bỏ một trong hai",
                    key=key,
                    first=first[0],
                ),
                fragment=key,
                hint=_("gộp hai mục làm một hoặc xóa mục thừa"),
            )
        )

    def _check_safe(self, event: Any, path: Path, known: str | None = None) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            anchor = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            message = _("không dùng neo và bí danh của YAML (& và *)")
            self._refuse(event, "alias", message, anchor, _plainly())
        if (tag := getattr(event, "tag", None)) and tag != known:
            self._refuse(
                event, "tag", _("không dùng thẻ kiểu của YAML (!)"), str(tag), self._tag_hint()
            )
        if len(path) + self.defaults > MAX_DEPTH:
            message = _("lồng nhau quá {limit} tầng", limit=MAX_DEPTH)
            self._refuse(event, "depth", message, "", _("kiểm tra các dấu ngoặc [ { và thụt dòng"))

    def _tag_hint(self) -> str:
        if not self.tag:
            return _plainly()
        return _("ở tệp cấu hình chỉ dùng được thẻ {tag}; {hint}", tag=ENV, hint=_plainly())

    def _refuse(self, event: Any, rule: str, message: str, fragment: str, hint: str) -> None:
        self.problems.append(
            Problem.at(self._place(event), rule, message, fragment=fragment, hint=hint)
        )
        raise _UnsafeYamlError

    def _place(self, event: Any) -> Location:
        return Location(self.name, *_spot(event))


def _plainly() -> str:
    return _("viết thẳng nội dung; nếu là chữ thì đặt trong dấu nháy kép")


def _spot(event: Any) -> Spot:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
