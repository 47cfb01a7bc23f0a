// What is half written stays with the person and the pane it was written for, in this tab only.
const drafts = new Map();

export function keepDrafts() {
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id !== "page") return;
    for (const form of document.querySelectorAll("[data-draft]")) {
      drafts.set(form.dataset.draft, form.elements.text.value);
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "page") return;
    for (const form of document.querySelectorAll("[data-draft]")) {
      form.elements.text.value ||= drafts.get(form.dataset.draft) ?? "";
    }
  });
}
