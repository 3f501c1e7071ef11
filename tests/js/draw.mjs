/* Random values, the same each time: a test that fails tells of the change, not of the draw. */

/* Checks many values that `make` draws; the one that fails is told. */
export function forMany(count, make, check) {
  const draw = new Draw(1);
  for (let at = 0; at < count; at += 1) {
    const value = make(draw);
    try {
      check(value);
    } catch (error) {
      error.message = `${JSON.stringify(value)}: ${error.message}`;
      throw error;
    }
  }
}

export class Draw {
  constructor(seed) {
    this.state = seed;
  }

  /* A whole number from 0 up to, and without, `end` (a linear congruence, as in Numerical Recipes). */
  below(end) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor(this.state / 2 ** 32 * end);
  }

  one(values) {
    return values[this.below(values.length)];
  }

  /* None up to `most` values, some of them perhaps twice. */
  some(values, most) {
    return Array.from({ length: this.below(most + 1) }, () => this.one(values));
  }
}

/* Pieces of odd texts: with marks, without, half; decomposed; figures, marks, spaces, other letters. */
export const ODD = ["bảo", "hiem", "Xã", "hoà", "hòa", "HỘI", "Tỷ", "tỉ", "xa\u0303", "e\u0301", "đ", "Đ", "3", "3,5%",
  "35.000", "42-NQ/TW", "-", "–", ".", ",", "%", "“", "\"", " ", "  ", "\n", "\u00a0", "Ω", "ж", "字", "🙂", "\u0301",
  "\u200b", "_", "^", "İ", "ß", "a".repeat(60)];
