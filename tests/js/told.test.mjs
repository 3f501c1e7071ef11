/* What is said of an answer, in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../theme/assets/js/search/told.js";

const place = (plan, near = false) => ({ plan, near });
const answer = { results: [], topic: "vỉa hè", place: "", count: 0, nowhere: false, missing: [] };
const CASES = [
  ["nowhere, near things", { nowhere: true, results: [place("a", true)] }, "Không nơi nào có “vỉa hè”. Dưới đây là những chỗ gần nhất, không có đủ các từ."],
  ["nowhere, nothing near", { nowhere: true }, "Không nơi nào có “vỉa hè”."],
  ["nowhere side by side", { nowhere: true, count: 1, results: [place("a"), place("a", true)] }, "Không nơi nào có “vỉa hè”. 1 chỗ có đủ các từ, nhưng không đứng liền nhau."],
  ["nowhere in a place", { nowhere: true, place: "Kiên Giang" }, "Ở Kiên Giang, không nơi nào có “vỉa hè”."],
  ["all that there are", { count: 2, results: [place("a"), place("b"), place("b", true)] }, "2 chỗ có “vỉa hè”, trong 2 kế hoạch."],
  ["more than are shown", { count: 49, results: [place("a"), place("b")] }, "49 chỗ có “vỉa hè”. Dưới đây là 2 chỗ khớp nhất; thêm từ hoặc chọn bộ lọc để thu hẹp."],
  ["in a place", { count: 1, place: "Kiên Giang", results: [place("a")] }, "Ở Kiên Giang, 1 chỗ có “vỉa hè”."],
  ["things alone", { count: 1, results: [place(null)] }, "1 chỗ có “vỉa hè”."],
  ["nobody knows how many", { count: null, results: [place("a")] }, "Những chỗ khớp nhất với “vỉa hè”."],
  ["none has all words, though it is not sure that none has it", { results: [place("a", true)] }, "Không chỗ nào có đủ các từ của “vỉa hè”. Dưới đây là những chỗ gần nhất."],
  ["nothing", {}, "Không tìm thấy “vỉa hè”."],
  ["files are missing", { missing: ["a"], nowhere: false }, "Chưa tìm được."],
];

for (const [name, said, words] of CASES) test(name, () => assert.equal(told({ ...answer, ...said }, false), words));
test("of what is chosen alone", () => assert.equal(told({ ...answer, nowhere: true }, true), "Trong phần đang lọc, không nơi nào có “vỉa hè”."));
