/* New entries of the registries: agencies, documents, indicators, words that nothing knows yet. */

import { _ } from "../theme/js/words.js";
import { keyOf, needsIndicator } from "./draft.js";
import { make } from "./elements.js";
import { say } from "./frame.js";
import { dialog, fields } from "./forms.js";
import { namesOf } from "./net.js";
import { send, sendAndGoOn } from "./sending.js";
import { about, desk, look } from "./sitting.js";

/* A new entry of a registry, made while another form waits; `said` is shown to copy from. It resolves to its id and name, or null. */
export async function newEntry(registry, typed, begun = {}, said = "") {
  const described = desk.state.registries[registry];
  if (!described) return null;
  const key = described.some((one) => one.key === "name") ? "name" : "title";
  const made = fields(described, { [key]: typed, kind: "body", ...begun }, { add: newEntry });
  let entry = null;
  const done = await dialog({
    title: _("Thêm vào danh mục: {name}", { name: desk.state.registryNames[registry] }), children: [said && make("p", {}, make("q", {}, said)), ...made.rows], submit: _("Thêm"), read: made.read,
    send: async (values) => {
      const refused = await send("entry", { registry, fields: values });
      if (!refused) entry = await written(registry, values, values[key] || values.number || typed);
      return refused;
    },
  });
  return done && entry;
}

/* As `newEntry`, for what a block says: it prints a population as was typed, or the clerk says how. */
export const newEntryFor = (block) => (registry, typed) => newEntry(registry, typed, registry === "populations" ? { forms: printedIn(block, typed) } : {}, registry === "populations" ? block.text : "");

function printedIn({ text }, typed) {
  const at = text.toLowerCase().indexOf(typed.toLowerCase());
  return at < 0 ? [] : [text.slice(at, at + typed.length)];
}

/* Make the indicator that a target measures, begun with its own words, and let the target name it. */
async function addIndicator(one) {
  const entry = await newEntry("indicators", one.begun.name, one.begun);
  return entry && sendAndGoOn("correct", { ...about(one), fields: { indicator: entry.id } });
}

/* Put what an annotation names, or a word that the check does not know, into its registry. */
export async function addEntry(block, one) {
  const chip = one?.chips.find((each) => each.strange && each.words);
  if (needsIndicator(one)) return addIndicator(one);
  const item = desk.state.queue[desk.queued];
  let [registry, values] = [null, {}];
  if (chip) {
    registry = one.fields[chip.key] === undefined ? null : chip.registry;
    const number = one.quote.includes("/") ? one.quote : "";
    values = { id: one.fields[chip.key], name: chip.words === one.fields[chip.key] ? one.quote : chip.words, number, title: number ? "" : one.quote, kind: "body" };
  } else if (item?.problem?.rule === "spelling") {
    registry = "words";
    values = { word: item.problem.fragment.match(/\p{Lu}[\p{Lu}\d&-]+/u)?.[0] ?? item.problem.fragment, kind: "abbreviation" };
  }
  if (!registry) return say(_("Chỗ này không thiếu mục nào trong danh mục."));
  const made = fields(desk.state.registries[registry], values, { add: newEntry });
  const done = await dialog({
    title: _("Thêm vào danh mục: {name}", { name: desk.state.registryNames[registry] }), children: made.rows, submit: _("Thêm"), read: made.read,
    send: (given) => send("entry", { registry, fields: given }),
  });
  if (done) look(one ? keyOf(one.path) : keyOf(block.path));
  return null;
}

async function written(registry, values, name) {
  const found = await namesOf(registry, name);
  return found.find((one) => one.id === values.id) ?? found.find((one) => one.name === name) ?? found[0] ?? null;
}
