// <intake-suggestions data-source="/api/…" data-reads="Subject Type …">: while a form is filled in, shows what its words suggest;
// Alt C takes the category, Alt U the urgency. What the agent chose is never touched, and nothing is chosen by itself.
import { WhileTyping } from "./while-typing.js";

customElements.define("intake-suggestions", class extends HTMLElement {
  connectedCallback() {
    this.typing = new WhileTyping(this, (html, isNew) => {
      if (isNew) this.querySelector(".suggestions").innerHTML = html;
      this.tidy();
      for (const chip of this.querySelectorAll("[data-suggests]")) this.field(`Suggested${chip.dataset.suggests}`).value = chip.dataset.answer;
    }, 200);
    if (!this.typing.form) return;
    this.typing.listen(() => { this.tidy(); return true; });
    this.typing.on(this, "click", event => { if (event.target.closest("[data-take]")) this.take(event.target.closest("[data-suggests]")); });
    this.typing.on(document, "keydown", event => {
      const aim = event.altKey && !event.ctrlKey && !event.metaKey && { KeyC: "Category", KeyU: "Urgency" }[event.code];
      const chip = aim && this.querySelector(`[data-suggests=${aim}]`);
      if (!chip) return;
      event.preventDefault();
      this.take(chip);
    });
  }

  disconnectedCallback() { this.typing.end(); }

  field(aim) { return this.typing.form.elements[`Model.${aim}`]; }

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
    if (this.contains(document.activeElement) || document.activeElement === document.body) this.field("Subject")?.focus();
  }
});
