/* What is compared is printed on sheets that lie across. A named page in the style sheet would do, but not
   within the host's flex box. */
let paper = null;

export function lieAcross() {
  if (paper || !("adoptedStyleSheets" in document)) return;
  paper = new CSSStyleSheet();
  paper.replaceSync("@page { size: A4 landscape; margin: 14mm; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
}
