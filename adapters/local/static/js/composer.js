// Writing: Enter sends, Shift and Enter breaks the line; answering, editing, writing in a thread.
export function composers() {
  document.addEventListener("keydown", (event) => {
    const text = event.target.closest?.(".composer textarea");
    if (!text || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    text.form.requestSubmit();
  });
  document.addEventListener("htmx:afterRequest", sent);
  document.addEventListener("htmx:sendError", offline);
  document.addEventListener("htmx:responseError", offline);
  document.addEventListener("input", counted);
  document.addEventListener("click", clicked);
}

function sent(event) {
  const form = event.detail.elt;
  const pane = event.detail.target?.closest?.(".pane") ?? form.closest?.(".pane");
  // A refusal is no error to htmx, but the words then stay where they are.
  if (!event.detail.xhr || event.detail.xhr.status >= 400 || !event.detail.xhr.status) return;
  const note = pane?.querySelector(".note");
  if (note) note.textContent = "";
  if (!form.matches?.(".composer")) return;
  form.elements.text.value = "";
  leave(form);
}

function offline(event) {
  const from = event.detail.elt;
  if (from.closest("#live")) return;
  const pane = from.closest(".pane") ?? document.querySelector("#pane-private");
  pane.querySelector(".note").textContent = document.getElementById("page").dataset.offline;
}

function clicked(event) {
  const button = event.target.closest?.("button");
  if (!button) return;
  if (button.matches(".about-end")) return leave(button.form, true);
  const { reply, edit, thread } = button.dataset;
  if (!reply && !edit && !thread) return;
  const form = button.closest(".pane").querySelector(".composer");
  leave(form);
  form.elements.reply.value = reply ?? "";
  form.elements.edit.value = edit ?? "";
  form.elements.thread.value = thread ?? "";
  form.querySelector(".about").hidden = false;
  form.querySelector(".about-words").textContent = button.dataset.words;
  form.querySelector(".about-quote").hidden = !button.dataset.mayQuote;
  if (edit) form.elements.text.value = button.dataset.text;
  button.closest("details")?.removeAttribute("open");
  form.elements.text.focus();
}

function leave(form, focus = false) {
  if (form.elements.edit.value && focus) form.elements.text.value = "";
  for (const name of ["reply", "edit", "thread"]) form.elements[name].value = "";
  form.elements.quote.checked = false;
  form.querySelector(".about").hidden = true;
  if (focus) form.elements.text.focus();
}

function counted(event) {
  const field = event.target.closest?.("[data-limit]");
  const counter = field?.parentElement.querySelector(".counter");
  if (!counter) return;
  const over = [...field.value].length - Number(field.dataset.limit);
  counter.classList.toggle("over", over > 0);
  counter.textContent = over > 0
    ? `${over} ${counter.dataset.over}`
    : `${[...field.value].length} / ${field.dataset.limit}`;
}
