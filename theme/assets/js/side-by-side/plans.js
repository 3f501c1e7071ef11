/* The files of the plans and their list, fetched as they are needed, each once, all of one build. */
import { readWhole } from "../bundle.js";
import { beginningOf } from "./choices.js";
import { wholePlan } from "./rows.js";

/* A file by its address; null where there is none, undefined where it cannot be fetched. */
function ask({ files }, address) {
  if (!files.has(address)) {
    const found = fetch(address).then((answer) => (answer.ok ? answer.json() : answer.status === 404 ? null : undefined));
    files.set(address, found.catch(() => undefined).then((data) => {
      if (!data) files.delete(address);
      return data;
    }));
  }
  return files.get(address);
}

const planAt = (folder, id) => new URL(`ke-hoach/${encodeURIComponent(id)}.json`, folder).href;
const listAt = (folder) => new URL("danh-sach.json", folder).href;
const partAt = (folder, beginning) => new URL(`noi-${beginning}.json`, folder).href;

/* Some plans by their ids: those that are there, the ids that there are not (by the list of all plans, or
   where they are too many for one, because the folder has all else), and those that cannot be fetched. */
export async function plansOf(bundle, ids) {
  const found = await readWhole(bundle, async (folder) => {
    const plans = await Promise.all(ids.map((id) => ask(bundle, planAt(folder, id))));
    const list = plans.includes(null) ? await ask(bundle, listAt(folder)) : null;
    const known = knownIn(list);
    const unknown = ids.filter((id, at) => plans[at] === null && known && !known.has(id));
    const lost = ids.filter((id, at) => !plans[at] && !unknown.includes(id));
    return { plans: plans.filter(Boolean).map(wholePlan), unknown, lost, isBroken: lost.length > 0, isEmpty: unknown.length > 0 };
  });
  if (!found) return { plans: [], unknown: [], lost: ids };
  const { plans, unknown, lost, isUnsure } = found;
  return isUnsure ? { plans, unknown: [], lost: [...unknown, ...lost] } : { plans, unknown, lost };
}

function knownIn(list) {
  if (Array.isArray(list)) return new Set(list.map((plan) => plan.id));
  return list?.beginnings ? new Set() : null;
}

/* All plans that may fit what was typed; where they are too many, how many there are and the first of them.
   Null where they cannot be fetched. `isSure` asks for what there is now. */
export async function listOf(bundle, isSure = false, typed = "") {
  const found = await readWhole(bundle, async (folder) => {
    const all = await ask(bundle, listAt(folder));
    const list = all?.beginnings ? await partOf(bundle, folder, all, typed) : all;
    return { list, isBroken: !Array.isArray(list) && !list?.count, isEmpty: isSure };
  });
  return found && !found.isUnsure && !found.isBroken ? found.list : null;
}

async function partOf(bundle, folder, all, typed) {
  const beginning = beginningOf(all, typed);
  if (beginning === null) return { count: all.count, first: all.first };
  return beginning === "" ? [] : ask(bundle, partAt(folder, beginning));
}
