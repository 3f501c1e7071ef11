"""One made-up plan: its sections, targets, assignments and duties, and whose words they are."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from tests.bench.country import printed_day
from tests.bench.drawn import TYPES, Drawn
from tests.bench.scanned import GLYPHS, RESTORED
from tests.bench.vocabulary import Promise, Vocabulary

# Of the words that a plan shares, so many are those of a resolution, the others its province's.
NATIONAL = 0.25
CHAPTERS = ("I.", "II.", "III.", "IV.")
ROUTINES = {
    "monitor": "theo dõi, đôn đốc, kiểm tra việc thực hiện {}",
    "review": "tổ chức sơ kết, tổng kết việc thực hiện {}",
    "plan": "xây dựng kế hoạch cụ thể thực hiện {}",
    "propose": "kịp thời đề xuất giải quyết khó khăn, vướng mắc trong thực hiện {}",
}
TIMES: tuple[tuple[str, dict[str, str]], ...] = (
    ("Hằng năm", {"every": "year"}),
    ("Thường xuyên", {}),
    ("Quý IV/2026", {"by": "2026-12"}),
    ("Năm 2028", {"by": "2028"}),
)
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hạnh", "Hiền", "Hùng", "Lan", "Mai", "Tâm")


def made(drawn: Drawn, words: Vocabulary, above: Drawn | None) -> dict[str, Any]:
    """Return the values of a plan file; `above` is the plan of the province that it cites."""
    return _Made(drawn, words, above).values()


class _Made:
    def __init__(self, drawn: Drawn, words: Vocabulary, above: Drawn | None) -> None:
        self.drawn, self.words, self.above = drawn, words, above
        self.place = drawn.place
        self.chance = random.Random(f"{drawn.seed}/{drawn.id}")
        self.name = TYPES[drawn.type][0]
        self.cause = f"Nghị quyết số {drawn.resolution.number} và {self.name} này"
        # Long and short plans: a province's has half as much again.
        self.size = self.chance.uniform(0.7, 1.3) * (1.5 if self.place.level == "province" else 1)
        self.promised = set[object]()
        self.bodies = [
            one for one in self.place.agencies if one not in ("ubnd", "chu-tich", "ubnd-cac-xa")
        ]

    def values(self) -> dict[str, Any]:
        drawn, place = self.drawn, self.place
        signed = f"{self.chance.choice(SURNAMES)} {self.chance.choice(GIVEN)}"
        basis = [drawn.resolution.id, *([self.above.document] if self.above else [])]
        source: dict[str, Any] = {"file": f"sources/{drawn.id}.txt", "kind": "text"}
        if drawn.is_scan:
            glyphs = [{"scan": a, "letters": b, "reason": RESTORED} for a, b in GLYPHS]
            source |= {"kind": "scan", "glyphs": glyphs}
        return {
            "schema": 1,
            "id": drawn.id,
            "type": drawn.type,
            "title": f"{self.name} thực hiện {drawn.resolution.words} về {drawn.resolution.title}",
            "number": drawn.number,
            "date": drawn.date,
            "place": place.name,
            "status": "issued",
            "issuer": {"agency": place.of("ubnd"), "printed": self._heads()},
            "unit": place.id,
            "basis": [{"relation": "carries-out", "document": one} for one in basis],
            "signatory": {
                "name": signed,
                "office": "CHỦ TỊCH",
                "for": None,
                "on_behalf": "TM. ỦY BAN NHÂN DÂN",
            },
            "source": source,
            "encoded_by": "Bộ đo",
            "body": self._body(signed),
        }

    def _heads(self) -> str:
        return f"{self.place.called('ubnd')} {self.place.name}".upper()

    def _body(self, signed: str) -> list[dict[str, Any]]:
        drawn, place = self.drawn, self.place
        year, month, day = drawn.date.split("-")
        stated = f"{drawn.resolution.words} về {drawn.resolution.title}"
        opened = f"Thực hiện {stated}"
        if self.above:
            its = f"{TYPES[self.above.type][0]} số {self.above.number}"
            its = f"{its} ngày {printed_day(self.above.date)}"
            opened += f" và {its} của Ủy ban nhân dân tỉnh"
        opened += f", {place.called('ubnd')} {place.name} ban hành {self.name} như sau:"
        return [
            _section(
                role="masthead",
                text=[
                    self._heads(),
                    f"Số: {drawn.number}",
                    f"{place.name}, ngày {day} tháng {int(month)} năm {year}",
                ],
            ),
            _section(heading=self.name.upper(), role="title", text=[f"Thực hiện {stated}"]),
            _section(role="opening", text=[opened]),
            self._purpose(),
            self._objectives(),
            self._tasks(),
            self._implementation(),
            *self._appendix(),
            self._recipients(),
            _section(role="signature", text=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", signed]),
        ]

    def _said(self, slot: str, most: int = 7) -> str:
        """Return words of its own, its province's or the nation's; the slot says of what."""
        chance, seed = self.chance.random(), self.drawn.seed
        key = f"{seed}/{self.drawn.id}/{slot}"
        if chance < self.drawn.shared * NATIONAL:
            key = f"{seed}/{self.drawn.resolution.id}/{slot}"
        elif chance < self.drawn.shared:
            key = f"{seed}/{self.place.province}/{slot}"
        return self.words.sentences(key, random.Random(key).randrange(1, most))

    def _said_in_turn(self, slot: str, count: float) -> list[dict[str, Any]]:
        many = max(1, round(count * self.size))
        return [{"mark": "-", "text": self._said(f"{slot}/{at}")} for at in range(many)]

    def _purpose(self) -> dict[str, Any]:
        parts = (("1.", "Mục đích", "purpose"), ("2.", "Yêu cầu", "requirements"))
        below = [
            _section(number=n, heading=h, role=role, text=self._said_in_turn(role, 2.5))
            for n, h, role in parts
        ]
        return _section(
            number=CHAPTERS[0], heading="MỤC ĐÍCH, YÊU CẦU", role="purpose", sections=below
        )

    def _objectives(self) -> dict[str, Any]:
        chosen = self._distinct(self.words.promises, round(34 * self.size))
        promises, at = [], 0
        while at < len(chosen):
            together = chosen[at : at + self.chance.randrange(2, 5)]
            at += len(together)
            promises.append(self._promised([one.made(self.chance) for one in together]))
        general = _section(
            number="1.", heading="Mục tiêu tổng quát", role="general-objective",
            text=[self._said("general")],
        )  # fmt: skip
        targets = _section(
            number="2.", heading="Mục tiêu cụ thể đến năm 2030", role="specific-targets",
            text=promises,
        )  # fmt: skip
        vision = _section(
            number="3.", heading="Tầm nhìn đến năm 2045", role="vision", text=[self._said("vision")]
        )
        return _section(
            number=CHAPTERS[1], heading="MỤC TIÊU", role="objectives",
            sections=[general, targets, vision],
        )  # fmt: skip

    def _distinct(self, promises: Sequence[Promise], count: int) -> list[Promise]:
        found: dict[object, Promise] = {}
        for one in self.chance.sample(promises, len(promises)):
            if one.subject not in self.promised:
                found.setdefault(one.subject, one)
        chosen = list(found.values())[:count]
        self.promised.update(one.subject for one in chosen)
        return chosen

    def _promised(self, stated: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
        """Return a paragraph that states so many targets."""
        text = "; ".join(quote for quote, _target in stated)
        targets = [target for _quote, target in stated]
        return {"mark": "-", "text": f"{text}.", "targets": targets}

    def _tasks(self) -> dict[str, Any]:
        count = round(11 * self.size)
        headings = self.chance.sample(self.words.headings, min(count, len(self.words.headings)))
        below = [
            _section(number=f"{at}.", heading=heading, themes=[theme], text=self._task(heading))
            for at, (theme, heading) in enumerate(headings, start=1)
        ]
        return _section(
            number=CHAPTERS[2], heading="NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", role="tasks",
            sections=below,
        )  # fmt: skip

    def _task(self, slot: str) -> list[dict[str, Any]]:
        said = self._said_in_turn(slot, self.chance.uniform(1, 3))
        for _ in range(self.chance.randrange(3)):
            _document, words = self.chance.choice(self.words.cited)
            said.append({"mark": "-", "text": f"{self._said(slot, 2)} Thực hiện {words}."})
        for aim in self._distinct(self.words.aims, self.chance.randrange(3)):
            said.append(self._promised([aim.made(self.chance)]))
        lead, *helping = self.chance.sample(self.bodies, self.chance.randrange(2, 5))
        acting = [
            self._acting("Cơ quan chủ trì", "leads", [lead]),
            self._acting("Cơ quan phối hợp", "supports", helping),
        ]
        said.append(
            {
                "mark": "-",
                "text": " ".join(text for text, _actors in acting),
                "actors": [actor for _text, actors in acting for actor in actors],
            }
        )
        time, means = self.chance.choice(TIMES)
        when = {"quote": time, **means}
        said.append({"mark": "-", "text": f"Thời gian thực hiện: {time}.", "when": when})
        return said

    def _acting(
        self, head: str, role: str, agencies: list[str]
    ) -> tuple[str, list[dict[str, Any]]]:
        called = [self.place.called(one) for one in agencies]
        actors = [
            {"agency": self.place.of(one), "role": role, "quote": words}
            for one, words in zip(agencies, called, strict=True)
        ]
        return f"{head}: {'; '.join(called)}.", actors

    def _implementation(self) -> dict[str, Any]:
        return _section(
            number=CHAPTERS[3], heading="TỔ CHỨC THỰC HIỆN", role="implementation",
            text=[self._charge(at, agency) for at, agency in enumerate(self.bodies, start=1)],
        )  # fmt: skip

    def _charge(self, at: int, agency: str) -> dict[str, Any]:
        """Return what an agency must do besides its tasks, as a paragraph with that number."""
        place, by = self.place, [self.place.of(agency)]
        duties: list[dict[str, Any]] = [
            {"does": does, "by": by, "quote": ROUTINES[does].format(self.cause)}
            for does in self.chance.sample(tuple(ROUTINES), self.chance.randrange(1, 4))
        ]
        if self.chance.random() < 0.7:
            day = f"{self.chance.randrange(1, 29)}/{self.chance.randrange(10, 13)}"
            quote = f"trước ngày {day} hằng năm báo cáo kết quả về {place.called('ubnd')}"
            to = {"to": [place.of("ubnd")], "day": day, "every": ["year"]}
            duties.append({"does": "report", "by": by, **to, "quote": quote})
        called, said = place.called(agency), "; ".join(duty["quote"] for duty in duties)
        return {
            "mark": f"{at}.",
            "text": f"{called} {said}. {self._said(f'implementation/{at}', 2)}",
            "actors": [{"agency": by[0], "role": "leads", "quote": called}],
            "duties": duties,
        }

    def _appendix(self) -> Iterator[dict[str, Any]]:
        """Yield a table of tasks: of every plan of a province, and of each third of a commune."""
        if self.place.level != "province" and self.chance.random() > 1 / 3:
            return
        columns = ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
        rows = []
        for at in range(1, round(self.chance.uniform(8, 25) * self.size) + 1):
            lead = self.chance.choice(self.bodies)
            called = self.place.called(lead)
            time, means = self.chance.choice(TIMES)
            rows.append(
                {
                    "cells": [str(at), self._said(f"appendix/{at}", 2), called, time],
                    "actors": [{"agency": self.place.of(lead), "role": "leads", "quote": called}],
                    "when": {"quote": time, **means},
                }
            )
        title: dict[str, Any] = {"kind": "title", "text": "Danh mục nhiệm vụ trọng tâm"}
        table = {"table": {"columns": columns, "rows": rows}}
        yield _section(heading="PHỤ LỤC", role="appendix", text=[title, table])

    def _recipients(self) -> dict[str, Any]:
        lines = [{"mark": "-", "text": f"{self.place.called(one)};"} for one in self.bodies]
        return _section(
            heading="Nơi nhận:", role="recipients", text=[*lines, {"mark": "-", "text": "Lưu: VT."}]
        )


def _section(**said: Any) -> dict[str, Any]:
    said["text"] = [{"text": one} if isinstance(one, str) else one for one in said.get("text", ())]
    return {key: value for key, value in said.items() if value}
