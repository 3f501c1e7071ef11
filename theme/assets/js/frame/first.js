/* Before anything is painted: that scripts run, and the colours that a reader chose. The one script that
   is no module, since a page waits for no module. */
{
  const root = document.documentElement;
  root.className = "km-js"; // in place of the host's word for a browser without scripts
  try {
    const chosen = localStorage.getItem("km-nen");
    if (chosen === "ngay" || chosen === "dem") root.dataset.nen = chosen;
  } catch {
    /* Who lets no site keep anything gets the colours of the system. */
  }
}
