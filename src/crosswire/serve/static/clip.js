// Takes a page from the window that opened this one, as text, into the form. It sends nothing.
(() => {
  "use strict";
  const MOST = 9000000; // characters
  const form = document.querySelector("#clip");
  if (!form) { return; }
  const said = document.querySelector("#clip-said");
  if (!window.opener) {
    said.textContent = "No page came along: the site cuts the tie to windows that it opens. Save the page, and add the file.";
    return;
  }
  const address = (given, origin) => {
    try { return new URL(given).origin === origin ? given : ""; } catch { return ""; }
  };
  window.addEventListener("message", (event) => {
    const page = event.data;
    if (event.source !== window.opener || !page || page.kind !== "crosswire:page" || typeof page.html !== "string") { return; }
    if (page.html.length > MOST) { said.textContent = "The page is too large to be handed in."; return; }
    form.elements.text.value = page.html;
    form.elements.url.value = address(String(page.url), event.origin);
    form.querySelector("button.main").disabled = "unsigned" in form.dataset;
    said.textContent = `From ${event.origin}: ${String(page.title).slice(0, 200)}`;
  });
  window.opener.postMessage("crosswire:ready", "*");
})();
