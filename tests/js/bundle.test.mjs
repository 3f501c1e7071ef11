/* Files of one build: where they stand is looked for anew when they are gone or seem empty, and what is
   read is never of two builds. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { Bundle, readWhole } from "../../theme/assets/js/bundle.js";
import { listOf, plansOf } from "../../theme/assets/js/side-by-side/plans.js";

const BASE = "https://noi.example/a/b/";
const POINTER = "so-sanh/danh-sach.json";
const FORM = 1;
const [OLD, NEW] = ["a", "b"].map((letter) => `${letter.repeat(32)}/`);
const THIRD = `${"c".repeat(32)}/`;
const at = (folder) => `${BASE}so-sanh/${folder}`;

/* The site: contents by path, statuses in their place, or what fails. `published` is called before each answer. */
let site = {};
let asked = [];
let published = () => {};
globalThis.fetch = async (address, how) => {
  const path = String(address).slice(BASE.length);
  assert.ok(String(address).startsWith(BASE), "leaves the site");
  asked.push([path, how?.cache]);
  published(path);
  const found = site[path];
  if (found instanceof Error) throw found;
  if (typeof found === "number") return new Response("", { status: found });
  return found === undefined ? new Response("", { status: 404 }) : new Response(typeof found === "string" ? found : JSON.stringify(found));
};
const pointTo = (folder, form = FORM) => { site[POINTER] = { form, folder }; };
const planOf = (id, said) => ({ id, names: [id], kind: "kế hoạch", entries: [], text: [], silences: {}, pages: {}, said });
function publish(folder, plans, said = folder) {
  site[`so-sanh/${folder}danh-sach.json`] = plans.map((id) => ({ id, place: id, kind: "kế hoạch" }));
  for (const id of plans) site[`so-sanh/${folder}ke-hoach/${id}.json`] = planOf(id, said);
  pointTo(folder);
}
const remove = (folder) => { for (const path of Object.keys(site)) if (path.includes(folder)) delete site[path]; };
const open = () => new Bundle(new URL(POINTER, BASE), FORM);
const said = ({ plans, unknown, lost }) => [plans.map((one) => `${one.id} ${one.said}`), unknown, lost];

beforeEach(() => {
  [site, asked, published] = [{}, [], () => {}];
  publish(OLD, ["x", "y"]);
});

describe("where the files stand", () => {
  test("is told by the pointer, past every cache", async () => {
    assert.equal(await open().open(), at(OLD));
    assert.deepEqual(asked, [[POINTER, "no-store"]]);
  });
  test("is asked once by all that ask at a time, and not again at once", async () => {
    const bundle = open();
    await Promise.all([bundle.open(), bundle.open(), bundle.look()]);
    await bundle.open();
    assert.equal(asked.length, 1);
  });
  test("is looked for again after a while", async () => {
    const bundle = open();
    await bundle.open();
    pointTo(NEW);
    assert.equal(await bundle.open(), at(OLD));
    bundle.seen -= 10001;
    assert.equal(await bundle.open(), at(NEW));
    assert.equal(bundle.hasMoved, true);
  });
  test("is known to two that read at a time, whoever sees first that it has moved", async () => {
    const bundle = open();
    await bundle.open();
    remove(OLD);
    publish(NEW, ["z"]);
    let goOn;
    const waiting = new Promise((done) => { goOn = done; });
    const read = async (folder) => ({ folder, isBroken: folder !== at(NEW) });
    const late = readWhole(bundle, async (folder) => {
      if (folder === at(OLD)) await waiting;
      return read(folder);
    });
    assert.equal((await readWhole(bundle, read)).folder, at(NEW));
    goOn();
    assert.deepEqual(await late, { folder: at(NEW), isBroken: false });
  });
  test("has not moved as long as it is the same", async () => {
    const bundle = open();
    await bundle.open();
    assert.deepEqual([await bundle.look(), bundle.hasMoved, bundle.sights], [false, false, 2]);
  });
  for (const [how, pointer] of Object.entries({
    absent: undefined, broken: 500, offline: new TypeError("no network"), torn: "{\"form\":", empty: "null",
  })) {
    test(`stays what it was where the pointer is ${how}`, async () => {
      const bundle = open();
      await bundle.open();
      site[POINTER] = pointer;
      bundle.seen -= 10001;
      assert.equal(await bundle.open(), at(OLD));
      assert.deepEqual([await bundle.look(), bundle.hasMoved, bundle.isForeign], [null, false, false]);
      assert.equal(await open().open(), null);
    });
  }
  for (const folder of ["", "../", `../${NEW}`, "https://khac.example/", "//khac.example/", NEW.slice(0, -1), `${NEW}x`, 3, null, [NEW]]) {
    test(`is never ${JSON.stringify(folder)}`, async () => {
      pointTo(folder);
      const bundle = open();
      assert.deepEqual([await bundle.open(), bundle.isForeign], [null, true]);
    });
  }
  test("of another form is foreign, until it is known again", async () => {
    const bundle = open();
    await bundle.open();
    pointTo(NEW, FORM + 1);
    assert.deepEqual([await bundle.look(), bundle.isForeign, bundle.folder], [null, true, at(OLD)]);
    pointTo(NEW);
    assert.deepEqual([await bundle.look(), bundle.isForeign, bundle.folder], [true, false, at(NEW)]);
  });
});

describe("what is read", () => {
  const reading = (answers) => {
    const folders = [];
    return [folders, async (folder) => { folders.push(folder); return answers[folders.length - 1] || answers.at(-1); }];
  };
  test("is read once where it is whole", async () => {
    const [folders, read] = reading([{ a: 1 }]);
    assert.deepEqual(await readWhole(open(), read), { a: 1 });
    assert.deepEqual(folders, [at(OLD)]);
  });
  test("is read anew where files were gone, from where they stand now", async () => {
    const [folders, read] = reading([{ isBroken: true }, { a: 2 }]);
    published = (path) => { if (path === POINTER && asked.length > 1) pointTo(NEW); };
    assert.deepEqual(await readWhole(open(), read), { a: 2 });
    assert.deepEqual(folders, [at(OLD), at(NEW)]);
  });
  test("is broken where they are gone and stand nowhere else", async () => {
    const [folders, read] = reading([{ isBroken: true }]);
    assert.deepEqual(await readWhole(open(), read), { isBroken: true });
    assert.deepEqual(folders, [at(OLD)]);
  });
  test("is empty only if the folder is the one of now", async () => {
    const bundle = open();
    await bundle.open();
    const [folders, read] = reading([{ isEmpty: true }]);
    pointTo(NEW);
    assert.deepEqual(await readWhole(bundle, read), { isEmpty: true });
    assert.deepEqual(folders, [at(OLD), at(NEW)]);
    assert.equal(asked.length, 2, "looked for once before the second reading, which needs no more");
  });
  test("is not surely empty where nobody can tell", async () => {
    const bundle = open();
    await bundle.open();
    site[POINTER] = 503;
    const [, read] = reading([{ isEmpty: true }]);
    assert.deepEqual(await readWhole(bundle, read), { isEmpty: true, isUnsure: true });
  });
  test("comes to an end however often a site is published", async () => {
    let count = 0;
    published = () => pointTo([OLD, NEW, THIRD][count++ % 3]);
    const [folders, read] = reading([{ isBroken: true }]);
    assert.equal((await readWhole(open(), read)).isBroken, true);
    assert.equal(folders.length, 3);
  });
  test("is nothing where reading fails, and read anew where it may not", async () => {
    const bundle = open();
    const read = async (folder) => { if (folder === at(OLD)) throw new TypeError("no such field"); return { a: 1 }; };
    assert.equal(await readWhole(bundle, read), null);
    pointTo(NEW);
    assert.deepEqual(await readWhole(bundle, read), { a: 1 });
  });
  test("is nothing where there is no folder", async () => {
    site = {};
    assert.equal(await readWhole(open(), () => assert.fail("read nowhere")), null);
  });
});

describe("plans side by side", () => {
  test("are all of the build before, or all of that of now", async () => {
    const bundle = open();
    assert.deepEqual(said(await plansOf(bundle, ["x"])), [[`x ${OLD}`], [], []]);
    remove(OLD);
    publish(NEW, ["x", "y", "z"]);
    assert.deepEqual(said(await plansOf(bundle, ["x", "y"])), [[`x ${NEW}`, `y ${NEW}`], [], []]);
    assert.deepEqual([bundle.hasMoved, (await listOf(bundle)).length], [true, 3]);
  });
  test("that only the build of now has are found there, with the others of it", async () => {
    const bundle = open();
    await plansOf(bundle, ["x"]);
    publish(NEW, ["x", "z"]);
    assert.deepEqual(said(await plansOf(bundle, ["x", "z"])), [[`x ${NEW}`, `z ${NEW}`], [], []]);
  });
  test("that the list of now does not know are unknown", async () => {
    assert.deepEqual(said(await plansOf(open(), ["x", "la"])), [[`x ${OLD}`], ["la"], []]);
  });
  for (const [how, found] of Object.entries({ broken: 500, offline: new TypeError("no network"), torn: "{" })) {
    test(`that are ${how} are lost, not unknown, and asked for again`, async () => {
      const bundle = open();
      const path = `so-sanh/${OLD}ke-hoach/x.json`;
      site[path] = found;
      assert.deepEqual(said(await plansOf(bundle, ["x", "y"])), [[`y ${OLD}`], [], ["x"]]);
      site[path] = planOf("x", "lại");
      assert.deepEqual(said(await plansOf(bundle, ["x", "y"])), [["x lại", `y ${OLD}`], [], []]);
    });
  }
  test("whose files are something else are lost", async () => {
    site[`so-sanh/${OLD}ke-hoach/x.json`] = { error: "quá tải" };
    assert.deepEqual(said(await plansOf(open(), ["x", "y"])), [[], [], ["x", "y"]]);
    site[`so-sanh/${OLD}danh-sach.json`] = { error: "quá tải" };
    assert.deepEqual(said(await plansOf(open(), ["la"])), [[], [], ["la"]]);
    assert.equal(await listOf(open()), null);
  });
  test("too many for a list are told by how many, or listed by what was typed", async () => {
    const first = [{ id: "x", place: "Xã An", kind: "kế hoạch" }];
    site[`so-sanh/${OLD}danh-sach.json`] = { count: 2000, first, beginnings: { an: 1 }, more: ["xa"] };
    site[`so-sanh/${OLD}noi-an.json`] = first;
    assert.deepEqual(await listOf(open()), { count: 2000, first });
    assert.deepEqual(await listOf(open(), false, "xã"), { count: 2000, first });
    assert.deepEqual(await listOf(open(), false, "Xã Ân"), first);
    assert.deepEqual(await listOf(open(), false, "bé"), []);
    assert.deepEqual(said(await plansOf(open(), ["x", "la"])), [[`x ${OLD}`], ["la"], []]);
    delete site[`so-sanh/${OLD}noi-an.json`];
    assert.equal(await listOf(open(), false, "an"), null);
  });
  test("that the list knows and nobody finds are lost", async () => {
    delete site[`so-sanh/${OLD}ke-hoach/x.json`];
    assert.deepEqual(said(await plansOf(open(), ["x"])), [[], [], ["x"]]);
  });
  test("are lost where neither list nor pointer can be fetched", async () => {
    const bundle = open();
    await bundle.open();
    site = {};
    assert.deepEqual(said(await plansOf(bundle, ["x"])), [[], [], ["x"]]);
    assert.deepEqual(said(await plansOf(open(), ["x"])), [[], [], ["x"]]);
    assert.deepEqual([await listOf(bundle), await listOf(open())], [null, null]);
  });
  test("are not unknown where the pointer cannot be read again", async () => {
    const bundle = open();
    await bundle.open();
    site[POINTER] = 503;
    assert.deepEqual(said(await plansOf(bundle, ["la"])), [[], [], ["la"]]);
    assert.equal(await listOf(bundle, true), null);
    assert.equal((await listOf(bundle)).length, 2);
  });
});
