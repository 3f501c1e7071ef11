/* A button that copies what stands in an element, tables as tables, and the place beside it that says so. */
import { _ } from "../words.js";

export function copiesTables(button, told, rootOf) {
  button.addEventListener("click", async () => {
    told.textContent = "";
    const done = await import("./copied.js").then(({ copyAll }) => copyAll(rootOf()), () => false);
    told.textContent = done ? _("Đã chép; dán vào bảng tính hay văn bản.") : _("Không chép được. Hãy chọn bảng rồi chép.");
  });
}
