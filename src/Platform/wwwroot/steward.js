// What only a script can do, as small custom elements. Every page works without it.
addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if ((event.ctrlKey && event.key.toLowerCase() === "k") || (event.key === "/" && !typing)) {
    event.preventDefault();
    document.getElementById("search")?.focus();
  }
});
