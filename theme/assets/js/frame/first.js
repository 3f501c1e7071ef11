/* Before anything is painted: that scripts run, and the colours that a reader chose. The one script that
   is no module, since a page waits for no module. */
{
  const root = document.documentElement;
  // That scripts run; whether the address asks for a view of the page.
  root.className = location.search ? "km-js km-hoi" : "km-js";
  try {
    const chosen = localStorage.getItem("km-nen");
    if (chosen === "ngay" || chosen === "dem") root.dataset.nen = chosen;
  } catch {
    /* Who lets no site keep anything gets the colours of the system. */
  }
}
