// Every page and form works without this file. It adds: evidence beside the page, copying, keys, dropped
// files, more boxes for texts, and the word that something is new.
(() => {
  "use strict";
  const one = (what, within = document) => within.querySelector(what);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const aloud = (words) => { const said = one("#said"); if (said) { said.textContent = words; } };

  // Evidence beside the page. It is a step of the browser's history: Back closes it, and Back from the whole
  // report shows it again.
  let asker = null;
  const open = () => { const panel = one("#evidence"); return panel && panel.firstElementChild ? panel : null; };
  const close = () => {
    const panel = open();
    if (!panel) { return; }
    panel.replaceChildren();
    if (asker && asker.isConnected) { asker.focus(); }
  };
  const shut = () => {
    if (!open()) { return false; }
    if (history.state && history.state.beside) { history.back(); } else { close(); }
    return true;
  };
  const beside = (state) => (state && state.beside) || "";
  const show = (address) => { window.htmx.ajax("GET", address, "#evidence"); };
  window.addEventListener("popstate", (event) => { if (beside(event.state)) { show(beside(event.state)); } else { close(); } });
  window.addEventListener("pageshow", () => { if (beside(history.state) && !open()) { show(beside(history.state)); } });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "evidence") { return; }
    const address = event.detail.pathInfo.requestPath;
    if (beside(history.state) === "") { history.pushState({ beside: address }, ""); } else { history.replaceState({ beside: address }, ""); }
    if (event.detail.requestConfig.elt.id !== "evidence" && event.detail.requestConfig.elt !== document.body) { asker = event.detail.requestConfig.elt; }
    const here = one(".here", event.target);
    if (here) { here.scrollIntoView({ block: "center" }); }
    event.target.focus({ preventScroll: true });
    const outlet = one("h2", event.target).textContent;
    aloud(say("story.source_in", { outlet: outlet }));
  });
  document.addEventListener("htmx:responseError", (event) => {
    const link = event.detail.requestConfig.elt;
    if (link.href) { location.href = link.href; }
  });
  document.addEventListener("click", (event) => {
    const outside = !event.target.closest("#evidence, a, button, summary, label, input, select, textarea");
    const over = outside && window.matchMedia("(max-width: 42rem)").matches;  // there the panel lies over the page
    if (event.target.closest("[data-close]") || over) { shut(); }
  });

  // Copying
  const copy = async (button) => {
    const sentence = button.parentElement.querySelector(".sentence");
    try {
      await navigator.clipboard.writeText(sentence.textContent);
      aloud(say("page.copied_now"));
      button.textContent = say("page.copied");
      window.setTimeout(() => { button.textContent = say("page.copy"); }, 1500);
    } catch {
      window.getSelection().selectAllChildren(sentence);
      aloud(say("page.select"));
    }
  };
  for (const button of all("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  // Files that are dropped, and more boxes for texts
  const form = one("form.add");
  if (form) {
    const zones = all("[data-drop]", form);
    const list = (zone) => {
      one(".chosen", zone).replaceChildren(...[...one("input[type=file]", zone).files].map((file) => {
        const line = document.createElement("li");
        line.textContent = `${file.name}, ${Math.max(1, Math.round(file.size / 1000)).toLocaleString(document.documentElement.lang)} kB`;
        return line;
      }));
    };
    const over = (zone) => { for (const each of zones) { each.classList.toggle("over-it", each === zone); } };
    const under = (event) => event.target.closest("[data-drop]") || zones[0];
    for (const zone of zones) { zone.addEventListener("change", () => list(zone)); }
    for (const name of ["dragover", "dragenter"]) {
      form.addEventListener(name, (event) => {
        if (event.dataTransfer.types.includes("Files")) { event.preventDefault(); over(under(event)); }
      });
    }
    form.addEventListener("dragleave", () => over(null));
    form.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) { return; }
      event.preventDefault();
      over(null);
      const zone = under(event);
      const field = one("input[type=file]", zone);
      const both = new DataTransfer();
      const dropped = [...event.dataTransfer.files];
      for (const file of field.multiple ? [...field.files, ...dropped] : dropped.slice(0, 1)) { both.items.add(file); }
      field.files = both.files;
      list(zone);
    });
    const more = one("button.more", form);
    more.addEventListener("click", (event) => {
      event.preventDefault();
      const boxes = all(".texts .box");
      const made = boxes[boxes.length - 1].cloneNode(true);
      const number = boxes.length + 1;
      one("legend", made).textContent = say("adding.text", { n: number });
      const asked = one(".seams", made);
      if (asked) { asked.remove(); }
      one("label", made).htmlFor = `text-${number}`;
      const text = one("textarea", made);
      text.id = `text-${number}`;
      text.placeholder = say("adding.another_article");
      for (const each of [text, ...all("input", made)]) { each.value = ""; }
      boxes[boxes.length - 1].after(made);
      text.focus();
    });
  }

  // Keys
  const KEYS = [["j, k", say("keys.step")], [say("keys.enter"), say("keys.open")], ["e", say("keys.source")],
    ["[, ]", say("keys.turn")], ["/", say("keys.search")], ["n", say("keys.new")], ["a", say("keys.add")],
    ["s", say("keys.stories")], [say("keys.esc"), say("keys.close")], ["?", say("keys.keys")]];
  const help = () => {
    const dialog = document.createElement("dialog");
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = say("keys.title");
    dialog.setAttribute("aria-labelledby", "keys-title");
    const names = document.createElement("dl");
    for (const [key, what] of KEYS) {
      const name = document.createElement("dt");
      const mark = document.createElement("kbd");
      mark.textContent = key;
      name.append(mark);
      const told = document.createElement("dd");
      told.textContent = what;
      names.append(name, told);
    }
    const close = document.createElement("button");
    close.textContent = say("story.close");
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, names, close);
    document.body.append(dialog);
    dialog.showModal();
  };
  let place = -1;
  const step = (by) => {
    const steps = all("[data-step]");
    if (!steps.length) { return; }
    for (const each of steps) { each.classList.remove("at-it"); }
    place = Math.min(steps.length - 1, Math.max(0, place + by));
    const goal = steps[place];
    goal.classList.add("at-it");
    const link = one("a[href]", goal);
    if (link) { link.focus({ preventScroll: true }); }
    goal.scrollIntoView({ block: "nearest" });
  };
  const turn = (by) => {
    const links = all(".tabs a");
    const here = links.findIndex((link) => link.hasAttribute("aria-current"));
    const goal = links[here + by];
    if (here >= 0 && goal) { location.href = goal.href; }
  };
  const source = () => {
    const near = one(".at-it") || document.activeElement.closest("[data-step]") || document;
    const link = one("[hx-get*='/evidence']", near);
    if (link) { link.click(); }
  };
  const actions = {
    j: () => step(1), k: () => step(-1), e: source, "]": () => turn(1), "[": () => turn(-1), "?": help,
    "/": () => one("#find").focus(), n: () => { location.href = "/new"; }, a: () => { location.href = "/add"; },
    s: () => { location.href = "/"; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shut()) { event.preventDefault(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) { return; }
    if (event.target.closest("input, textarea, select")) { return; }
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  // What is new while somebody looks: all tabs of a browser share one connection (`live.js`). Where there are
  // no shared workers, a tab in sight has its own.
  const live = one("[data-live]");
  const note = one("#live-note");
  if (live && note) {
    const about = { story: live.dataset.live, after: Number(live.dataset.after) };
    let leave = null;
    const told = (change) => {
      about.after = Math.max(about.after, change.id);
      one("a", note).textContent = change.words;
      note.hidden = false;
      aloud(change.words);
    };
    const shared = () => {
      const { port } = new SharedWorker(live.dataset.worker);
      port.onmessage = ({ data }) => told(data);
      port.postMessage(about);
      return () => { port.postMessage({ leave: true }); port.close(); };
    };
    const alone = () => {
      const events = new EventSource(`/live?story=${about.story}&after=${about.after}`);
      events.addEventListener("change", (event) => told({ ...JSON.parse(event.data), id: Number(event.lastEventId) }));
      return () => events.close();
    };
    const stop = () => { if (leave) { leave(); leave = null; } };
    const listen = () => { if (!leave && (window.SharedWorker || !document.hidden)) { leave = window.SharedWorker ? shared() : alone(); } };
    document.addEventListener("visibilitychange", () => { if (!window.SharedWorker) { if (document.hidden) { stop(); } else { listen(); } } });
    window.addEventListener("pagehide", stop);
    window.addEventListener("pageshow", listen);
    listen();
  }
})();
