// Takes a page from the window that opened this one, as text, into the form. It sends nothing.
(() => {
  "use strict";
  const MOST = 9000000; // characters
  const form = document.querySelector("#clip");
  if (!form) { return; }
  const said = document.querySelector("#clip-said");
  if (!window.opener) {
    said.textContent = say("clipping.none");
    return;
  }
  const address = (given, origin) => {
    try { return new URL(given).origin === origin ? given : ""; } catch { return ""; }
  };
  window.addEventListener("message", (event) => {
    const page = event.data;
    if (event.source !== window.opener || !page || page.kind !== "crosswire:page" || typeof page.html !== "string") { return; }
    if (page.html.length > MOST) { said.textContent = say("clipping.too_large"); return; }
    form.elements.text.value = page.html;
    form.elements.url.value = address(String(page.url), event.origin);
    form.querySelector("button.main").disabled = "unsigned" in form.dataset;
    const title = String(page.title).slice(0, 200);
    said.textContent = say("clipping.from", { site: event.origin, title: title });
  });
  window.opener.postMessage("crosswire:ready", "*");
})();
