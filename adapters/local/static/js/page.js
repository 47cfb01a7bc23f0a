// Puts the pieces together. Listeners live on the document: the page below it is swapped whole.
import { keepDrafts } from "./drafts.js";
import { keepFocus } from "./focus.js";
import { composers } from "./composer.js";
import { logs } from "./logs.js";
import { menus } from "./menus.js";
import { palette } from "./palette.js";
import { panes } from "./panes.js";
import { radios } from "./radios.js";
import { themes } from "./themes.js";

for (const begin of [keepFocus, keepDrafts, logs, panes, composers, menus, palette, radios, themes]) {
  begin();
}
