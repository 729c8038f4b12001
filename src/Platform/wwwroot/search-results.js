// <search-results for="input-id">: what /search/quick finds while typing. A combobox with a list of options:
// arrow keys move, Enter opens, Escape closes; without it the form goes to the search page.
customElements.define("search-results", class extends HTMLElement {
  connectedCallback() {
    this.input = document.getElementById(this.getAttribute("for"));
    if (!this.input) return;
    this.id ||= `${this.input.id}-results`;
    this.setAttribute("role", "listbox");
    this.setAttribute("aria-label", this.input.getAttribute("aria-label") ?? "");
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": this.id, "aria-expanded": "false" }))
      this.input.setAttribute(name, value);
    this.gone = new AbortController();
    const on = (target, name, handle) => target.addEventListener(name, handle, { signal: this.gone.signal });
    on(this.input, "input", () => this.soon());
    on(this.input, "focus", () => this.input.value.trim() && this.soon());
    on(this.input, "keydown", event => this.key(event));
    on(this.input, "compositionend", () => this.soon());
    on(document, "pointerdown", event => { if (!this.contains(event.target) && event.target !== this.input) this.close(); });
    on(this, "pointerover", event => this.choose(this.options.indexOf(event.target.closest("[role=option]"))));
    on(this, "click", () => this.close());
  }

  disconnectedCallback() { this.gone?.abort(); this.asked?.abort(); clearTimeout(this.timer); }

  get options() { return [...this.querySelectorAll("[role=option]")]; }
  get at() { return this.options.findIndex(option => option.getAttribute("aria-selected") === "true"); }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 120);
  }

  async ask() {
    const words = this.input.value.trim();
    this.asked?.abort();
    if (!words) return this.close();
    const asked = this.asked = new AbortController();
    try {
      const answer = await fetch(`/search/quick?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      if (answer.status === 429) return this.close(); // too many parts of numbers: the page says so
      if (!answer.ok || answer.redirected || asked.signal.aborted) return;
      const html = await answer.text();
      if (asked.signal.aborted || document.activeElement !== this.input) return;
      this.innerHTML = html;
      this.input.setAttribute("aria-expanded", "true");
      this.choose(-1);
    } catch (problem) {
      if (problem.name !== "AbortError" && !(problem instanceof TypeError)) throw problem; // offline: the form still works
    }
  }

  key(event) {
    if (event.isComposing) return;
    const options = this.options;
    if (event.key === "Escape" && this.childElementCount) { event.preventDefault(); return this.close(); }
    if (event.key === "Tab") return this.close();
    if (event.key === "Enter") {
      if (this.at < 0) return this.asked?.abort();
      event.preventDefault();
      return options[this.at].click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !options.length) return;
    event.preventDefault();
    this.choose(this.at < 0 && step < 0 ? options.length - 1 : (this.at + step + options.length) % options.length);
  }

  choose(index) {
    this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const chosen = this.options[index];
    if (chosen) { this.input.setAttribute("aria-activedescendant", chosen.id); chosen.scrollIntoView({ block: "nearest" }); }
    else this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
});
