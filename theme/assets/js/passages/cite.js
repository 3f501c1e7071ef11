/* A sentence as it is cited: its words, plan and place, section, version, lasting address, the day of
   reading. */

import { _ } from "../words.js";

const two = (number) => String(number).padStart(2, "0");

const written = (day) => `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;

/* A plan as a whole, in one of its versions. */
export const citedWhole = ({ plan, version, address, day }) => _("{plan}; {version}, {address}, đọc ngày {day}.", { plan, version, address, day: written(day) });

export function cited({ quote, plan, section, version, address, day }) {
  const read = written(day);
  return _("“{quote}” – {plan}, {section}; {version}, {address}, đọc ngày {day}.", { quote, plan, section, version, address, day: read });
}
