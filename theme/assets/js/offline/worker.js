/* Keeps the pages that a reader opens, with what they are drawn with, and gives them back where there is no
   network, never without saying of which day they are. Before this the build writes SAID
   (generator/build/service_worker.py): the words, the bounds, what stands apart. Decision 71 tells why. */

const ROOT = registration.scope;
const NAME = `${SAID.store} ${ROOT}`;
const NAMED = /^(?:assets|tim-kiem)\/([0-9a-f]{32})\//; // by what it holds: never another file
const POINTER = "tim-kiem/muc-luc.json";
// Where the notice goes: a page that has no such place is not kept.
const ARTICLE = /<article\b[^<>]*\bkm-page\b[^<>]*>/;
const DRAWN = /\b(?:href|src)="([\w./&#;-]*assets\/[0-9a-f]{32}\/[\w./&#;-]*)"/g;
const OWN_SCRIPT = "/js/offline/keep.js\"";
const VERSION = / data-dan="[^"<>]*" data-ban="([^"<>]*)"/;
const [KEPT, USED, SIZE, TITLE, FOLDERS] = ["x-da-luu", "x-mo", "x-co", "x-ten", "x-muc"];
const NOT_TAKEN_OVER = ["content-encoding", "content-length", "vary"]; // true of the bytes that came

// There from the beginning to the end of this worker's work: nothing else brings it back.
const isThere = () => caches.has(NAME);
const opened = () => caches.open(NAME);
const found = (path) => caches.match(ROOT + path, { cacheName: NAME });

/* One after the other: what is kept is counted, and then thrown away. */
let turn = Promise.resolve();
const inTurn = (work) => (turn = turn.then(work).catch(() => {}));

/* Where an address stands below the portal, without what is asked of it; null where it is none of ours. */
function pathOf(address) {
  if (!address.startsWith(ROOT)) return null;
  const [path] = address.slice(ROOT.length).split(/[?#]/);
  return SAID.apart.some((one) => path.startsWith(one)) ? null : path;
}

/* ---- Asked for ---- */
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return;
  if (request.mode === "navigate") event.respondWith(pageFor(event, path));
  else if (/^(?:assets|tim-kiem)\//.test(path)) event.respondWith(fileFor(event, path));
});

/* The page as it is now. As it was kept, with the notice, where none comes or a slow line takes too long. */
async function pageFor(event, path) {
  const { url, cache } = event.request;
  // Past what the browser itself remembers, which would be old and not say so.
  const how = { cache: cache === "reload" ? cache : "no-cache", credentials: "same-origin", redirect: "manual" };
  const coming = fetch(url, how).then((answer) => [answer, isPage(answer) ? answer.clone() : answer]);
  event.waitUntil(coming.then(([, copy]) => inTurn(() => keepPage(path, copy)), () => {}));
  const kept = await found(path);
  const fresh = coming.then(([answer]) => answer);
  try {
    return await (kept ? Promise.race([fresh, tooLong()]) : fresh);
  } catch {
    if (!kept) return notKept(url);
    event.waitUntil(inTurn(() => noteUse(path)));
    return asKept(path, kept);
  }
}

const tooLong = () => new Promise((_, fail) => setTimeout(fail, SAID.patience));
const isWhole = (answer) => answer.status === 200 && answer.type === "basic" && !answer.redirected;
const isGone = ({ status }) => status === 404 || status === 410;
const isPage = (answer) => isWhole(answer) && /^text\/html\b/.test(answer.headers.get("content-type") || "");

async function notKept(url) {
  if (!(await found(SAID.list))) return Response.error();
  return Response.redirect(`${ROOT}${SAID.list}?trang=${encodeURIComponent(url.slice(ROOT.length).split("#")[0])}`);
}

async function asKept(path, kept) {
  const [text, headers] = [await kept.text(), new Headers(kept.headers)];
  if (path === SAID.list) return new Response(text, { headers });
  return new Response(text.replace(ARTICLE, (article) => article + notice(Number(headers.get(KEPT)), text)), { headers });
}

async function noteUse(path) {
  const kept = await found(path);
  if (!kept?.headers.has(USED)) return;
  const headers = new Headers(kept.headers);
  headers.set(USED, Date.now());
  await (await opened()).put(ROOT + path, new Response(await kept.blob(), { headers }));
}

/* The words are HTML of the build's; a version stands as the page itself has it in an attribute. */
function notice(kept, text) {
  const moment = new Date(kept);
  const two = (number) => String(number).padStart(2, "0");
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  const version = VERSION.exec(text)?.[1];
  const said = version ? SAID.version.replace("{version}", () => version) : "";
  return SAID.notice.replace("{day}", day).replace("{version}", () => said).replace("{list}", () => ROOT + SAID.list);
}

/* A file by its name of content is the same for ever. Of others, and of parts of files, the newest. */
async function fileFor(event, path) {
  const kept = await found(path);
  if (kept && NAMED.test(path)) return kept;
  try {
    const answer = await fetch(event.request);
    if (isWhole(answer)) {
      const copy = answer.clone();
      event.waitUntil(inTurn(() => keepFile(path, copy).then(prune)));
    }
    return answer;
  } catch {
    return kept || Response.error();
  }
}

/* ---- Kept ---- */
async function keepPage(path, answer) {
  if (isGone(answer) && await found(path)) await (await opened()).delete(ROOT + path);
  if (!isPage(answer)) return;
  const text = await answer.text();
  if (!ARTICLE.test(text)) return;
  if (!text.includes(OWN_SCRIPT)) {
    await leaveIfUnwanted();
    return;
  }
  const files = [...text.matchAll(DRAWN)].map(([, to]) => pathOf(new URL(decoded(to), ROOT + path).href));
  const named = [...new Set(files.filter((one) => one && NAMED.test(one)))];
  const folders = [...new Set(named.map((one) => NAMED.exec(one)[1]))].join(" ");
  const title = /<title\b[^<>]*>([^<]*)/.exec(text)?.[1].trim() || `/${path}`;
  await put(path, new Blob([text]), answer.headers, {
    [FOLDERS]: folders,
    ...(path === SAID.list ? {} : { [USED]: Date.now(), [TITLE]: encodeURIComponent(decoded(title)) }),
  });
  await Promise.all(named.map(async (one) => {
    if (!(await found(one))) await keepFile(one, await fetch(ROOT + one));
  }).map((one) => one.catch(() => {})));
  await prune();
}

async function keepFile(path, answer) {
  if (isWhole(answer)) await put(path, await answer.blob(), answer.headers, {});
}

async function put(path, body, came, said) {
  if (path !== SAID.list && !(await isThere())) return;
  const headers = new Headers(came);
  for (const name of NOT_TAKEN_OVER) headers.delete(name);
  for (const [name, value] of Object.entries({ [KEPT]: Date.now(), [SIZE]: body.size, ...said })) headers.set(name, value);
  await (await opened()).put(ROOT + path, new Response(body, { headers }));
}

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: "\"" };
const decoded = (text) => text.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot));/g, (_, code, name) => (name ? SIGNS[name] : String.fromCodePoint(code)));

/* ---- Bounded: no more pages and bytes than said, those that were opened last; of files by content those that
   a kept page is drawn with. Search gives way first. ---- */
async function prune() {
  if (!(await isThere())) return;
  const store = await opened();
  const entries = await Promise.all((await store.keys()).map(async ({ url }) => entryOf(url, await store.match(url))));
  const lists = entries.filter(({ path }) => path === SAID.list);
  const pages = entries.filter(({ used }) => used).sort((one, other) => other.used - one.used).slice(0, SAID.most.pages);
  const files = entries.filter(({ used, path }) => !used && path !== SAID.list);
  const folder = (await (await found(POINTER))?.json().catch(() => null))?.folder;
  let search = files.filter(({ path }) => path.startsWith("tim-kiem/") && (!NAMED.test(path) || path.startsWith(`tim-kiem/${folder}`)));
  const others = files.filter(({ path }) => !path.startsWith("tim-kiem/"));
  const left = () => {
    const drawn = new Set([...lists, ...pages].flatMap(({ folders }) => folders));
    const needed = others.filter(({ path }) => !NAMED.test(path) || drawn.has(NAMED.exec(path)[1]));
    return [...lists, ...pages, ...search, ...needed];
  };
  const isTooMuch = () => left().reduce((sum, { size }) => sum + size, 0) > SAID.most.bytes;
  if (isTooMuch()) search = [];
  while (pages.length && isTooMuch()) pages.pop();
  const stays = new Set(left().map(({ path }) => path));
  await Promise.all(entries.filter(({ path }) => !stays.has(path)).map(({ path }) => store.delete(ROOT + path)));
}

function entryOf(url, { headers }) {
  const number = (name) => Number(headers.get(name) || 0);
  return { path: url.slice(ROOT.length), used: number(USED), size: number(SIZE), folders: (headers.get(FOLDERS) || "").split(" ") };
}

/* ---- Comes and goes ---- */
addEventListener("install", (event) => event.waitUntil(begin()));

async function begin() {
  const list = await fetch(ROOT + SAID.list, { cache: "no-cache" });
  if (!isPage(list)) throw new Error(`${list.status} ${SAID.list}`);
  await inTurn(() => keepPage(SAID.list, list));
  await skipWaiting();
}

/* The page from which it all began was there before anything could keep it. */
addEventListener("activate", (event) => event.waitUntil(inTurn(async () => {
  const others = (await caches.keys()).filter((name) => name.endsWith(` ${ROOT}`) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  await clients.claim();
  for (const path of new Set(windows.map(({ url }) => pathOf(url)))) {
    if (path !== null && !(await found(path))) await keepPage(path, await fetch(ROOT + path));
  }
})));

addEventListener("message", ({ data, ports: [port] }) => {
  if (data === "clear") inTurn(clear).then(() => port?.postMessage("done"));
});

async function clear() {
  const store = await opened();
  for (const { url } of await store.keys()) if (url !== ROOT + SAID.list && !pathOf(url)?.startsWith("assets/")) await store.delete(url);
  await prune();
}

/* A page that no longer has itself kept: where this script is gone, too, the portal wants no more of it. A host
   that fails for a while says nothing of the kind. */
async function leaveIfUnwanted() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const isScript = /javascript/.test(answer.headers.get("content-type") || "");
  if (!isGone(answer) && (!answer.ok || isScript)) return;
  await registration.unregister();
  await caches.delete(NAME);
}
