// Radio groups: one stop for Tab, arrows move inside, Space and Enter choose.
const NEXT = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function radios() {
  settle(document);
  document.addEventListener("htmx:afterSettle", () => settle(document));
  document.addEventListener("htmx:sseMessage", () => settle(document));
  document.addEventListener("keydown", (event) => {
    const radio = event.target.closest?.("[data-radios] [role=radio]");
    if (!radio || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = radiosIn(radio.closest("[data-radios]"));
    const at = all.indexOf(radio);
    let to = null;
    if (event.key in NEXT) to = all[(at + NEXT[event.key] + all.length) % all.length];
    else if (event.key === "Home") to = all[0];
    else if (event.key === "End") to = all.at(-1);
    else if (event.key === " " && radio.tagName === "A") radio.click();
    else return;
    event.preventDefault();
    if (!to) return;
    for (const one of all) one.tabIndex = one === to ? 0 : -1;
    to.focus();
  });
}

function radiosIn(group) {
  return [...group.querySelectorAll("[role=radio]")];
}

function settle(root) {
  for (const group of root.querySelectorAll("[data-radios]")) {
    const all = radiosIn(group);
    const focused = all.find((one) => one === document.activeElement);
    const chosen = all.find((one) => one.getAttribute("aria-checked") === "true");
    const stop = focused ?? chosen ?? all[0];
    for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  }
}
