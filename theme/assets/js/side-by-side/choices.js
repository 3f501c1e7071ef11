/* Plans by what they are called: whether what was typed fits, and of very many in which list they stand
   (generator/subjects/comparison/choices.py). */

/* What a hurried reader types: lower case, no accents, đ as d, one space between words. */
export function fold(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();
}

/* What a plan may be called, as `matches` looks for it: by its place of then or of now, by its kind. */
export function called({ place, kind, now = [] }) {
  return ` ${fold([place, kind, ...now].join(" ")).replace(/[(),;]/g, "")}`;
}

/* The plans whose names hold every typed word at the start of a word; where a name begins so, first. */
export function matches(plans, typed) {
  const words = fold(typed).split(" ");
  const found = plans.filter((plan) => words.every((word) => plan.folded.includes(` ${word}`)));
  const begins = (plan) => plan.folded.startsWith(` ${words.join(" ")}`);
  return [...found.filter(begins), ...found.filter((plan) => !begins(plan))];
}

/* The beginning under which all plans are listed that fit what was typed, that of the fewest; "" where
   none has such a word, null where more must be typed. */
export function beginningOf({ beginnings, more }, typed) {
  let best = null;
  for (const word of fold(typed).split(" ").map((one) => /^[a-z0-9]*/.exec(one)[0]).filter(Boolean)) {
    const name = Object.keys(beginnings).find((one) => word.startsWith(one));
    if (!name && ![...Object.keys(beginnings), ...more].some((one) => one.startsWith(word))) return "";
    if (name && (best === null || beginnings[name] < beginnings[best])) best = name;
  }
  return best;
}
