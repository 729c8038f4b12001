// <grid-keys>: in the building grid one Tab stop a table; arrow keys, Home and End move from unit to unit.
customElements.define("grid-keys", class extends HTMLElement {
  connectedCallback() {
    for (const table of this.querySelectorAll("table")) this.enter(table, table.querySelector("a"));
    this.addEventListener("keydown", event => this.key(event));
    this.addEventListener("focusin", event => { const cell = event.target.closest("td a"); if (cell) this.enter(cell.closest("table"), cell); });
  }

  enter(table, cell) {
    for (const other of table.querySelectorAll("td a")) other.tabIndex = other === cell ? 0 : -1;
  }

  key(event) {
    const cell = event.target.closest("td a");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...cell.closest("tbody").rows];
    let row = rows.indexOf(cell.closest("tr")), column = cell.closest("td").cellIndex;
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -rows[row].cells.length], End: [0, rows[row].cells.length] }[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.key === "Home") { column = 0; step[1] = 1; }
    if (event.key === "End") { column = rows[row].cells.length; step[1] = -1; }
    for (row += step[0], column += step[1]; rows[row]?.cells[column]; row += step[0], column += step[1]) {
      const next = rows[row].cells[column].querySelector("a");
      if (next) return next.focus();
    }
  }
});
