// <answer-shelf data-into="Answer" data-source="/api/…" data-reads="Subject …">: what lies at hand for a reply. A press on [data-insert] puts it into
// the field; Alt K does so with the first answer, Alt T goes to the templates, and opens the fold they lie in with data-unfolds; arrows walk among them. With a source it asks anew while one types.
// Without it each button leads to a page that has the words in the field already, or to the answer itself.
import { WhileTyping } from "./while-typing.js";

customElements.define("answer-shelf", class extends HTMLElement {
  connectedCallback() {
    this.typing = new WhileTyping(this, (html, isNew) => { if (isNew) this.innerHTML = html; }, 300);
    if (!this.form) return;
    this.typing.on(this, "click", event => this.press(event));
    this.typing.on(this, "keydown", event => this.walk(event));
    this.typing.on(document, "keydown", event => this.key(event));
    if (this.dataset.source) this.typing.listen(event => event.target !== this.field);
  }

  disconnectedCallback() { this.typing.end(); }

  get form() { return this.typing.form; }

  get field() { return this.dataset.into ? this.form.elements[`Model.${this.dataset.into}`] : null; }

  press(event) {
    const button = event.target.closest("[data-insert]");
    if (!button || !this.field || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.insert(button);
  }

  key(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || !this.field) return;
    const shown = element => element && !element.closest("details:not([open])");
    const target = event.code === "KeyK" ? this.querySelector("[data-article]") : event.code === "KeyT" ? this.querySelector("[data-template]") : null;
    if (target && "unfolds" in this.dataset) this.unfold(target);
    if (!shown(target)) return;
    event.preventDefault();
    if (event.code === "KeyK") this.insert(target);
    else target.focus();
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = [...this.querySelectorAll("[data-insert]")];
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) return this.field?.focus();
    if (!step || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length].focus();
  }

  unfold(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  /** What is there stays; the first gap is marked, so that typing fills it. */
  insert(button) {
    const field = this.field, words = button.dataset.insert;
    this.unfold(field);
    const before = field.value.trimEnd();
    const from = before ? before.length + 1 : 0;
    field.value = (before ? before + "\n" : "") + words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    const gap = field.value.slice(from).match(/【[？?][^】]*】/);
    if (gap) field.setSelectionRange(from + gap.index, from + gap.index + gap[0].length);
    else field.setSelectionRange(field.value.length, field.value.length);
    if (button.dataset.article) this.count(button.dataset.article);
  }

  count(article) {
    if (this.form.querySelector(`input[name="Model.Used"][value="${CSS.escape(article)}"]`)) return;
    this.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "Model.Used", value: article }));
  }
});
