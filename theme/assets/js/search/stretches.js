/* Stretches of the files of one folder: by HTTP Range where the host answers so, out of the whole file
   where it does not: a host may know none, or send others than were asked for. */

const NEAR = 1024; // bytes: stretches so near to each other are asked for as one

export class Files {
  constructor(folder) {
    this.folder = folder;
    this.isRanged = true; // until the host answers otherwise
    this.wholes = new Map();
  }

  /* The bytes of some stretches of a file, each from its start to before its end. */
  async read(path, stretches) {
    const spans = together(stretches);
    const bodies = await Promise.all(spans.map(([start, end]) => this.stretch(path, start, end)));
    return stretches.map(([start, end]) => {
      const at = spans.findIndex((span) => span[0] <= start && end <= span[1]);
      return bodies[at].subarray(start - spans[at][0], end - spans[at][0]);
    });
  }

  async stretch(path, start, end) {
    const body = this.isRanged && !this.wholes.has(path) ? await this.range(path, start, end) : null;
    if (body) return body;
    const whole = await this.whole(path);
    this.isRanged = false; // what could be had whole could not be had so
    return whole.subarray(start, end);
  }

  /* A range of a file; null where the host gives none, or another one, or one that it packed though a
     browser asks for none packed. */
  async range(path, start, end) {
    const how = { headers: { Range: `bytes=${start}-${end - 1}` } };
    const answer = await fetch(this.addressOf(path), how).catch(() => null);
    const body = answer?.ok ? await bytesOf(answer).catch(() => null) : null;
    if (body && answer.status === 200) this.wholes.set(path, Promise.resolve(body));
    return body?.length === end - start && isOf(answer, start) ? body : null;
  }

  whole(path) {
    if (!this.wholes.has(path)) {
      const body = this.fetched(path);
      this.wholes.set(path, body);
      body.catch(() => this.forget(path));
    }
    return this.wholes.get(path);
  }

  async fetched(path) {
    const answer = await fetch(this.addressOf(path));
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return bytesOf(answer);
  }

  addressOf(path) {
    return new URL(path, this.folder).href;
  }

  /* What came of a file was not what it should be: it is fetched anew. */
  forget(path) {
    this.wholes.delete(path);
  }
}

const bytesOf = async (answer) => new Uint8Array(await answer.arrayBuffer());
const isOf = (answer, start) => Boolean(answer.status === 206 && answer.headers.get("Content-Range")?.startsWith(`bytes ${start}-`));

/* Stretches in order, those near to each other as one. */
function together(stretches) {
  const spans = [];
  for (const [start, end] of [...stretches].sort(([one], [other]) => one - other)) {
    const last = spans.at(-1);
    if (last && start - last[1] <= NEAR) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
