/* Draws a code that a page brings as bits (views/qr.py), when a reader opens it. */

const SVG = "http://www.w3.org/2000/svg";
const BORDER = 4;

/* The path of the dark modules: each stretch of a row one line. */
export function pathOf(size, bits) {
  const dark = (at) => (bits.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && dark(row * size + column)) column += 1;
      if (column > from) path += `M${from + BORDER} ${row + BORDER}.5h${column - from}`;
    }
  }
  return path;
}

export function drawn(code, label) {
  const [size, bits] = code.split(" ");
  const svg = document.createElementNS(SVG, "svg");
  const whole = Number(size) + 2 * BORDER;
  svg.setAttribute("viewBox", `0 0 ${whole} ${whole}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  for (const [d, stroke, width] of [[`M0 ${whole / 2}h${whole}`, "#fff", whole], [pathOf(Number(size), atob(bits)), "#000", 1]]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    path.setAttribute("stroke", stroke);
    path.setAttribute("stroke-width", width);
    svg.append(path);
  }
  return svg;
}
