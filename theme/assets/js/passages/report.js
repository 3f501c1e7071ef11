/* Where an error in a passage is reported, by the address that a portal gives: one with places for
   {url}, {title} and {quote}, a mailbox, or a page that takes no words. */

import { _ } from "../words.js";

const LONGEST = 600; // letters of a quote: an address must hold it
const PLACE = /\{(url|title|quote)\}/g;

export function reportAddress(address, { url, title, quote }) {
  const values = { url, title, quote: [...quote].slice(0, LONGEST).join("") };
  const filled = address.replace(PLACE, (place, name) => encodeURIComponent(values[name]));
  if (filled !== address || !address.startsWith("mailto:")) return filled;
  const body = [url, `“${values.quote}”`, _("Chỗ sai và chỗ đúng:")].join("\n\n");
  const subject = _("Báo lỗi: {title}", { title });
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${body}\n`)}`;
}
