// Logs start at the newest and stay there, unless somebody has scrolled up to read.
const NEAR = 60;
const atEnd = new WeakMap();
const above = new WeakMap();

export function logs() {
  begin();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "page") begin();
  });
  addEventListener("resize", () => all().forEach(follow));
  addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="/#m-"]');
    if (!link) return;
    event.preventDefault();
    if (location.hash === link.hash) show();
    else location.hash = link.hash;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const log = event.detail.target;
    if (log.matches?.(".log")) above.set(log, log.scrollHeight - log.scrollTop);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const log = event.detail.target;
    if (above.has(log)) log.scrollTop = log.scrollHeight - above.get(log);
    above.delete(log);
  });
  show();
}

function all() {
  return [...document.querySelectorAll(".log")];
}

function begin() {
  for (const log of all()) {
    if (atEnd.has(log)) continue;
    atEnd.set(log, true);
    log.addEventListener("scroll", () => {
      atEnd.set(log, log.scrollHeight - log.scrollTop - log.clientHeight < NEAR);
    }, { passive: true });
    new MutationObserver(() => follow(log)).observe(log, { childList: true, subtree: true });
    new ResizeObserver(() => follow(log)).observe(log);
    follow(log);
  }
  document.fonts?.ready.then(() => all().forEach(follow));
}

function follow(log) {
  if (atEnd.get(log)) log.scrollTop = log.scrollHeight;
}

// A link to a message: show it, in whatever channel it stands.
function show() {
  const found = /^#m-(\d+)$/.exec(location.hash);
  if (!found) return;
  const article = document.getElementById(`m-${found[1]}`);
  if (!article) {
    if (sessionStorage.getItem("looked-for") === found[1]) return;
    sessionStorage.setItem("looked-for", found[1]);
    location.assign(`/find/${found[1]}${location.search}`);
    return;
  }
  sessionStorage.removeItem("looked-for");
  const pane = article.closest(".pane");
  pane.dispatchEvent(new CustomEvent("pane:show", { bubbles: true }));
  atEnd.set(article.closest(".log"), false);
  article.scrollIntoView({ block: "center" });
  article.focus({ preventScroll: true });
}
