// Runs before the first paint, so that a chosen theme does not flash.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("alongside-theme");
  } catch {
    // Storage can be closed; then the system decides.
  }
  document.documentElement.dataset.theme = chosen === "light" || chosen === "dark" ? chosen : "";
})();
