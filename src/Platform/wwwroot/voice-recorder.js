// <voice-recorder>: records a voice note with one tap and puts it into the file field around it.
// Where the browser cannot record it stays hidden, and the telephone's own recorder is offered by the field.
const Longest = 180;
const kinds = [["audio/webm;codecs=opus", "webm"], ["audio/mp4", "m4a"], ["audio/ogg", "ogg"]];

customElements.define("voice-recorder", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return;
    this.button = this.querySelector("button");
    this.words = this.querySelector("span");
    this.hidden = false;
    this.onclick = () => this.recorder?.state === "recording" ? this.recorder.stop() : this.record();
  }

  disconnectedCallback() { if (this.recorder?.state === "recording") this.recorder.stop(); }

  async record() {
    let sound;
    try { sound = await navigator.mediaDevices.getUserMedia({ audio: true }); }
    catch { this.words.textContent = this.dataset.denied; return; }
    const [type, ending] = kinds.find(([kind]) => MediaRecorder.isTypeSupported(kind)) ?? ["", "webm"];
    const parts = [];
    this.recorder = new MediaRecorder(sound, type ? { mimeType: type, audioBitsPerSecond: 32000 } : {});
    this.recorder.addEventListener("dataavailable", event => parts.push(event.data));
    this.recorder.addEventListener("stop", () => {
      clearInterval(this.ticking);
      for (const track of sound.getTracks()) track.stop();
      this.show(this.dataset.record, false);
      const name = `${this.dataset.name} ${new Date().toTimeString().slice(0, 8).replaceAll(":", "")}.${ending}`;
      this.closest("file-field")?.add([new File(parts, name, { type: type.split(";")[0] })]);
      this.dispatchEvent(new Event("input", { bubbles: true }));
    });
    this.recorder.start();
    const begun = Date.now();
    const tick = () => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      this.show(`${this.dataset.stop} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`, true);
      if (seconds >= Longest) this.recorder.stop();
    };
    tick();
    this.ticking = setInterval(tick, 500);
  }

  show(words, isOn) {
    this.words.textContent = words;
    this.button.classList.toggle("btn-danger", isOn);
    this.button.setAttribute("aria-pressed", String(isOn));
  }
});
