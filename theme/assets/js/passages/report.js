/* Where an error in a passage is reported, by the address that a portal gives: one with places for
   {url}, {title} and {quote}, a mailbox, or a page that takes no words. */

const LONGEST = 600; // letters of a quote: an address must hold it
const PLACE = /\{(url|title|quote)\}/g;

export function reportAddress(address, { url, title, quote }) {
  const values = { url, title, quote: [...quote].slice(0, LONGEST).join("") };
  const filled = address.replace(PLACE, (_, name) => encodeURIComponent(values[name]));
  if (filled !== address || !address.startsWith("mailto:")) return filled;
  const body = `${url}\n\n“${values.quote}”\n\nChỗ sai và chỗ đúng:\n`;
  return `${address}?subject=${encodeURIComponent(`Báo lỗi: ${title}`)}&body=${encodeURIComponent(body)}`;
}
