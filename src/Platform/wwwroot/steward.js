// What only a script can do, as small custom elements. Every page works without it.
import "./search-results.js";
import "./photo-gallery.js";
import "./file-field.js";
import "./passkey-button.js";
<<<<<<< HEAD
import "./live-region.js";
=======
import "./print-page.js";
>>>>>>> 20cf3b4 (Keep units, customers and who lives where, show each building as a grid, and let staff choose their site)

addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if ((event.ctrlKey && event.key.toLowerCase() === "k") || (event.key === "/" && !typing)) {
    event.preventDefault();
    document.getElementById("search")?.focus();
  }
});
