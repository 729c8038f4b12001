// <passkey-button operation="create|get" options="/address">: asks the device for a passkey and sends its answer with the form around.
customElements.define("passkey-button", class extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.answer = this.querySelector("input");
    this.problem = this.querySelector("[role=alert]");
    if (typeof PublicKeyCredential?.parseCreationOptionsFromJSON !== "function") return;
    this.button.hidden = false;
    this.button.addEventListener("click", event => {
      if (this.answer.value) return;
      event.preventDefault();
      this.ask();
    });
  }

  disconnectedCallback() { this.asked?.abort(); }

  async ask() {
    this.asked?.abort();
    this.asked = new AbortController();
    this.problem.textContent = "";
    this.button.disabled = true;
    try {
      const credential = await this.credential(this.asked.signal);
      this.answer.value = JSON.stringify(credential);
      this.button.disabled = false;
      this.closest("form").requestSubmit(this.button);
      this.answer.value = "";
    } catch (problem) {
      if (problem.name !== "AbortError") this.problem.textContent = this.getAttribute("refused");
    } finally { this.button.disabled = false; }
  }

  async credential(signal) {
    const response = await fetch(this.getAttribute("options"), { method: "POST", headers: { RequestVerificationToken: this.getAttribute("token") }, signal });
    if (!response.ok) throw new Error(response.status);
    const options = await response.json();
    return this.getAttribute("operation") === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal });
  }
});
