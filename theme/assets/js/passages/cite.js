/* A sentence as it is cited: its words, plan and place, section, version, lasting address, the day of
   reading. */

import { _ } from "../words.js";

const two = (number) => String(number).padStart(2, "0");

export function cited({ quote, plan, section, version, address, day }) {
  const read = `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
  return _("“{quote}” – {plan}, {section}; {version}, {address}, đọc ngày {day}.", { quote, plan, section, version, address, day: read });
}
