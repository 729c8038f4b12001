// What only a script can do, as small custom elements. Every page works without it.
import "./cursor.js";
import "./keep-current.js";
import "./keep-words.js";
import "./send-later.js";
import "./take-along.js";
import "./search-results.js";
import "./photo-gallery.js";
import "./file-field.js";
import "./voice-recorder.js";
import "./passkey-button.js";
import "./live-region.js";
import "./print-page.js";
import "./signature-field.js";
import "./log-form.js";
import "./likely-duplicates.js";
import "./answer-shelf.js";
import "./intake-suggestions.js";
import "./desk-keys.js";
import "./desk-alarm.js";
import "./dispatch-board.js";
import "./steward-chart.js";
import "./try-again.js";

addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if ((event.ctrlKey && event.key.toLowerCase() === "k") || (event.key === "/" && !typing)) {
    event.preventDefault();
    document.getElementById("search")?.focus();
  }
});
