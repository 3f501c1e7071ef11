"""A portal's `mkdocs.yml` and the files that it inherits from → one, as the host merges them.

The host is mkdocs, whose rules these are (mkdocs, User guide, Configuration: "Configuration
Inheritance" and "Environment Variables"): `INHERIT` names a file, seen from the one that says it;
mappings are merged key by key, and of anything else, lists too, the nearer file's stands alone.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from generator.language import _
from generator.problems import Location, Problem
from generator.reading import yaml_source
from generator.reading.files import read_file
from generator.reading.yaml_source import Path, Plain, YamlFile

INHERIT = "INHERIT"


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of settings: where it is, with no `..` in its path, and what it says."""

    path: FilePath
    yaml: YamlFile


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file of settings says with all that it inherits; `layers` are the files, own first.

    Each value keeps its place, in whichever of the files says it.
    """

    layers: tuple[Layer, ...]
    data: Plain

    def key_places(self) -> dict[str, Location]:
        """Return where each of the outermost keys stands."""
        keys = self.data if isinstance(self.data, dict) else {}
        return {key: self.locate_key((key,)) for key in keys}

    def locate(self, path: Path) -> Location:
        """Return the place of the value at `path`, or of its nearest ancestor."""
        return self.layer(path).yaml.locate(path)

    def locate_key(self, path: Path) -> Location:
        """Return the place of the key that ends `path`, or of the value where it has none."""
        return self.layer(path).yaml.locate_key(path)

    def layer(self, path: Path) -> Layer:
        """Return the file that says what stands at `path`, or else at its nearest ancestor.

        That is the first that has such a path at all, if the path is still there: a list hides what
        files further off say below it.
        """
        for length in range(len(path), 0, -1):
            if _is_there(self.data, path[:length]):
                return next(one for one in self.layers if path[:length] in one.yaml.values)
        return self.layers[0]


def read_merged(
    config: FilePath, environment: Mapping[str, str], problems: list[Problem]
) -> Merged:
    """Read a file of settings and what it inherits; `environment` is what `!ENV` may name.

    What cannot be read is told and taken for empty, so that the rest still stands. Problems call
    the files as they are seen from the folder of `config`.
    """
    home, place = config.parent, Location(config.name)
    layers: list[Layer] = []
    path: FilePath | None = config
    while path is not None:
        layer = _read(path, home, place, environment, problems)
        layers.append(layer)
        place = layer.yaml.locate((INHERIT,))
        path = _inherited(layer, layers, place, problems)
    data: Plain = {}
    for layer in reversed(layers):
        data = _merge(data, layer.yaml.data)
    return Merged(tuple(layers), _without_inherit(data))


def _read(
    path: FilePath,
    home: FilePath,
    place: Location,
    environment: Mapping[str, str],
    problems: list[Problem],
) -> Layer:
    name = path.relative_to(home).as_posix() if path.is_relative_to(home) else path.as_posix()
    data = read_file(path, name, place, problems)
    yaml, found = yaml_source.parse(data, name, environment) if data is not None else (None, [])
    problems.extend(found)
    if yaml is None or yaml.data is None:
        return Layer(path, YamlFile(name, {}))
    if not isinstance(yaml.data, dict):
        problems.append(_no_mapping(yaml))
        return Layer(path, YamlFile(name, {}))
    return Layer(path, yaml)


def _inherited(
    layer: Layer, layers: list[Layer], place: Location, problems: list[Problem]
) -> FilePath | None:
    """Return the file that a file inherits from; null for none, and where none can be read."""
    if not isinstance(layer.yaml.data, dict) or INHERIT not in layer.yaml.data:
        return None
    named = layer.yaml.data[INHERIT]
    if not isinstance(named, str):
        problems.append(_no_path(place))
        return None
    path = FilePath(os.path.normpath(layer.path.parent / named))
    if not os.path.lexists(path):
        problems.append(_missing(place, named, path))
        return None
    if _is_among(path, layers):
        problems.append(_circle(place, named))
        return None
    return path


def _is_among(path: FilePath, layers: list[Layer]) -> bool:
    try:
        return any(path.samefile(one.path) for one in layers)
    except OSError:  # a link to nothing, or one in a circle, is told when it is read
        return False


def _merge(above: Plain, own: Plain) -> Plain:
    if not isinstance(above, dict) or not isinstance(own, dict):
        return own
    said = {key: _merge(above[key], value) if key in above else value for key, value in own.items()}
    return {**above, **said}


def _without_inherit(data: Plain) -> Plain:
    return {k: v for k, v in data.items() if k != INHERIT} if isinstance(data, dict) else data


def _is_there(data: Plain, path: Path) -> bool:
    for step in path:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return False
    return True


def _no_mapping(yaml: YamlFile) -> Problem:
    return Problem.at(
        yaml.locate(()),
        "shape",
        _("tệp cấu hình phải bắt đầu bằng các mục “tên: giá trị”"),
        hint=_("viết như mẫu trong hướng dẫn dựng cổng, ví dụ site_name: Kế hoạch của tỉnh Mẫu"),
    )


def _no_path(place: Location) -> Problem:
    return Problem.at(
        place,
        "no-inherited",
        _("sau {inherit} phải là đường dẫn của một tệp", inherit=INHERIT),
        fragment=INHERIT,
        hint=_("viết {inherit}: kehoach-mo/mkdocs.yml, hoặc bỏ dòng này", inherit=INHERIT),
    )


def _missing(place: Location, named: str, path: FilePath) -> Problem:
    return Problem.at(
        place,
        "no-inherited",
        _("không thấy tệp cấu hình được kế thừa"),
        fragment=named,
        hint=_("đường dẫn tính từ thư mục của tệp này: cần có {path}", path=path),
    )


def _circle(place: Location, named: str) -> Problem:
    return Problem.at(
        place,
        "inherit-circle",
        _("các tệp cấu hình kế thừa nhau thành vòng"),
        fragment=named,
        hint=_("bỏ một dòng {inherit} trong vòng này", inherit=INHERIT),
    )
