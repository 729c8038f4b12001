// <dispatch-board>: a card [data-card] dropped on a column [data-worker] fills the form «move» and sends it; without a script the card's link opens the same form.
customElements.define("dispatch-board", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("dragstart", event => {
      this.card = event.target.closest?.("[data-card]");
      if (!this.card) return;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", this.card.dataset.card);
      // A board is not redrawn under a hand that carries a card.
      this.card.setAttribute("data-changed", "");
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

  drop() {
    this.mark(null);
    this.card?.removeAttribute("data-changed");
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
