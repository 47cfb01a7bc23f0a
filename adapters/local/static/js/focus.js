// A card that is drawn again keeps the focus where it was, on the same button or on the card.
let held = null;

export function keepFocus() {
  document.addEventListener("htmx:sseBeforeMessage", hold);
  document.addEventListener("htmx:beforeSwap", hold);
  document.addEventListener("htmx:sseMessage", give);
  document.addEventListener("htmx:afterSettle", give);
}

function hold() {
  const on = document.activeElement;
  if (!on || on === document.body) return;
  held = {
    id: on.id,
    card: on.closest("article")?.id,
    form: on.closest("form.questions")?.id,
    start: "selectionStart" in on ? on.selectionStart : null,
  };
}

function give() {
  const was = held;
  held = null;
  if (!was) return;
  const on = document.activeElement;
  const lost = !on || on === document.body || !document.contains(on);
  if (was.form) {
    const wrong = document.querySelector(`#${CSS.escape(was.form)} [aria-invalid]`);
    if (wrong && (lost || on.type === "submit")) return focusOn(inner(wrong));
  }
  if (!lost) return;
  focusOn((was.id && document.getElementById(was.id)) || (was.card && document.getElementById(was.card)));
}

function inner(field) {
  return field.matches("fieldset") ? field.querySelector("input") : field;
}

function focusOn(element) {
  element?.focus({ preventScroll: true });
}
