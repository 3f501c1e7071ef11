/* Keys of Telex that no input method has made into letters: the twin of generator/search/telex.py. */

const WORD = /\p{L}+/gu;
const KEYS = /^[A-Za-z]?[a-z]{1,11}$/;
const TONES = { f: "\u0300", r: "\u0309", x: "\u0303", s: "\u0301", j: "\u0323" };
const TWICE = { a: "â", e: "ê", o: "ô" };
const HORNED = { a: "ă", o: "ơ", u: "ư" };
const SPOKEN = /[aeiouy]/;
const isVowel = (letter) => SPOKEN.test(fold(letter));
const isMarked = (letter) => letter !== fold(letter);
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

export class Telex {
  constructor({ onsets, rhymes }) {
    this.onsets = new Set(["", ...onsets]);
    this.rhymes = new Set(rhymes);
    this.bare = new Set(rhymes.map(fold).filter((one) => !one.includes("oo")));
  }

  /* A text with its keys made into letters; what is a syllable already is kept. */
  compose(text) {
    const found = new Map();
    for (const [word] of text.matchAll(WORD)) {
      const one = this.typed(word);
      if (one) found.set(word, one);
    }
    if (found.size === 1 && ![...found.values()].some((one) => one.sure)) return text;
    return text.replace(WORD, (word) => (found.has(word) ? found.get(word).word : word));
  }

  typed(word) {
    const keys = word.toLowerCase();
    if (!KEYS.test(word) || !SPOKEN.test(keys) || this.isSyllable(keys, this.bare)) return null;
    const [letters, tones] = read(keys);
    const made = letters.join("");
    if (tones.length > 1 || !this.isSyllable(made, this.rhymes)) return null;
    const [tone, place] = tones[0] || ["", 0];
    const sure = tone === "f" || tone === "j" || made !== (tone ? keys.replaceAll(tone, "") : keys);
    const isOpen = tone && letters.slice(place).some(isVowel);
    if (isOpen || !(sure || place === letters.length)) return null;
    const said = toned(letters, tone);
    return { word: word[0] === word[0].toLowerCase() ? said : said[0].toUpperCase() + said.slice(1), sure };
  }

  isSyllable(letters, rhymes) {
    return letters === "gi"
      || [0, 1, 2, 3].some((at) => this.onsets.has(letters.slice(0, at)) && rhymes.has(letters.slice(at)));
  }
}

/* The letters that keys make, and each key of a tone with how many stand before it. */
function read(keys) {
  const letters = [];
  const tones = [];
  for (const key of keys) {
    if (Object.hasOwn(TONES, key) && letters.some(isVowel)) tones.push([key, letters.length]);
    else if (!changed(letters, key)) letters.push(key);
  }
  return [letters, tones];
}

/* Changes a letter before by a key, if there is one that the key changes. */
function changed(letters, key) {
  if (key === "w") {
    const at = letters.findLastIndex((one) => Object.hasOwn(HORNED, one));
    if (at < 0) return false;
    if (letters[at] === "o" && letters[at - 1] === "u" && letters[at - 2] !== "q") letters[at - 1] = "ư";
    letters[at] = HORNED[letters[at]];
  } else if (Object.hasOwn(TWICE, key) && letters.includes(key)) {
    letters[letters.indexOf(key)] = TWICE[key];
  } else if (key === "d" && letters[0] === "d") {
    letters[0] = "đ";
  } else {
    return false;
  }
  return true;
}

function toned(letters, tone) {
  if (!tone) return letters.join("");
  let vowels = [...letters.keys()].filter((at) => isVowel(letters[at]));
  if (vowels.length > 1 && ["qu", "gi"].includes(letters.slice(0, 2).join(""))) vowels = vowels.slice(1);
  const marked = vowels.filter((at) => isMarked(letters[at]));
  let at = vowels[vowels.length > 2 ? 1 : 0];
  if (marked.length) at = marked.at(-1);
  else if (!isVowel(letters.at(-1))) at = vowels.at(-1);
  return [...letters.slice(0, at + 1), TONES[tone], ...letters.slice(at + 1)].join("").normalize("NFC");
}
