// The command palette: "/" or Ctrl K; arrows, Enter, Escape; the focus goes back where it was.
let before = null;

export function palette() {
  document.addEventListener("keydown", opened);
  document.addEventListener("click", clicked);
  document.addEventListener("input", (event) => {
    if (event.target.id === "palette-text") filter();
  });
  document.addEventListener("keydown", moved);
  document.addEventListener("close", (event) => {
    if (event.target.id === "palette") before?.focus();
  }, true);
}

const dialog = () => document.getElementById("palette");
const shown = () => [...document.querySelectorAll("#palette-list li:not([hidden])")];

function opened(event) {
  if (dialog().open) return;
  const key = event.key.toLowerCase();
  if (key === "k" && (event.ctrlKey || event.metaKey)) return open(event, paneOf(event.target));
  if (key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  const field = event.target.closest?.("input, textarea, select");
  if (field && !(field.matches(".composer textarea") && !field.value)) return;
  open(event, paneOf(event.target));
}

function paneOf(element) {
  return element.closest?.(".pane")?.dataset.pane ?? null;
}

function open(event, pane) {
  event.preventDefault();
  before = document.activeElement;
  const where = document.getElementById("palette-pane");
  where.value = pane ?? where.defaultValue;
  const text = document.getElementById("palette-text");
  text.value = "";
  filter();
  dialog().showModal();
  text.focus();
}

function clicked(event) {
  const slash = event.target.closest?.("[data-palette]");
  if (slash) open(event, slash.dataset.palette);
  else if (event.target === dialog()) dialog().close();
  const option = event.target.closest?.("#palette-list li");
  if (option) run(option);
}

function filter() {
  const wanted = document.getElementById("palette-text").value.trim().replace(/^\//, "").toLowerCase();
  for (const option of document.querySelectorAll("#palette-list li")) {
    option.hidden = !option.dataset.find.includes(wanted);
  }
  const first = shown().find((option) => option.dataset.name.startsWith(wanted)) ?? shown()[0];
  select(first);
  document.querySelector(".palette-none").hidden = Boolean(first);
}

function select(option) {
  for (const one of document.querySelectorAll("#palette-list li")) {
    one.setAttribute("aria-selected", String(one === option));
  }
  document.getElementById("palette-text").setAttribute("aria-activedescendant", option?.id ?? "");
  option?.scrollIntoView({ block: "nearest" });
}

function moved(event) {
  if (event.target.id !== "palette-text") return;
  const all = shown();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") select(all[(at + 1) % all.length]);
  else if (event.key === "ArrowUp") select(all[(at - 1 + all.length) % all.length]);
  else if (event.key === "Enter" && all[at]) run(all[at]);
  else return;
  event.preventDefault();
}

function run(option) {
  const pane = document.getElementById("palette-pane").value;
  option.setAttribute("hx-target", `#note-${pane}`);
  dialog().close();
  htmx.trigger(option, "run");
}
