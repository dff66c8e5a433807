// Everything works without this file; it adds the copy buttons.
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
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
})();
