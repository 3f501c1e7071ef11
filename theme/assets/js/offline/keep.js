/* Has the browser keep the pages that a reader opens: hands it the one script that does so. No page of this
   portal knows another address of a script that is made here, and Trusted Types allow this one alone. */
const address = new URL("../../../../trang-da-luu.js", import.meta.url).href;
const only = { createScriptURL: () => address };
const policy = typeof trustedTypes === "object" ? trustedTypes.createPolicy("km-trang-da-luu", only) : only;

/* On the machine of who writes, every page is to be the newest. */
const isPreview = document.querySelector('script[src*="/.kehoach/"]') !== null;
const begin = () => navigator.serviceWorker?.register(policy.createScriptURL("")).catch(() => {}); // a reader may forbid it

if (!isPreview) {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
