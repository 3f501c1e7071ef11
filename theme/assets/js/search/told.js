/* What is said of an answer: that it is nowhere, how many places have it, and where. */

import { _, ngettext } from "../words.js";

/* `isFiltered`: of what a reader has chosen alone. */
export function told({ results, topic, place, count, nowhere, missing }, isFiltered) {
  if (!results.length && missing.length) return _("Chưa tìm được.");
  if (nowhere) return [nowhereTold(topic, place, isFiltered), nearTold(count, results)].filter(Boolean).join(" ");
  if (!results.length) return _("Không tìm thấy “{words}”.", { words: topic });
  const having = results.filter((one) => !one.near);
  if (count === null || count < having.length) return _("Những chỗ khớp nhất với “{words}”.", { words: topic });
  if (!count) return _("Không chỗ nào có đủ các từ của “{words}”. Dưới đây là những chỗ gần nhất.", { words: topic });
  return [place ? inPlace(count, topic, place) : inPlans(count, topic, having), shownTold(count, having)].filter(Boolean).join(" ");
}

function nowhereTold(words, place, isFiltered) {
  if (place) return _("Ở {place}, không nơi nào có “{words}”.", { place, words });
  if (isFiltered) return _("Trong phần đang lọc, không nơi nào có “{words}”.", { words });
  return _("Không nơi nào có “{words}”.", { words });
}

function nearTold(count, results) {
  if (count) return ngettext("{count} chỗ có đủ các từ, nhưng không đứng liền nhau.", count);
  return results.length ? _("Dưới đây là những chỗ gần nhất, không có đủ các từ.") : "";
}

const inPlace = (count, words, place) => ngettext("Ở {place}, {count} chỗ có “{words}”.", count, { place, words });

/* In how many plans is known where all places are shown. */
function inPlans(count, words, having) {
  const plans = new Set(having.map((one) => one.plan).filter(Boolean)).size;
  if (!plans || count > having.length) return ngettext("{count} chỗ có “{words}”.", count, { words });
  return ngettext("{count} chỗ có “{words}”, trong {plans} kế hoạch.", count, { words, plans });
}

function shownTold(count, having) {
  if (count <= having.length) return "";
  return ngettext("Dưới đây là {count} chỗ khớp nhất; thêm từ hoặc chọn bộ lọc để thu hẹp.", having.length);
}
