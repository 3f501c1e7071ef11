/* Stretches of files by HTTP Range, from hosts of every kind: what is handed out is what the file holds. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { Files } from "../../theme/assets/js/search/stretches.js";

const FOLDER = "https://noi.example/a/b/";
const FILE = Uint8Array.from({ length: 20000 }, (_, at) => at % 251);

const part = (start, end, said = start) =>
  new Response(FILE.slice(start, end), { status: 206, headers: { "Content-Range": `bytes ${said}-${end - 1}/${FILE.length}` } });
const torn = () => new ReadableStream({ start: (control) => control.error(new TypeError("cannot decode")) });
/* What a host makes of a request for a range. */
const HOSTS = {
  "knows ranges": part,
  "knows none": () => new Response(FILE),
  "has no such range": () => new Response("", { status: 416 }),
  "gives another range": (start, end) => part(start + 1, end + 1),
  "gives another range than it says": (start, end) => part(start + 1, end, start),
  "gives less": (start, end) => part(start, end - 1, start),
  "gives more": (start, end) => part(start, end + 1),
  "does not say which": (start, end) => new Response(FILE.slice(start, end), { status: 206 }),
  "packs all of it, unasked": () => { throw new TypeError("cannot decode"); },
  "packs what it cut": () => new Response(torn(), { status: 206, headers: { "Content-Range": "bytes 0-9/20000" } }),
};

let asked = [];
let host = HOSTS["knows ranges"];
let gone = null; // what a host says of all that is asked
globalThis.fetch = async (address, how) => {
  assert.ok(address.startsWith(FOLDER), "leaves the folder");
  const range = how?.headers?.Range;
  asked.push(range);
  if (gone) return gone();
  if (!range) return new Response(FILE);
  const [, first, last] = range.match(/^bytes=([0-9]+)-([0-9]+)$/);
  return host(Number(first), Number(last) + 1);
};
const read = async (files, ...stretches) => (await files.read("x/0.bin", stretches)).map((one) => [...one]);
const held = (...stretches) => stretches.map(([start, end]) => [...FILE.slice(start, end)]);

beforeEach(() => {
  asked = [];
  gone = null;
  host = HOSTS["knows ranges"];
});

for (const [how, answer] of Object.entries(HOSTS)) {
  test(`a host that ${how}: stretches are those of the file`, async () => {
    host = answer;
    const files = new Files(FOLDER);
    const some = [[9000, 9010], [0, 10], [10, 300]];
    assert.deepEqual(await read(files, ...some), held(...some));
    assert.deepEqual(await read(files, [300, 400]), held([300, 400]));
    if (answer === part) assert.equal(asked.filter(Boolean).length, 3);
    else assert.ok(asked.filter((range) => !range).length <= 1, "and the whole file is fetched once at most");
  });
}

describe("a host that knows ranges", () => {
  test("is asked once for stretches that are near to each other", async () => {
    const some = [[2000, 2100], [0, 100], [100, 200], [1100, 1200], [5000, 5100]];
    assert.deepEqual(await read(new Files(FOLDER), ...some), held(...some));
    assert.deepEqual(asked, ["bytes=0-2099", "bytes=5000-5099"]);
  });
  test("is asked for nothing where nothing is wanted", async () => {
    assert.deepEqual(await read(new Files(FOLDER)), []);
    assert.deepEqual(asked, []);
  });
  test("may hold stretches within each other", async () => {
    const some = [[0, 500], [100, 200], [0, 500]];
    assert.deepEqual(await read(new Files(FOLDER), ...some), held(...some));
    assert.equal(asked.length, 1);
  });
});

describe("a host that knows none", () => {
  test("is not asked for ranges again, nor twice for a file", async () => {
    host = HOSTS["knows none"];
    const files = new Files(FOLDER);
    await read(files, [0, 10]);
    await read(files, [9000, 9010]);
    await files.read("x/1.bin", [[5, 6], [9000, 9010]]);
    assert.deepEqual(asked, ["bytes=0-9", undefined]);
  });
  test("is asked anew for what turned out to be something else", async () => {
    host = HOSTS["knows none"];
    const files = new Files(FOLDER);
    await read(files, [0, 10]);
    files.forget("x/0.bin");
    assert.deepEqual(await read(files, [0, 10]), held([0, 10]));
    assert.deepEqual(asked, ["bytes=0-9", undefined]);
  });
});

describe("a file that cannot be fetched", () => {
  const FAILURES = {
    "no network": () => { throw new TypeError("no network"); },
    "torn": () => new Response(torn()),
    ...Object.fromEntries([403, 404, 500, 503].map((status) => [status, () => new Response("", { status })])),
  };
  for (const [how, failed] of Object.entries(FAILURES)) {
    test(`is told, and asked for by range again: ${how}`, async () => {
      gone = failed;
      const files = new Files(FOLDER);
      await assert.rejects(read(files, [0, 10]));
      gone = null;
      assert.deepEqual(await read(files, [0, 10]), held([0, 10]));
      assert.deepEqual(asked, ["bytes=0-9", undefined, "bytes=0-9"]);
    });
  }
});
