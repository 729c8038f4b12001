// <intake-suggestions data-source="/api/…" data-reads="Subject Type …">: while a form is filled in, shows what its words suggest;
// Alt C takes the category, Alt U the urgency. What the agent chose is never touched, and nothing is chosen by itself.
customElements.define("intake-suggestions", class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    if (!this.form) return;
    this.chips = this.querySelector(".suggestions");
    this.gone = new AbortController();
    const on = (target, name, handle) => target.addEventListener(name, handle, { signal: this.gone.signal });
    for (const name of ["input", "change", "kept"]) on(this.form, name, () => this.soon());
    on(this, "click", event => { if (event.target.closest("[data-take]")) this.take(event.target.closest("[data-suggests]")); });
    on(document, "keydown", event => {
      const aim = event.altKey && !event.ctrlKey && !event.metaKey && { KeyC: "Category", KeyU: "Urgency" }[event.code];
      const chip = aim && this.querySelector(`[data-suggests=${aim}]`);
      if (!chip) return;
      event.preventDefault();
      this.take(chip);
    });
  }

  disconnectedCallback() { this.gone?.abort(); this.asked?.abort(); clearTimeout(this.timer); }

  field(aim) { return this.form.elements[`Model.${aim}`]; }

  soon() {
    this.tidy();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 200);
  }

  // Where the agent has chosen, nothing is suggested any more.
  tidy() {
    for (const chip of this.querySelectorAll("[data-suggests]")) if (this.field(chip.dataset.suggests)?.value) chip.remove();
  }

  take(chip) {
    const field = this.field(chip.dataset.suggests);
    if (!field || field.value) return;
    field.value = chip.dataset.answer;
    const changed = field instanceof RadioNodeList ? [...field].find(radio => radio.checked) : field;
    chip.remove();
    changed?.dispatchEvent(new Event("change", { bubbles: true }));
    if (this.contains(document.activeElement) || document.activeElement === document.body) this.form.elements["Model.Subject"]?.focus();
  }

  async ask() {
    const data = new FormData(this.form);
    const query = new URLSearchParams();
    for (const name of this.dataset.reads.split(" ")) {
      const value = data.get(`Model.${name}`);
      if (typeof value === "string" && value.trim()) query.set(name, value.trim().slice(0, 400));
    }
    if (query.toString() === this.last) return;
    this.last = query.toString();
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.source}?${query}`, { signal: asked.signal });
      if (!answer.ok || answer.redirected) return;
      const html = (await answer.text()).trim();
      if (asked.signal.aborted) return;
      if (html !== this.shown) this.chips.innerHTML = this.shown = html;
      this.tidy();
      for (const chip of this.querySelectorAll("[data-suggests]")) this.form.elements[`Model.Suggested${chip.dataset.suggests}`].value = chip.dataset.answer;
    } catch (problem) {
      if (problem.name !== "AbortError" && !(problem instanceof TypeError)) throw problem; // offline: the form still works
    }
  }
});
