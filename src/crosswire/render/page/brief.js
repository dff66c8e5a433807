// Everything works without this file; it adds the copy buttons and lights evidence that runs over several marks.
(() => {
  "use strict";
  const said = document.querySelector(".said");
  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const copy = async (button) => {
    const sentence = button.parentElement.querySelector(".sentence");
    try {
      await navigator.clipboard.writeText(sentence.textContent);
    } catch {
      select(sentence);
      if (!document.execCommand("copy")) { said.textContent = "Selected; copy it with the keyboard."; return; }
    }
    said.textContent = "Copied.";
    button.textContent = "Copied";
    window.setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };
  const light = () => {
    for (const mark of document.querySelectorAll("mark.lit")) { mark.classList.remove("lit"); }
    const place = /^#(t\d+)-(\d+)-(\d+)$/.exec(location.hash);
    if (!place) { return; }
    for (const mark of document.querySelectorAll(`#${place[1]} mark[data-from]`)) {
      const from = Number(mark.dataset.from);
      if (from >= Number(place[2]) && from < Number(place[3])) { mark.classList.add("lit"); }
    }
  };
  window.addEventListener("hashchange", light);
  light();
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
})();
