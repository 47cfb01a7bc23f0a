// Light, dark, or as the system; remembered on this machine.
export function themes() {
  mark();
  document.addEventListener("htmx:afterSettle", mark);
  document.addEventListener("click", (event) => {
    const choice = event.target.closest?.("[data-theme-choice]")?.dataset.themeChoice;
    if (!choice) return;
    const theme = choice === "system" ? "" : choice;
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("alongside-theme", theme);
    } catch {
      // Storage can be closed; the choice then lasts as long as the page.
    }
    mark();
  });
}

function mark() {
  const chosen = document.documentElement.dataset.theme || "system";
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-checked", String(button.dataset.themeChoice === chosen));
  }
}
