/* The pages that this browser has kept of the portal: which, since when, and how to be rid of them. All words
   stand in the page (pages/kept.md); what is called by others goes in as text. */
const root = new URL("../../../../", import.meta.url).href;
const place = document.querySelector("#trang_da_luu");
const part = (name) => place.querySelector(`[data-phan="${name}"]`);
const worker = navigator.serviceWorker;

const two = (number) => String(number).padStart(2, "0");
const dayOf = (moment) => `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
const make = (tag, props, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};

/* What was kept, the newest first; nothing where the browser keeps nothing. */
async function kept() {
  if (typeof caches === "undefined") return [];
  const store = await caches.open(`${place.dataset.kho} ${root}`);
  const answers = await Promise.all((await store.keys()).map(async ({ url }) => [url, await store.match(url)]));
  return answers
    .map(([url, answer]) => ({ url, title: answer.headers.get("x-ten"), day: Number(answer.headers.get("x-da-luu")) }))
    .filter(({ title }) => title)
    .sort((one, other) => other.day - one.day);
}

const line = ({ url, title, day }) => make("li", {},
  make("a", { href: url, textContent: decodeURIComponent(title) }), " ",
  make("span", { className: "nho", textContent: place.dataset.ngay.replace("{day}", dayOf(new Date(day))) }));

async function show() {
  const pages = await kept();
  part("danh-sach").replaceChildren(...pages.map(line));
  part("danh-sach").hidden = part("xoa").hidden = !pages.length;
  part("chua-co").hidden = pages.length > 0;
}

/* A page that was asked for and is not here: only one of this portal is called by its address. */
function showMissing() {
  const asked = new URLSearchParams(location.search).get("trang");
  if (asked === null) return;
  const address = new URL(asked, root);
  if (!address.href.startsWith(root)) return;
  part("thieu").querySelector("a").replaceWith(make("a", { href: address.href, textContent: `/${asked}` }));
  part("thieu").hidden = false;
  part("tim").hidden = !asked.startsWith("tim-kiem/");
}

/* The worker does it, which alone may be at work on what is kept. */
async function clear() {
  const { active } = (await worker.getRegistration(root)) || {};
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = done;
    active.postMessage("clear", [port2]);
  });
  await show();
  part("da-xoa").textContent = place.dataset.xoa;
}

document.querySelector("[data-can-js]")?.remove();
showMissing();
if (worker) {
  part("xoa").addEventListener("click", clear);
  show();
} else {
  part("khong-luu").hidden = false;
}
