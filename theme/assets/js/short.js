/* A short address leads on to its place before anything of its page is shown; one that asks to be looked at
   (`?`), or names a place that is not there, stays. No module: it must not wait. */
{
  const { den, cho } = document.currentScript.dataset;
  let asked = location.hash.slice(1);
  try {
    asked = decodeURIComponent(asked);
  } catch {
    /* No address of ours is written so: it names nothing. */
  }
  if (!location.href.includes("?") && (!asked || cho.split(" ").includes(asked))) location.replace(den + location.hash);
}
