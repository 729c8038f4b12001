// What makes logging a call fast: one key for the type, categories of that type only, units while typing.

// <log-keys>: with the cursor on the type, a digit chooses it and goes on; Alt and a digit does so from anywhere in the form.
customElements.define("log-keys", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", event => {
      const types = [...this.querySelectorAll(".log-type input")];
      if (!/^[1-9]$/.test(event.key) || !(event.altKey || types.includes(event.target))) return;
      const type = types[event.key - 1];
      if (!type) return;
      event.preventDefault();
      type.click();
      const next = this.querySelector("unit-picker input:not([type=hidden])");
      (next?.value ? this.querySelector("[name$='.Subject']") : next)?.focus();
    });
  }
});

// <category-filter>: offers the categories of the chosen type.
customElements.define("category-filter", class extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector("select");
    this.groups ??= [...this.select.querySelectorAll("optgroup")];
    const form = this.closest("form");
    for (const changed of ["change", "kept"]) form.addEventListener(changed, event => event.target.name === this.dataset.typeName && event.target.checked && this.show(event.target.value));
    this.show(form.elements[this.dataset.typeName]?.value);
  }

  show(type) {
    const chosen = this.select.value;
    for (const group of this.groups) group.remove();
    for (const group of this.groups) if (!type || group.dataset.type === type) this.select.append(group);
    this.select.value = this.select.querySelector(`option[value="${CSS.escape(chosen)}"]`) ? chosen : "";
  }
});

// <unit-picker data-source="/api/…">: units by any part of the house number while typing; without it the server reads what was typed.
customElements.define("unit-picker", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input:not([type=hidden])");
    this.id_ = this.querySelector("input[type=hidden]");
    if (!this.input || this.list) return;
    this.list = Object.assign(document.createElement("ul"), { className: "picker-list dropdown-menu", id: `${this.input.id}-list` });
    this.list.setAttribute("role", "listbox");
    this.append(this.list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", this.list.id], ["aria-expanded", "false"]]) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => { this.id_.value = ""; this.ask(); });
    this.input.addEventListener("kept", () => { this.id_.value = ""; });
    this.input.addEventListener("keydown", event => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.show([]), 200));
  }

  async ask() {
    const words = this.input.value.trim();
    this.asked?.abort();
    if (!words) return this.show([]);
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.source}?q=${encodeURIComponent(words)}`, { signal: this.asked.signal });
      if (answer.ok) this.show(await answer.json());
    } catch (problem) { if (problem.name !== "AbortError") throw problem; }
  }

  show(units) {
    this.units = units;
    this.at = units.length ? 0 : -1;
    this.list.replaceChildren(...units.map((unit, i) => {
      const item = document.createElement("li");
      item.className = "dropdown-item";
      item.id = `${this.list.id}-${i}`;
      item.setAttribute("role", "option");
      item.append(Object.assign(document.createElement("strong"), { textContent: unit.label }), ` ${unit.building} ${unit.holder ?? ""}`);
      item.addEventListener("pointerdown", event => { event.preventDefault(); this.choose(unit); });
      return item;
    }));
    this.list.classList.toggle("show", units.length > 0);
    this.input.setAttribute("aria-expanded", String(units.length > 0));
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((item, i) => { item.classList.toggle("active", i === this.at); item.setAttribute("aria-selected", String(i === this.at)); });
    this.input.setAttribute("aria-activedescendant", this.at >= 0 ? `${this.list.id}-${this.at}` : "");
  }

  choose(unit) {
    this.input.value = unit.label;
    this.id_.value = unit.id;
    const form = this.closest("form");
    const name = form?.querySelector("[name$='.ContactName']");
    if (name && !name.value && unit.holder) name.value = unit.holder;
    this.show([]);
    form?.querySelector("[name$='.Subject']")?.focus();
  }

  key(event) {
    if (!this.units?.length) return;
    if (event.key === "Escape") return this.show([]);
    if (event.key === "Enter" || event.key === "Tab" && this.input.value !== this.units[this.at].label) { event.preventDefault(); return this.choose(this.units[this.at]); }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    this.at = (this.at + step + this.units.length) % this.units.length;
    this.mark();
  }
});
