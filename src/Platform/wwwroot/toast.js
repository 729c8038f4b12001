// A sentence at the edge of the screen that goes away by itself and leads somewhere.
export function toast(sentence, href, urgent = false) {
  let shelf = document.getElementById("toasts");
  if (!shelf) {
    shelf = Object.assign(document.createElement("div"), { id: "toasts" });
    shelf.setAttribute("role", "status");
    shelf.setAttribute("aria-live", "polite");
    document.body.append(shelf);
  }
  const note = Object.assign(document.createElement("a"), { className: urgent ? "toast-note toast-urgent" : "toast-note", textContent: sentence, href });
  shelf.append(note);
  note.addEventListener("click", () => note.remove());
  setTimeout(() => note.remove(), 8000);
}
