// Everything works without this file. It adds search and filter, copying, opening all at once, and it opens what is
// folded where a link leads and lights evidence that runs over several marks.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const said = document.querySelector(".said");

  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const copy = async (button) => {
    const sentence = button.closest(".ready").querySelector(".sentence");
    try {
      const told = sentence.cloneNode(true);
      for (const ref of all(".refs", told)) { ref.remove(); }
      const paragraphs = all("p", told).length ? all("p", told) : [told];
      await navigator.clipboard.writeText(paragraphs.map((p) => p.textContent.replace(/\s+/g, " ").trim()).join("\n\n"));
    } catch {
      select(sentence);
      if (!document.execCommand("copy")) { said.textContent = say("page.select"); return; }
    }
    said.textContent = say("page.copied_now");
    button.textContent = say("page.copied");
    window.setTimeout(() => { button.textContent = say("page.copy"); }, 1500);
  };
  const dress = (within) => {
    for (const button of all("button.copy", within)) {
      button.hidden = false;
      button.addEventListener("click", () => copy(button));
    }
  };
  dress(document);

  // A long part is text until it is wanted: as elements, it would be there before the summary is.
  const grow = (fold) => {
    for (const later of all("noscript.later", fold)) {
      const made = document.createRange().createContextualFragment(later.textContent);
      dress(made);
      later.replaceWith(made);
    }
  };
  for (const fold of all(".fold")) { fold.addEventListener("toggle", () => { if (fold.open) { grow(fold); } }); }

  const arrive = () => {
    for (const mark of all("mark.lit")) { mark.classList.remove("lit"); }
    const name = decodeURIComponent(location.hash.slice(1));
    if (name && !document.getElementById(name)) { grow(/^t\d/.test(name) ? document.querySelector(".reports") : document); }
    const target = document.getElementById(name);
    if (!target) { return; }
    for (let at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    const place = /^t\d+-(\d+)-(\d+)$/.exec(target.id);
    if (place) {
      for (const mark of all("mark[data-from]", target.closest(".source"))) {
        const from = Number(mark.dataset.from);
        if (from >= Number(place[1]) && from < Number(place[2])) { mark.classList.add("lit"); }
      }
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", arrive);
  if (location.hash) { arrive(); }

  const form = document.querySelector(".seek");
  if (!form) { return; }
  const seek = form.querySelector("#seek"), outlet = form.querySelector("#outlet"), found = form.querySelector(".found");
  const parts = all(".part, .group"), counts = all(".contents .n");
  let entries = [];
  const words = new WeakMap(), before = new Map(), totals = new Map(counts.map((n) => [n, n.textContent]));
  const text = (entry) => {
    if (!words.has(entry)) { words.set(entry, entry.textContent.toLowerCase().replace(/\s+/g, " ")); }
    return words.get(entry);
  };
  const stands = (entry, report) => !report || entry.id === report
    || entry.querySelector(`a[href^="#${report}-"]`) !== null;
  const highlight = (wanted, hits) => {
    if (!CSS.highlights) { return; }
    CSS.highlights.delete("found");
    const ranges = [];
    for (const entry of wanted.length ? hits : []) {
      const walk = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node && ranges.length < 500; node = walk.nextNode()) {
        const low = node.data.toLowerCase();
        for (const word of wanted) {
          for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };
  const clear = () => {
    for (const node of [...entries, ...parts]) { node.hidden = false; }
    for (const [details, open] of before) { details.open = open; }
    before.clear();
    for (const [n, total] of totals) { n.textContent = total; }
    found.textContent = "";
    highlight([], []);
  };
  const narrow = () => {
    const wanted = seek.value.toLowerCase().split(/\s+/).filter(Boolean), report = outlet ? outlet.value : "";
    if (!wanted.length && !report) { clear(); return; }
    grow(document);
    entries = all(".entry");
    const hits = new Set(entries.filter((e) => stands(e, report) && wanted.every((w) => text(e).includes(w))));
    for (const entry of entries) { entry.hidden = !hits.has(entry); }
    for (const part of parts) {
      const own = all(".entry", part), left = own.filter((e) => hits.has(e)).length, fold = part.querySelector(".fold");
      part.hidden = own.length > 0 && !left;
      const heading = part.querySelector("h2"), n = counts.find((c) => heading && c.dataset.of === heading.id);
      if (n && own.length) { n.textContent = say("page.of", { n: left, all: own.length }); }
      if (fold) {
        if (!before.has(fold)) { before.set(fold, fold.open); }
        fold.open = left > 0;
      }
    }
    found.textContent = hits.size ? say("page.of", { n: hits.size, all: entries.length }) : say("page.nothing_found");
    highlight(wanted, hits);
  };
  let waiting = 0;
  form.hidden = false;
  form.addEventListener("input", () => { window.clearTimeout(waiting); waiting = window.setTimeout(narrow, 120); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      seek.focus();
    } else if (event.key === "Escape" && document.activeElement === seek && seek.value) {
      seek.value = "";
      narrow();
    }
  });
  for (const button of all("button[data-open]", form)) {
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      grow(document);
      for (const details of all(button.dataset.open)) { details.open = open; }
    });
  }
})();
