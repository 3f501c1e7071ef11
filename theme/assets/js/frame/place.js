/* The element that an address leads to; null for none, and for what is no address at all, as "#%". */
export function placeOf(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
