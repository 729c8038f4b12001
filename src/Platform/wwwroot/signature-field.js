// <signature-field>: a canvas to sign on; what is drawn goes into the hidden field as a PNG data address.
customElements.define("signature-field", class extends HTMLElement {
  async connectedCallback() {
    const input = this.querySelector("input[type=hidden]"), box = this.querySelector(".signature-box"), canvas = this.querySelector("canvas");
    if (!input || !canvas) return;
    // A refused form comes back with the box as the server draws it.
    const show = () => { if (box.hidden) box.hidden = false; };
    show();
    this.shown = new MutationObserver(show);
    this.shown.observe(box, { attributes: true, attributeFilter: ["hidden"] });
    const { default: SignaturePad } = await import(this.dataset.library);
    const pad = new SignaturePad(canvas, { penColor: "#111", backgroundColor: "#fff", minWidth: 1, maxWidth: 3 });
    const fit = () => {
      const ratio = Math.min(2, devicePixelRatio || 1);
      if (!canvas.offsetWidth || canvas.width === Math.round(canvas.offsetWidth * ratio)) return;
      canvas.width = Math.round(canvas.offsetWidth * ratio);
      canvas.height = Math.round(canvas.offsetHeight * ratio);
      canvas.getContext("2d").scale(ratio, ratio);
      pad.clear();
      if (input.value) pad.fromDataURL(input.value, { ratio, width: canvas.offsetWidth, height: canvas.offsetHeight });
    };
    fit();
    this.watch = new ResizeObserver(fit);
    this.watch.observe(canvas);
    pad.addEventListener("endStroke", () => { input.value = pad.toDataURL("image/png"); input.dispatchEvent(new Event("input", { bubbles: true })); });
    this.querySelector(".signature-clear").addEventListener("click", () => { pad.clear(); input.value = ""; });
  }

  disconnectedCallback() { this.watch?.disconnect(); this.shown?.disconnect(); }
});
