// Which pane is in view where not all fit; counts of what arrived unseen; sheets.
const counts = { group: 0, private: 0, team: 0 };
let pane = null;
let second = null;
let opener = null;

export function panes() {
  restore();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "page") restore();
  });
  document.addEventListener("htmx:configRequest", (event) => {
    // Another person may have another second pane; the choice holds for one person only.
    if (event.detail.elt.matches(".face")) second = null;
  });
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSheet();
  });
  document.addEventListener("pane:show", (event) => choose(event.target.dataset.pane));
  document.addEventListener("htmx:afterRequest", answered);
  new MutationObserver(arrived).observe(document.body, { childList: true, subtree: true });
}

function page() {
  return document.getElementById("page");
}

function clicked(event) {
  const button = event.target.closest?.("button");
  if (button?.matches("#bottombar [data-pane]")) choose(button.dataset.pane);
  else if (button?.matches(".second [data-second]")) beside(button.dataset.second);
  else if (button?.matches("[data-sheet]")) openSheet(button);
  else if (button?.matches("[data-sheet-close]") || event.target === page()) closeSheet();
}

function restore() {
  const own = page().dataset.second;
  if (second) page().dataset.second = second;
  pane ??= own;
  choose(pane);
  beside(page().dataset.second);
}

function choose(name) {
  pane = name;
  page().dataset.pane = name;
  counts[name] = 0;
  if (name !== "group" && page().dataset.second !== name) beside(name);
  for (const button of document.querySelectorAll("#bottombar [data-pane]")) {
    button.setAttribute("aria-pressed", String(button.dataset.pane === name));
    const count = button.querySelector(".count");
    count.textContent = counts[button.dataset.pane] || "";
    count.hidden = !counts[button.dataset.pane];
  }
}

function beside(name) {
  second = name;
  page().dataset.second = name;
  for (const button of document.querySelectorAll(".second [data-second]")) {
    button.setAttribute("aria-pressed", String(button.dataset.second === name));
  }
}

function arrived(changes) {
  const items = changes.flatMap((change) => [...change.addedNodes]);
  for (const item of items) {
    if (!item.classList?.contains("arrives")) continue;
    const there = item.closest(".pane");
    if (there && getComputedStyle(there).display === "none") counts[there.dataset.pane] += 1;
  }
  if (items.length) refresh();
}

function refresh() {
  for (const button of document.querySelectorAll("#bottombar [data-pane]")) {
    const count = button.querySelector(".count");
    const number = counts[button.dataset.pane];
    if (count.textContent !== String(number || "")) {
      count.textContent = number || "";
      count.hidden = !number;
    }
  }
}

// One's own act leads to where its answer stands, where not all panes fit, and to whose chat.
function answered(event) {
  const stands = event.detail.xhr?.getResponseHeader("X-Answered-In");
  if (!event.detail.successful || !stands) return;
  const [name, whose] = stands.split(" ");
  if (event.detail.elt.closest?.("#rail")) closeSheet();
  if (name !== "group") choose(name);
  const chat = whose && document.getElementById(`chat-${whose}`);
  if (chat && chat.getAttribute("aria-checked") !== "true") chat.click();
}

function openSheet(button) {
  opener = button;
  page().dataset.sheet = button.dataset.sheet;
  button.setAttribute("aria-expanded", "true");
  document.getElementById("panes").inert = true;
  document.querySelector("#rail .sheet-close").focus();
}

function closeSheet() {
  if (!page().dataset.sheet) return;
  delete page().dataset.sheet;
  document.getElementById("panes").inert = false;
  opener?.setAttribute("aria-expanded", "false");
  if (opener && document.contains(opener)) opener.focus();
  opener = null;
}
