// <likely-duplicates data-source="/api/…" data-reads="Subject Unit …">: while a form is filled in, asks what may be the same already
// and shows it in place; Alt J joins the likeliest. Without it the server asks when the form is sent.
import { WhileTyping } from "./while-typing.js";

customElements.define("likely-duplicates", class extends HTMLElement {
  connectedCallback() {
    this.typing = new WhileTyping(this, (html, isNew) => {
      if (isNew) this.innerHTML = html;
      const seen = this.typing.form.elements["Model.Checked"];
      if (seen) seen.value = "true";
    }, 250);
    if (!this.typing.form) return;
    this.typing.listen();
    this.typing.on(document, "keydown", event => {
      const first = event.altKey && !event.ctrlKey && event.code === "KeyJ" && this.querySelector("[data-join]");
      if (!first) return;
      event.preventDefault();
      first.click();
    });
  }

  disconnectedCallback() { this.typing.end(); }
});
