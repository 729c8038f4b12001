// <desk-alarm>: whoever wishes hears a tone when a request comes in, two for an urgent one; the wish is this browser's own.
// The title of the window says so too until somebody looks.
const wish = "desk-sound";

customElements.define("desk-alarm", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.button = this.querySelector("button");
    this.button.onclick = () => {
      localStorage.setItem(wish, this.isOn ? "" : "on");
      this.show();
      if (this.isOn) this.sound(1);
    };
    this.added = event => this.tell(event.detail);
    this.looked = () => { if (!document.hidden) document.title = document.title.replace(/^● /, ""); };
    document.addEventListener("live-added", this.added);
    document.addEventListener("visibilitychange", this.looked);
    this.show();
  }

  disconnectedCallback() {
    document.removeEventListener("live-added", this.added);
    document.removeEventListener("visibilitychange", this.looked);
  }

  get isOn() { return localStorage.getItem(wish) === "on"; }

  show() {
    this.button.setAttribute("aria-pressed", String(this.isOn));
    this.button.title = this.isOn ? this.dataset.on : this.dataset.off;
    this.button.setAttribute("aria-label", this.button.title);
  }

  tell(links) {
    if (document.hidden && !document.title.startsWith("● ")) document.title = `● ${document.title}`;
    if (this.isOn) this.sound(links.some(link => link.dataset.urgent !== undefined) ? 2 : 1);
  }

  sound(tones) {
    this.audio ??= new AudioContext();
    for (let i = 0; i < tones; i++) {
      const [tone, loudness, at] = [this.audio.createOscillator(), this.audio.createGain(), this.audio.currentTime + i * 0.35];
      tone.frequency.value = i ? 1175 : 880;
      loudness.gain.setValueAtTime(0.2, at);
      loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
      tone.connect(loudness).connect(this.audio.destination);
      tone.start(at);
      tone.stop(at + 0.3);
    }
  }
});
