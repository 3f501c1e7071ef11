/* The table of comparison: what is asked, what is shown, in which order, and as a file. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { COMMAS, SEMICOLONS, csv, safe } from "../../theme/assets/js/matrix/csv.js";
import { byColumn, byRow, isRanked } from "../../theme/assets/js/matrix/order.js";
import { NAMES, columnIsShown, inWords, isShared, pressed, queryOf, rowIsShown, unknownIn, viewOf } from "../../theme/assets/js/matrix/view.js";
import { ODD, forMany } from "./draw.mjs";
import { given } from "./given.mjs";

const asked = (query) => new URLSearchParams(query);
const form = (values) => {
  const data = new FormData();
  for (const [name, value] of values) data.append(name, value);
  return data;
};

describe("what is asked", () => {
  test("nothing", () => assert.deepEqual(viewOf(asked("")),
    { field: "", levels: [], places: [], differing: false, column: "", rising: false, row: "", whole: false }));
  test("everything, by an address and by a form alike", () => {
    const query = "linh-vuc=y-te&cap=tinh&cap=xa&noi=a&khac=1&xep=b&chieu=tang&theo=so-bac-si&het=1";
    const view = { field: "y-te", levels: ["tinh", "xa"], places: ["a"], differing: true, column: "b", rising: true, row: "so-bac-si", whole: true };
    assert.deepEqual(viewOf(asked(query)), view);
    assert.deepEqual(viewOf(form(asked(query))), view);
  });
  test("other values of a switch are none", () => {
    assert.equal(viewOf(asked("khac=0")).differing, false);
    assert.equal(viewOf(asked("chieu=giam")).rising, false);
  });
  test("what the form has not taken over is told, what is empty or of others is not", () => {
    assert.deepEqual(unknownIn(asked("noi=a&noi=b&cap=&linh-vuc=x&ke-hoach=c"), form([["noi", "b"], ["linh-vuc", ""]])), ["x", "a"]);
    assert.deepEqual(unknownIn(asked(""), form([])), []);
  });
});

describe("the address", () => {
  test("repeats the form and keeps what is of others", () => {
    assert.equal(queryOf("?ke-hoach=c&noi=a&theo=d", form([["noi", "b"], ["noi", "e"], ["theo", ""]])), "?ke-hoach=c&noi=b&noi=e");
  });
  test("asks nothing where nothing is asked", () => assert.equal(queryOf("?xep=a", form(NAMES.map((name) => [name, ""]))), ""));
  test("brings every view back", () => forMany(300,
    (draw) => NAMES.flatMap((name) => draw.some(["1", "tang", "a b", "á&=?", "+"], name === "cap" || name === "noi" ? 3 : 1).map((value) => [name, value])),
    (values) => assert.deepEqual(viewOf(asked(queryOf("", form(values)))), viewOf(form(values)))));
});

test("a head pressed again and again: high first, low first, neither; another head: high first", () => {
  const high = { column: "a", rising: false };
  const low = { column: "a", rising: true };
  assert.deepEqual(pressed({ column: "", rising: false }, "a"), high);
  assert.deepEqual(pressed(high, "a"), low);
  assert.deepEqual(pressed(low, "a"), { column: "", rising: false });
  assert.deepEqual(pressed(low, "b"), { column: "b", rising: false });
});

describe("a column is shown", () => {
  const column = { plan: "a", level: "tinh" };
  const shown = (levels, places) => columnIsShown(column, { levels, places });
  test("where nothing is chosen", () => assert.equal(shown([], []), true));
  test("by its level, by its place", () => assert.deepEqual(
    [shown(["tinh", "xa"], []), shown(["xa"], []), shown([], ["b", "a"]), shown([], ["b"])], [true, false, true, false]));
  test("by both", () => assert.deepEqual([shown(["tinh"], ["a"]), shown(["xa"], ["a"]), shown(["tinh"], ["b"])], [true, false, false]));
});

describe("a row is shown", () => {
  const shown = (said, differing = false) => rowIsShown([...said].map((giong) => ({ giong })), { differing });
  test("where some place speaks", () => assert.deepEqual(["1", "01", "0", "00", ""].map((said) => shown(said)), [true, true, false, false, false]));
  test("where places differ, silence being one way", () => {
    assert.deepEqual(["1", "11", "12", "01", "00", ""].map((said) => shown(said, true)), [false, false, true, true, false, false]);
  });
});

describe("rows by a column", () => {
  const figure = (cao, donVi = "%") => ({ cao, donVi, giong: "1" });
  const words = { giong: "1" };
  const silence = { giong: "0" };
  function order(cells, rising = false) {
    const rows = cells.map((cell, index) => ({ index, cells: [silence, cell] }));
    return [...rows].sort(byColumn(1, rising)).map((row) => row.index).join(" ");
  }
  test("high first, low first", () => {
    assert.equal(order([figure("5 0 5"), figure("95 0 95"), figure("13 0 13")]), "1 2 0");
    assert.equal(order([figure("5 0 5"), figure("95 0 95"), figure("13 0 13")], true), "0 2 1");
  });
  test("numbers, not letters", () => assert.equal(order([figure("9 0 9"), figure("10 0 10"), figure("-1 0 -1"), figure("9.5 0 9.5")]), "1 3 0 2"));
  test("more than a number above it, less below", () => assert.equal(order([figure("95 0 95"), figure("95 1 95"), figure("95 -1 95")]), "1 0 2"));
  test("then by the end of the range", () => assert.equal(order([figure("40 0 45"), figure("40 0 50")]), "1 0"));
  test("figures, then words, then silence, both ways", () => {
    const cells = [silence, words, figure("1 0 1"), silence, words];
    assert.equal(order(cells), "2 1 4 0 3");
    assert.equal(order(cells, true), "2 1 4 0 3");
  });
  test("units apart, in the same order both ways", () => {
    const cells = [figure("1 0 1", "xã"), figure("9 0 9", "giường"), figure("2 0 2", "xã"), figure("8 0 8", "đồng")];
    assert.equal(order(cells), "3 1 2 0");
    assert.equal(order(cells, true), "3 1 0 2");
  });
  test("equal ones as they stand, both ways", () => {
    assert.equal(order([figure("5 0 5"), figure("5 0 5"), figure("5 0 5")]), "0 1 2");
    assert.equal(order([figure("5 0 5"), figure("5 0 5"), figure("5 0 5")], true), "0 1 2");
  });
  test("none, one", () => assert.deepEqual([order([]), order([silence])], ["", "0"]));
  test("in one order whatever the cells", () => forMany(200,
    (draw) => draw.some([figure("1 0 1"), figure("1 1 1"), figure("2 0 3"), figure("1 0 1", "xã"), words, silence], 9),
    (cells) => {
      const rows = cells.map((cell, index) => ({ index, cells: [cell] }));
      const compare = byColumn(0, false);
      const sorted = [...rows].sort(compare);
      assert.deepEqual([...rows].reverse().sort(compare), sorted);
      sorted.forEach((row, at) => sorted.slice(at + 1).forEach((other) => assert.ok(compare(row, other) < 0)));
    }));
});

describe("columns by a row", () => {
  const order = (ranks) => ranks.map((_, index) => ({ index })).sort(byRow(ranks.map((hang) => (hang ? { hang } : {})))).map((one) => one.index).join(" ");
  test("by rank, as numbers", () => assert.equal(order(["10", "9", "1"]), "2 1 0"));
  test("equal ranks as they stand", () => assert.equal(order(["2", "1", "2", "1"]), "1 3 0 2"));
  test("what has no rank follows as it stands", () => assert.equal(order(["", "2", "", "1"]), "3 1 0 2"));
  test("none has a rank", () => assert.equal(order(["", "", ""]), "0 1 2"));
});

describe("columns are ranked", () => {
  const columns = ["a", "b", "b", "c", "d"].map((place, index) => ({ index, place }));
  const ranked = (ranks, shown = columns) => isRanked(shown, [...ranks].map((hang) => (hang === "-" ? {} : { hang })));
  test("by three places that have a rank", () => assert.deepEqual(
    [ranked("3-21-"), ranked("32-1-"), ranked("322--"), ranked("-----"), ranked("1-1-1")], [true, true, false, false, true]));
  test("by those that are shown", () => {
    assert.equal(ranked("42-13", columns.slice(0, 3)), false);
    assert.equal(ranked("42-13", columns.slice(1)), true);
    assert.equal(ranked("42-13", columns.slice(3)), false);
    assert.equal(ranked("42-13", []), false);
  });
});

describe("the view in words", () => {
  const view = (said) => inWords({ rows: [2, 9, 0], columns: [1, 5], rising: false, unknown: [], ...said });
  test("counts", () => assert.equal(view({}), "Đang hiện 2 trong 9 chỉ số, 1 trong 5 nơi."));
  test("what is folded", () => assert.match(view({ rows: [2, 9, 7] }), / 7 chỉ số không có hai nơi đang hiện cùng nêu con số, đang gấp lại\.$/));
  test("nothing left", () => assert.match(view({ rows: [0, 9, 0] }), /^Đang hiện 0 trong 9 .* Không có chỉ số nào/));
  test("order", () => {
    assert.match(view({ row: { name: "Số bác sĩ", by: "trong 3 xã", ranked: true } }), /từ cao xuống thấp theo “Số bác sĩ” \(trong 3 xã\); nơi không xếp được/);
  });
  test("an order of one place's rows is no ranking", () => {
    assert.match(view({ column: { name: "Xã A" } }), /theo con số của riêng Xã A, số lớn trước; không phải là xếp hạng giữa các nơi\.$/);
    assert.match(view({ column: { name: "Xã A" }, rising: true }), /số nhỏ trước; không phải là xếp hạng/);
  });
  test("no order where too few places are sure", () => {
    const said = view({ row: { name: "Số bác sĩ", by: undefined, ranked: false } });
    assert.match(said, /Không xếp các nơi theo “Số bác sĩ”: cần ít nhất ba nơi/);
    assert.doesNotMatch(said, /từ cao xuống thấp/);
  });
  test("what is unknown", () => assert.match(view({ unknown: ["a", "b"] }), /không có ở bảng này: a, b\.$/));
});

test("a row is shared where two places state a figure", () => {
  const [figure, words, silence] = [{ giong: "1", cao: "3 0 3" }, { giong: "2" }, { giong: "0" }];
  assert.ok(isShared([figure, silence, figure]));
  for (const cells of [[figure, words, silence], [figure], [words, words], []]) assert.ok(!isShared(cells));
});

describe("a file", () => {
  const cell = (text) => csv([[text]]).slice(2, -3);
  for (const [text, safe] of given.cells) {
    test(`has ${JSON.stringify(text)} as the open data has it`, () => assert.equal(cell(text).replaceAll('""', '"'), safe));
  }
  test("has quotes twice, and every cell in quotes", () => assert.equal(csv([['a"b', ""], ["c,d", "e\nf"]]), '\ufeff"a""b",""\r\n"c,d","e\nf"\r\n'));
  test("has figures as numbers, with the point of the spreadsheet that is to read it", () => {
    const rows = [["a;b", { number: "99.5" }, { number: "-3" }, ""]];
    assert.equal(csv(rows, COMMAS), '\ufeff"a;b",99.5,-3,""\r\n');
    assert.equal(csv(rows, SEMICOLONS), '\ufeff"a;b";99,5;-3;""\r\n');
  });
  test("of no line", () => assert.equal(csv([]), "\ufeff"));
  test("is read back as it was", () => forMany(300, (draw) => [1, 2].map(() => [1, 2, 3].map(() => draw.some(ODD, 6).join(""))), (rows) => {
    const read = csv(rows).slice(1, -2).split("\r\n").map((line) => line.slice(1, -1).split('","').map((one) => one.replaceAll('""', '"')));
    const plain = rows.map((row) => row.map(safe));
    if (!rows.flat().some((text) => text.includes('"'))) assert.deepEqual(read, plain);
    for (const text of rows.flat()) assert.doesNotMatch(cell(text), /^[=+\-@\t\r]/);
  }));
});
