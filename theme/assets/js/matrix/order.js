/* The order of the table of comparison: rows by a place's column, places by a row. What is equal keeps
   its `index`. A cell is the `dataset` of its element: `cao` its height, `donVi` the unit of that,
   `hang` its rank, `giong` "0" for silence. */

/* Figures come first, then words, then silence. */
const standing = (cell) => (cell.cao ? 0 : cell.giong === "0" ? 2 : 1);

/* A height only puts one place's rows in a row: of two places it does not say which is higher. It is a
   number, to which side it is open (“trên 95%” is more than 95%), the end of its range. */
function higher(first, second) {
  const [one, other] = [first, second].map((cell) => cell.cao.split(" ").map(Number));
  return one.map((part, at) => part - other[at]).find((apart) => apart) || 0;
}

/* Compares rows { index, cells } by one of their cells; figures only with those of their unit. */
export function byColumn(column, rising) {
  return (first, second) => {
    const [one, other] = [first.cells[column], second.cells[column]];
    const apart = standing(one) - standing(other);
    if (apart || standing(one)) return apart || first.index - second.index;
    const units = (one.donVi || "").localeCompare(other.donVi || "", "vi");
    return units || (rising ? higher(one, other) : higher(other, one)) || first.index - second.index;
  };
}

/* Of two places one is always the highest; the word says something from three on. */
const LEAST_PLACES = 3;

/* Whether columns { index, place } are ranked by the cells of a row: three places of them have a rank. */
export function isRanked(columns, cells) {
  return new Set(columns.filter(({ index }) => cells[index].hang).map(({ place }) => place)).size >= LEAST_PLACES;
}

/* Compares columns { index } by the rank of their cells of a row; what has none follows. */
export function byRow(cells) {
  const rank = (column) => Number(cells[column.index].hang || Infinity);
  return (first, second) => {
    const [one, other] = [rank(first), rank(second)];
    return one === other ? first.index - second.index : one - other;
  };
}
