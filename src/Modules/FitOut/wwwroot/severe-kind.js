// <severe-kind data-kinds="LoadBearing Gas">: what endangers the house is ticked as severe once it is chosen; what somebody ticked or unticked stays as it is.
customElements.define("severe-kind", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", event => {
      const severe = this.querySelector("input[type=checkbox][name$='.Severe']");
      if (event.target === severe) this.byHand = true;
      else if (severe && !this.byHand && event.target.matches("select[name$='.Kind']")) severe.checked = this.dataset.kinds.split(" ").includes(event.target.value);
    });
  }
});
