"""Who works plans out: this process, others on this machine, or the workers of a Dask cluster.

A worker that dies is no end. What it may have been at is tried once more, one plan at a time, so
that one bad plan does not condemn its neighbours; a plan at which two workers died is told.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from generator.build.gathering import Hands, here
from generator.build.plan_stage import PlanSaid, UnfitWorkerError, Workplace, said_of
from generator.language import _
from generator.problems import Location, Problem
from generator.processes import cores, shared_out
from generator.reading.files import name_in

AUTO, IN_PROCESS, PROCESSES, DASK = "auto", "in-process", "processes", "dask://"
_NAME = re.compile(r"auto|in-process|processes(?::[1-9]\d{0,2})?|dask://[\w.\-]+:\d{1,5}")
# Fewer plans are worked out here before another process has begun.
FEW = 30
# So many plans are one job; of what a worker of a cluster does, so many jobs wait.
BATCH = 16
_AHEAD = 3
_SECONDS = "10s"


class ClusterError(Exception):
    """A cluster that cannot be used, in words for whoever named it."""


def is_executor(name: str) -> bool:
    """Tell whether `--executor` may be called so."""
    return _NAME.fullmatch(name) is not None


def hands_of(name: str) -> Hands:
    """Return who works plans out; `name` is one that `is_executor` knows.

    By itself (`auto`) it is this process for `FEW` plans, one for each core for more. Whoever works
    raises `ClusterError` where a cluster cannot be used.
    """
    if name.startswith(DASK):
        return partial(_by_cluster, name.removeprefix(DASK))
    if name == IN_PROCESS:
        return here
    _kind, _colon, count = name.partition(":")
    return partial(_by_processes, int(count or cores()), FEW if name == AUTO else 1)


def _by_processes(
    count: int, few: int, place: Workplace, paths: Sequence[Path]
) -> Iterator[PlanSaid]:
    if count < 2 or len(paths) < few:
        yield from here(place, paths)
        return
    batches = _batches(paths, count)
    done = 0
    while done < len(batches):
        try:
            for said in shared_out(place, said_of, batches[done:], count, elsewhere=True):
                done += 1
                yield from said
        except BrokenProcessPool:
            # All that was handed in may be what it died of.
            under_way = batches[done : done + count * _AHEAD + 1]
            done += len(under_way)
            yield from _one_by_one(place, [path for batch in under_way for path in batch])


def _one_by_one(place: Workplace, paths: Sequence[Path]) -> Iterator[PlanSaid]:
    """Work plans out in one other process; one at which it died twice is told as lost."""
    rest, died_at = list(paths), Path()
    while rest:
        try:
            for said in shared_out(place, said_of, [(p,) for p in rest], 1, elsewhere=True):
                yield from said
                rest = rest[1:]
        except BrokenProcessPool:
            if rest[0] == died_at:
                yield _lost(place, rest.pop(0))
            else:
                died_at = rest[0]


def _batches(paths: Sequence[Path], workers: int) -> list[tuple[Path, ...]]:
    """Cut plans into jobs, small enough that every worker has some."""
    size = max(1, min(BATCH, len(paths) // (workers * 2)))
    return [tuple(paths[at : at + size]) for at in range(0, len(paths), size)]


def _lost(place: Workplace, path: Path) -> PlanSaid:
    name = name_in(place.folder, path)
    told = Problem.at(
        Location(name),
        "worker-died",
        _("tiến trình đọc kế hoạch này hai lần bị ngắt giữa chừng"),
        hint=_(
            "có thể vì thiếu bộ nhớ: đóng bớt chương trình khác, hoặc chạy với --executor "
            "in-process; nếu vẫn vậy thì tách kế hoạch này thành nhiều tệp"
        ),
    )
    return PlanSaid(name, unread=(told,))


def _by_cluster(address: str, place: Workplace, paths: Sequence[Path]) -> Iterator[PlanSaid]:
    if not paths:
        return
    distributed = _distributed()
    with _client(distributed, address) as client:
        workers = len(client.scheduler_info(-1)["workers"])
        if not workers:
            raise ClusterError(_("cụm Dask ở {address} không có worker nào", address=address))
        # Sent to each worker once.
        (there,) = client.scatter([place], broadcast=True, hash=False)
        jobs = _batches(paths, workers)
        submit = partial(client.get_executor(pure=False).submit, said_of, there)
        try:
            yield from _each(submit, place, jobs, workers, distributed.KilledWorker)
        except UnfitWorkerError as error:
            raise ClusterError(
                _(
                    "worker ở máy {name} không cùng phiên bản chương trình với máy này, hoặc không "
                    "thấy thư mục {folder}",
                    name=str(error),
                    folder=str(place.folder),
                )
            ) from error


def _each(
    submit: Callable[[tuple[Path, ...]], Future[Any]],
    place: Workplace,
    jobs: Sequence[tuple[Path, ...]],
    workers: int,
    death: type[Exception],
) -> Iterator[PlanSaid]:
    waiting: deque[tuple[tuple[Path, ...], Future[Any]]] = deque()
    rest = iter(jobs)
    while True:
        for job in rest:
            waiting.append((job, submit(job)))
            if len(waiting) >= workers * _AHEAD:
                break
        if not waiting:
            return
        job, future = waiting.popleft()
        try:
            yield from future.result()
        except death:
            for path in job:
                try:
                    yield from submit((path,)).result()
                except death:
                    yield _lost(place, path)


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError as error:
        raise ClusterError(_("chưa cài phần dùng cụm: pip install 'kehoach[cluster]'")) from error


@contextmanager
def _client(distributed: Any, address: str) -> Iterator[Any]:
    try:
        client = distributed.Client(f"tcp://{address}", timeout=_SECONDS, set_as_default=False)
    except OSError as error:
        raise ClusterError(_("cụm Dask ở {address} không trả lời", address=address)) from error
    with client:
        yield client
