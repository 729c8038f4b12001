// <dispatch-board>: a card [data-card] dropped on a column [data-worker] fills the form «move» and sends it; without a script the card's link opens the same form.
customElements.define("dispatch-board", class extends HTMLElement {
  connectedCallback() {
    // A board is not redrawn under a hand that takes up or carries a card.
    this.addEventListener("pointerdown", event => this.hold(event.target.closest?.("[data-card]")));
    for (const end of ["pointerup", "pointercancel"]) this.addEventListener(end, () => this.card || this.hold(null));
    this.addEventListener("dragstart", event => {
      // What was pressed is what is carried, even if the page scrolled another card under the hand before the first move.
      this.card = this.held ?? event.target.closest?.("[data-card]");
      if (!this.card) return;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", this.card.dataset.card);
      this.hold(this.card);
    });
    this.addEventListener("dragend", () => this.drop());
    this.addEventListener("dragover", event => {
      const column = this.card && event.target.closest?.("[data-worker]");
      this.mark(column && !column.contains(this.card) ? column : null);
      if (this.over) event.preventDefault();
    });
    this.addEventListener("drop", event => {
      if (!this.over) return;
      event.preventDefault();
      this.send(this.card.dataset.card, this.over.dataset.worker);
      this.drop();
    });
  }

  mark(column) {
    if (this.over === column) return;
    this.over?.classList.remove("board-over");
    this.over = column;
    column?.classList.add("board-over");
  }

  hold(card) {
    this.held?.removeAttribute("data-changed");
    this.held = card;
    card?.setAttribute("data-changed", "");
  }

  drop() {
    this.mark(null);
    this.hold(null);
    this.card = null;
  }

  send(card, worker) {
    const form = this.querySelector("form#move");
    form.querySelector("[name$='.Card']").value = card;
    const fields = form.querySelectorAll("[name$='.Worker']");
    fields.forEach((field, i) => { if (field.type === "radio") { field.type = "hidden"; field.disabled = i > 0; } });
    fields[0].value = worker;
    form.requestSubmit();
  }
});
