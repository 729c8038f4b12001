// <likely-duplicates data-source="/api/…" data-reads="Subject Unit …">: while a form is filled in, asks what may be the same already
// and shows it in place; Alt J joins the likeliest. Without it the server asks when the form is sent.
customElements.define("likely-duplicates", class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    if (!this.form) return;
    this.gone = new AbortController();
    const on = (target, name, handle) => target.addEventListener(name, handle, { signal: this.gone.signal });
    for (const name of ["input", "change", "kept"]) on(this.form, name, () => this.soon());
    on(document, "keydown", event => {
      const first = event.altKey && !event.ctrlKey && event.code === "KeyJ" && this.querySelector("[data-join]");
      if (!first) return;
      event.preventDefault();
      first.click();
    });
  }

  disconnectedCallback() { this.gone?.abort(); this.asked?.abort(); clearTimeout(this.timer); }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 250);
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
      const html = await answer.text();
      if (asked.signal.aborted) return;
      if (html.trim() !== this.shown) this.innerHTML = this.shown = html.trim();
      const seen = this.form.elements["Model.Checked"];
      if (seen) seen.value = "true";
    } catch (problem) {
      if (problem.name !== "AbortError" && !(problem instanceof TypeError)) throw problem; // offline: the form still works
    }
  }
});
