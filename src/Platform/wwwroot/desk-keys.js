// <desk-keys>: the desk by keyboard, for those who like it; every key does what a link or button beside it does.
customElements.define("desk-keys", class extends HTMLElement {
  connectedCallback() {
    this.listen = event => this.key(event);
    document.addEventListener("keydown", this.listen);
    this.querySelector(".desk-item.active")?.scrollIntoView({ block: "nearest" });
  }

  disconnectedCallback() { document.removeEventListener("keydown", this.listen); }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
    const act = {
      j: () => this.step(1), k: () => this.step(-1),
      n: () => this.querySelector("[data-key=n]")?.click(),
      a: () => this.querySelector("#act-Accept button[type=submit]")?.click(),
      r: () => this.open("Resolve"), c: () => this.open("CallBack"), h: () => this.open("Hold"),
      "?": () => this.querySelector("dialog").showModal(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Moves to the next or previous request of the queue; Enter opens it. */
  step(by) {
    const items = [...this.querySelectorAll(".desk-item")];
    const at = Math.max(items.indexOf(document.activeElement), items.findIndex(item => item.classList.contains("active")));
    const next = items[document.activeElement.classList.contains("desk-item") ? items.indexOf(document.activeElement) + by : at + (at < 0 ? 1 : by)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  open(action) { this.querySelector(`.action-bar a[href*="do=${action}#"]`)?.click(); }
});
