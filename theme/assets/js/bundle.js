/* Files of one build that belong together (generator/bundles.py): a pointer at a plain address tells in
   which folder they stand. A site may be published anew under an open page, so what is gone, or seems
   not to be there, is looked for where the files stand now. */

const NAME = /^[0-9a-f]{32}\/$/;
const SURE = 10000; // ms for which nobody looks again

export class Bundle {
  /* `form` is the form of the files that their reader understands. */
  constructor(pointer, form) {
    Object.assign(this, { pointer: new URL(pointer, globalThis.location?.href), form });
    this.folder = null;
    this.files = new Map(); // what was fetched of the folder, by address
    this.hasMoved = false; // since the first look
    this.isForeign = false; // the newest files are of a form that is not understood here
    this.isKept = false; // the pointer is not of now: the browser has kept it (offline/worker.js)
    this.sights = 0; // how often the pointer was read
    this.seen = -Infinity;
    this.looking = null;
  }

  /* The address of the folder; null where that cannot be told. */
  async open() {
    if (!this.folder || performance.now() - this.seen > SURE) await this.look();
    return this.folder;
  }

  /* Looks where the files stand now: true where that is another folder than before, null where it
     cannot be told. The folder of before stays until another one is known. */
  look() {
    this.looking ||= this.asked().finally(() => { this.looking = null; });
    return this.looking;
  }

  async asked() {
    const answer = await fetch(this.pointer, { cache: "no-store" }).catch(() => null);
    const said = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!said) return null;
    this.isKept = Boolean(answer.headers?.get("x-da-luu"));
    this.isForeign = said.form !== this.form || typeof said.folder !== "string" || !NAME.test(said.folder);
    if (this.isForeign) return null;
    this.sights += 1;
    this.seen = performance.now();
    const folder = new URL(said.folder, this.pointer).href;
    const isOther = folder !== this.folder;
    this.hasMoved ||= isOther && this.folder !== null;
    if (isOther) this.files = new Map();
    this.folder = folder;
    return isOther;
  }
}

/* What `read` finds in the folder, all of it of one build; null where there is no folder, or none that
   `read` comes to an end with. What it finds
   tells by `isBroken` that files are missing there, by `isEmpty` that there seems to be nothing: then
   the folder of now is looked for, and read where it is another one. `isUnsure` marks what is empty or
   broken where that could not be done. */
export async function readWhole(bundle, read) {
  const TIMES = 3; // of one reading: no site is published more often than that
  const { sights } = bundle;
  for (let time = 1; ; time += 1) {
    const folder = await bundle.open();
    if (!folder) return null;
    const found = await read(folder).catch(() => null); // files of a form that nobody announced
    if (found && !found.isBroken && !(found.isEmpty && bundle.sights === sights)) return found;
    const hasMoved = await bundle.look();
    // Whoever reads at the same time may have seen it first: then it has not moved since, but from here.
    const isOther = bundle.folder !== folder || (hasMoved === null ? null : false);
    if (!isOther || time === TIMES) return found && isOther === null ? { ...found, isUnsure: true } : found;
  }
}
