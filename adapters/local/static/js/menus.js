// Menus: one open at a time, closed by Escape, by choosing and by a click elsewhere.
export function menus() {
  document.addEventListener("click", (event) => {
    const inside = event.target.closest?.("details.menu");
    const chose = event.target.closest?.(".menu-list button, .menu-list a");
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (menu !== inside || chose) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details.menu[open]");
    if (!menu || event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("toggle", (event) => {
    const menu = event.target;
    if (!menu.matches?.(".on-message") || !menu.open) return;
    const log = menu.closest(".log").getBoundingClientRect();
    const list = menu.querySelector(".menu-list");
    menu.classList.remove("upward");
    const room = list.getBoundingClientRect();
    menu.classList.toggle("upward", room.bottom > log.bottom && room.height < room.top - log.top);
  }, true);
}
