/** Asks again while a form is filled in, once typing rests, and hands over the HTML that came back; only the last question counts.
 *  The element says what is asked by data-source and, by the names of the form's properties, data-reads. */
export class WhileTyping {
  /** @param {HTMLElement} element @param {(html: string, isNew: boolean) => void} show @param {number} rest milliseconds without a key */
  constructor(element, show, rest) {
    Object.assign(this, { element, show, rest, form: element.closest("form"), gone: new AbortController() });
  }

  on(target, name, handle) { target.addEventListener(name, handle, { signal: this.gone.signal }); }

  /** @param {(event: Event) => boolean} concerns whether what was typed changes the question */
  listen(concerns = () => true) {
    for (const name of ["input", "change", "kept"]) this.on(this.form, name, event => concerns(event) && this.soon());
  }

  end() { this.gone.abort(); this.asked?.abort(); clearTimeout(this.timer); }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), this.rest);
  }

  async ask() {
    const data = new FormData(this.form);
    const query = new URLSearchParams();
    for (const name of this.element.dataset.reads.split(" ")) {
      const value = data.get(`Model.${name}`);
      if (typeof value === "string" && value.trim()) query.set(name, value.trim().slice(0, 400));
    }
    if (query.toString() === this.last) return;
    this.last = query.toString();
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.element.dataset.source}?${query}`, { signal: asked.signal });
      if (!answer.ok || answer.redirected) return;
      const html = (await answer.text()).trim();
      if (asked.signal.aborted) return;
      const isNew = html !== this.shown;
      this.shown = html;
      this.show(html, isNew);
    } catch (problem) {
      if (problem.name !== "AbortError" && !(problem instanceof TypeError)) throw problem; // offline: the form still works
    }
  }
}
