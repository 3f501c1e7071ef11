/* The whole search, over the index of the real plans: Python's answers, and those judged by reading.
   Files are fetched from the folder that `given.py` fills; lunr is the one that is served. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { beforeEach, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { openSearch as openSearchBy } from "../../theme/assets/js/search/engine.js";
import { FOLDER, given } from "./given.mjs";

const BASE = "https://noi.example/a/b/";
const POINTER = "tim-kiem/muc-luc.json";
const folderOf = (name) => `tim-kiem/${JSON.parse(readFileSync(`${FOLDER}/${name}/${POINTER}`, "utf8")).folder}`;
const DIRECTORY = `${folderOf("many")}muc-luc.json`;
const openSearch = (base) => openSearchBy(base, async () => served);
const QUERY = "bảo hiểm y tế";
const whole = await import(`${FOLDER}/lunr.mjs`);
const served = await import(`${FOLDER}/lunr.min.mjs`);

const TOLD = { results: [], suggestion: null, topic: "", place: "", hasMoved: false, isForeign: false };
const NOTHING = { ...TOLD, count: 0, nowhere: false, missing: [] };
const UNKNOWN = { ...TOLD, count: null, nowhere: false };

/* What was asked for, and what cannot be fetched: a path and how it fails. */
let asked = [];
let ranges = []; // of each of them, or nothing
let broken = new Map();
let host = "ranged"; // what it does with a range
let fetched = 0; // bytes: ranges as they are, whole files as hosts pack them
const FAILURES = {
  offline: () => { throw new TypeError("no network"); },
  absent: () => new Response("", { status: 404 }),
  torn: () => new Response("{\"a\": 1"),
};

globalThis.fetch = async (address, how) => {
  const path = String(address).slice(BASE.length);
  assert.ok(String(address).startsWith(BASE), "leaves the site");
  asked.push(path);
  ranges.push(how?.headers?.Range);
  if (broken.get(path) === "foreign") return Response.json({ form: 99, folder: `${"0".repeat(32)}/` });
  if (broken.has(path)) return FAILURES[broken.get(path)]();
  const data = await readFile(`${FOLDER}/${folder}/${path}`);
  const answer = how?.headers?.Range && host === "ranged" ? cut(data, how.headers.Range) : new Response(data);
  fetched += answer.status === 206 ? Number(answer.headers.get("Content-Length")) : gzipSync(data).length;
  return answer;
};

function cut(data, range) {
  const [first, last] = range.match(/^bytes=([0-9]+)-([0-9]+)$/).slice(1).map(Number);
  const said = { "Content-Range": `bytes ${first}-${last}/${data.length}`, "Content-Length": last + 1 - first };
  return new Response(data.subarray(first, last + 1), { status: 206, headers: said });
}
let folder = "many";

beforeEach(() => {
  asked = [];
  ranges = [];
  broken = new Map();
  folder = "many";
  host = "ranged";
});

/* Scores are sums of the same numbers, but logarithms may differ in the last digit. */
function alike({ results, ...answer }, found, what) {
  assert.deepEqual(found.missing, [], what);
  for (const name of ["suggestion", "topic", "place", "count", "nowhere"]) assert.equal(found[name], answer[name], `${what} ${name}`);
  assert.deepEqual(found.results.map((one) => one.url), results.map((one) => one.url), what);
  results.forEach(({ score, ...said }, at) => {
    const { score: own, ...told } = found.results[at];
    assert.ok(Math.abs(score - own) < 1e-9, what);
    assert.deepEqual(told, said, what);
  });
}

describe("the same places and scores as Python's", () => {
  for (const [kind, cases] of [["many", given.many], ["one", given.one], ["many", given.filtered]]) {
    test(`${cases.length} queries, an index of ${kind} parts${cases[0].filters.kind ? ", filtered" : ""}`, async () => {
      folder = kind;
      const search = openSearch(BASE);
      for (const one of cases) alike(one, await search.find(one.query, one.filters), JSON.stringify([one.query, one.filters]));
    });
  }
  test("whether the host knows ranges or not", async () => {
    for (const { query } of given.many.slice(0, 12)) {
      const answers = [];
      for (host of ["ranged", "whole"]) answers.push(await openSearch(BASE).find(query));
      assert.deepEqual(answers[0], answers[1], query);
    }
  });
  test("whether lunr is minified or not", async () => {
    for (const { query } of given.many.slice(0, 12)) {
      const answers = [];
      for (const one of [whole, served]) answers.push(await openSearchBy(BASE, async () => one).find(query));
      assert.deepEqual(answers[0], answers[1], query);
    }
  });
});

test("queries judged by reading are answered as a reader wants", async () => {
  const search = openSearch(BASE);
  const judged = [];
  for (const { query, right, also, wrong } of given.judged) {
    const urls = (await search.find(query)).results.map((one) => one.url);
    const good = new Set([...right, ...also].flat());
    const first = urls.findIndex((url) => good.has(url));
    const before = first < 0 ? urls : urls.slice(0, first);
    const hits = right.filter((doors) => doors.some((url) => urls.slice(0, 10).includes(url))).length;
    judged.push({
      recall: hits / Math.min(10, right.length),
      rank: first < 0 ? 0 : 1 / (first + 1),
      wrong: Number(wrong.flat().some((url) => before.includes(url))),
    });
  }
  const mean = (name) => judged.reduce((sum, one) => sum + one[name], 0) / judged.length;
  assert.ok(judged.length > 100);
  assert.ok(mean("recall") >= 0.97, `recall ${mean("recall")}`);
  assert.ok(mean("rank") >= 0.95, `rank ${mean("rank")}`);
  assert.equal(mean("wrong"), 0);
});

describe("files", () => {
  test("are asked for by the first search, not before", async () => {
    const search = openSearch(BASE);
    assert.deepEqual(asked, []);
    await search.find(QUERY);
    assert.deepEqual(asked.slice(0, 2), [POINTER, DIRECTORY]);
  });
  test("are none for nothing typed", async () => {
    for (const typed of ["", " ", "\n\u00a0"]) {
      assert.deepEqual(await openSearch(BASE).find(typed), NOTHING);
    }
    assert.deepEqual(asked, []);
  });
  test("are the directory alone for marks without a word", async () => {
    await openSearch(BASE).find("?!");
    assert.deepEqual(asked, [POINTER, DIRECTORY]);
  });
  test("are asked for once", async () => {
    const search = openSearch(BASE);
    await Promise.all([search.find(QUERY), search.facets(), search.find(QUERY)]);
    await search.find(QUERY);
    const said = asked.map((path, at) => `${path} ${ranges[at]}`);
    assert.equal(new Set(said).size, said.length);
  });
  test("of a first query are little: what a phone waits for before the first result", async () => {
    const scripts = new URL("../../theme/assets/js/", import.meta.url);
    const ours = (await readdir(new URL("search/", scripts))).map((name) => `search/${name}`);
    const code = await Promise.all([...ours, "bundle.js", "reload.js"].map((name) => readFile(new URL(name, scripts))));
    code.push(await readFile(`${FOLDER}/lunr.min.mjs`));
    const packed = code.reduce((sum, one) => sum + gzipSync(one).length, 0);
    for (const { query } of given.judged.filter((_, at) => at % 4 === 0)) {
      fetched = packed;
      await openSearch(BASE).find(query);
      assert.ok(fetched <= 160_000, `${query}: ${fetched}`);
    }
  });
  test("are asked for whole, each once, where the host knows no ranges", async () => {
    host = "whole";
    const search = openSearch(BASE);
    await search.find(QUERY);
    await search.find("hộ nghèo");
    assert.equal(new Set(asked).size, asked.length);
  });
  for (const how of Object.keys(FAILURES)) {
    test(`that are ${how} are told, and asked for again`, async () => {
      const sound = await openSearch(BASE).find(QUERY);
      const part = asked.find((path) => /\/muc\/\d/.test(path));
      const words = asked.find((path) => /\/chu\/\d/.test(path));
      broken = new Map([[part, how], [words, how]]);
      const search = openSearch(BASE);
      const partial = await search.find(QUERY);
      assert.ok(partial.missing.includes(part));
      assert.ok(partial.results.length > 0);
      broken.clear();
      assert.deepEqual(await search.find(QUERY), sound);
    });
    test(`that are ${how} are told where the host knows no ranges, too`, async () => {
      host = "whole";
      const sound = await openSearch(BASE).find(QUERY);
      broken = new Map(asked.filter((path) => /\/(muc|chu)\//.test(path)).map((path) => [path, how]));
      const search = openSearch(BASE);
      assert.deepEqual((await search.find(QUERY)).results, []);
      broken.clear();
      assert.deepEqual(await search.find(QUERY), sound);
    });
    test(`of which the directory is ${how} answer nothing and say so`, async () => {
      broken.set(DIRECTORY, how);
      const search = openSearch(BASE);
      assert.deepEqual(await search.find(QUERY), { ...UNKNOWN, missing: [DIRECTORY] });
      assert.equal(await search.facets(), null);
      broken.clear();
      assert.ok((await search.find(QUERY)).results.length > 0);
      assert.ok("target" in (await search.facets()).kind);
    });
  }
});

describe("a site that is published meanwhile", () => {
  const ONE = folderOf("one");
  const publish = () => { folder = "one"; };
  const moved = async (search, query = QUERY) => {
    const { hasMoved, missing, results } = await search.find(query);
    assert.deepEqual(missing, []);
    return [hasMoved, results.map((one) => one.url)];
  };
  const right = given.one.find((one) => one.results.length);
  const urls = right.results.map((one) => one.url);

  test("is searched whole where its files are gone", async () => {
    const search = openSearch(BASE);
    await search.find("hộ nghèo");
    publish();
    asked = [];
    assert.deepEqual(await moved(search, right.query), [true, urls]);
    assert.ok(asked.some((path) => path.startsWith(ONE)));
  });
  test("is searched where the one before has nothing", async () => {
    const search = openSearch(BASE);
    await search.find("hộ nghèo");
    publish();
    asked = [];
    const found = await search.find("zzqq");
    assert.deepEqual([found.results, found.missing, found.hasMoved], [[], [], true]);
    assert.equal(asked.filter((path) => path === POINTER).length, 1);
  });
  test("answers nothing only where that is known", async () => {
    const search = openSearch(BASE);
    await search.find("hộ nghèo");
    broken.set(POINTER, "offline");
    assert.deepEqual((await search.find("zzqq")).missing, [POINTER]);
    assert.deepEqual((await search.find("hộ nghèo")).missing, [], "what is had is had");
  });
  test("whose new index is of another form is said to be so, and not to hold nothing", async () => {
    const search = openSearch(BASE);
    await search.find("hộ nghèo");
    broken.set(POINTER, "foreign");
    const found = await search.find("zzqq");
    assert.deepEqual([found.missing, found.isForeign, found.hasMoved], [[POINTER], true, false]);
    assert.ok((await search.find("hộ nghèo")).results.length > 0, "what is had is had");
    assert.deepEqual(await openSearch(BASE).find(QUERY), { ...UNKNOWN, missing: [POINTER], isForeign: true });
  });
  test("has no pointer: that is what is missing", async () => {
    broken.set(POINTER, "absent");
    const search = openSearch(BASE);
    assert.deepEqual(await search.find(QUERY), { ...UNKNOWN, missing: [POINTER] });
    assert.equal(await search.facets(), null);
  });
});

describe("the newest query wins", () => {
  test("over one under way", async () => {
    const search = openSearch(BASE);
    const [older, newer] = await Promise.all([search.find("hộ nghèo"), search.find(QUERY)]);
    assert.equal(older, null);
    assert.ok(newer.results.length > 0);
  });
  test("where it is the same, where it is nothing", async () => {
    const search = openSearch(BASE);
    const answers = await Promise.all([search.find(QUERY), search.find(QUERY), search.find("")]);
    assert.deepEqual(answers.slice(0, 2), [null, null]);
    assert.deepEqual(answers[2].results, []);
  });
  test("and an answered one stays answered", async () => {
    const search = openSearch(BASE);
    const first = await search.find(QUERY);
    await search.find("hộ nghèo");
    assert.ok(first.results.length > 0);
  });
});

test("no more results come than the window holds", async () => {
  const search = openSearch(BASE);
  const found = await search.find("xã hội");
  assert.equal(found.results.length, search.rules.ranking.window);
});

test("marks stand within the text, in order, and are the words looked for", async () => {
  const [best] = (await openSearch(BASE).find("thất nghiệp thành thị")).results;
  const marked = best.marks.map(([start, end]) => best.text.slice(start, end).toLowerCase());
  for (const word of ["thất", "nghiệp", "thành", "thị"]) assert.ok(marked.includes(word), word);
});
