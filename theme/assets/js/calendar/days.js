/* When a day of the year comes round next. Days are “MM-DD”, times the midnights of dates in
   milliseconds, as if every place had the time of Greenwich: so each day is as long as the others. */

import { _, ngettext } from "../words.js";

const DAY = 24 * 60 * 60 * 1000;
const LEAP = 8; // years: no 29 February is farther from the one before (1896, 1904)

/* The date that a clock shows, as a time. */
export const dateOf = (clock) => Date.UTC(clock.getFullYear(), clock.getMonth(), clock.getDate());

/* The next time of a day, today included; Infinity for what is no day, or comes only after the last one,
   “YYYY-MM-DD” or none. */
export function next(day, today, last = "") {
  const end = last ? Date.parse(`${last}T00:00Z`) : Infinity;
  const [month, date] = day.split("-").map(Number);
  const year = new Date(today).getUTCFullYear();
  for (let at = year; date && at <= year + LEAP; at += 1) {
    const found = new Date(Date.UTC(at, month - 1, date));
    if (found.getUTCMonth() === month - 1 && found.getTime() >= today) return found.getTime() > end ? Infinity : found.getTime();
  }
  return Infinity;
}

/* The places and times of some days, each with its last one, the nearest first; equal ones, and those
   without, as they stand. */
export function nearestFirst(days, today) {
  return days
    .map(([day, last], place) => ({ place, time: next(day, today, last) }))
    .sort((one, other) => (one.time === other.time ? 0 : one.time - other.time));
}

/* How long it is to a time, and the year in which it comes. */
export function inWords(time, today) {
  const days = Math.round((time - today) / DAY);
  const left = days === 0 ? _("hôm nay") : days === 1 ? _("ngày mai") : ngettext("còn {count} ngày", days);
  return `${left} (${new Date(time).getUTCFullYear()})`;
}
