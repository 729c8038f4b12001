// <scan-code>: reads a QR code with the camera, where the browser can, and goes to the page it names. Without it one types the number.
customElements.define("scan-code", class extends HTMLElement {
  connectedCallback() {
    if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
    this.button = this.querySelector("button[data-scan]");
    this.video = this.querySelector("video");
    this.note = this.querySelector("[data-note]");
    if (!this.button || !this.video) return;
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.stream ? this.stop() : this.start());
  }

  disconnectedCallback() { this.stop(); }

  async start() {
    try { this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }); }
    catch { this.note.textContent = this.dataset.denied; return; }
    this.note.textContent = "";
    this.video.srcObject = this.stream;
    this.video.hidden = false;
    this.button.setAttribute("aria-pressed", "true");
    await this.video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    while (this.stream) {
      const [found] = await detector.detect(this.video).catch(() => []);
      if (found && this.open(found.rawValue)) return;
      await new Promise(next => requestAnimationFrame(next));
    }
  }

  /// Only pages of this very system are opened; anything else is somebody else's code.
  open(text) {
    const address = URL.canParse(text) ? new URL(text) : null;
    if (address?.origin !== location.origin) { this.note.textContent = this.dataset.foreign; return false; }
    this.stop();
    navigator.vibrate?.(60);
    location.assign(address.href);
    return true;
  }

  stop() {
    this.stream?.getTracks().forEach(track => track.stop());
    this.stream = null;
    this.video.hidden = true;
    this.button.setAttribute("aria-pressed", "false");
  }
});
