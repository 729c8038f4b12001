// <file-field>: shows what was chosen, lets single files be taken out or added, and makes photos smaller before they are sent.
// A form that was refused comes back with the files still in it.
const sent = new Map();
addEventListener("submit", event => {
  for (const field of event.target.querySelectorAll("file-field")) if (field.files?.length) sent.set(field.input.id, field.files);
}, true);
addEventListener("load", () => window.Blazor?.addEventListener("enhancedload", () => {
  for (const field of document.querySelectorAll("file-field")) field.come();
  sent.clear();
}));

customElements.define("file-field", class extends HTMLElement {
  connectedCallback() { this.come(); }

  come() {
    const input = this.querySelector("input[type=file]");
    if (!input) return;
    const refused = input.form?.querySelector(":scope > .alert-danger");
    if (input !== this.input) input.addEventListener("change", () => this.add([...input.files]));
    else if (!sent.has(input.id)) return;
    [this.input, this.shown, this.faults] = [input, this.querySelector(".file-chosen"), []];
    this.files = refused ? sent.get(input.id) ?? [] : [];
    if (sent.has(input.id)) this.show();
  }

  async add(chosen) {
    const before = this.input.multiple ? this.files : [];
    this.faults = [];
    const added = [];
    for (const file of chosen) {
      const fit = await this.shrunk(file);
      if (fit.size > +this.dataset.largest) this.faults.push(this.dataset.tooLarge.replace("{0}", file.name));
      else added.push(fit);
    }
    this.files = [...before, ...added];
    this.show();
  }

  // A photo straight from the camera has four times the pixels a screen shows; turning it upright and making it smaller
  // also leaves behind where it was taken. What the browser cannot open is sent as it is.
  async shrunk(file) {
    const side = +this.dataset.shrink;
    if (!side || !/^image\/(jpeg|heic|heif|webp)$/.test(file.type)) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      if (scale === 1 && file.type === "image/jpeg" && file.size < 1500000) return file;
      const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", .87));
      if (!blob || blob.size >= file.size && file.type === "image/jpeg") return file;
      return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg", lastModified: file.lastModified });
    } catch { return file; }
  }

  show() {
    const carried = new DataTransfer();
    for (const file of this.files) carried.items.add(file);
    this.input.files = carried.files;
    this.shown.replaceChildren(...this.files.map((file, at) => this.card(file, at)), ...(this.faults ?? []).map(words => {
      const fault = document.createElement("p");
      fault.className = "file-fault";
      fault.textContent = words;
      return fault;
    }));
  }

  card(file, at) {
    const card = document.createElement("figure");
    let face;
    if (file.type.startsWith("image/")) {
      face = document.createElement("img");
      face.src = URL.createObjectURL(file);
      face.alt = "";
      face.addEventListener("load", () => URL.revokeObjectURL(face.src));
    } else if (file.type.startsWith("audio/")) {
      face = document.createElement("audio");
      face.controls = true;
      face.src = URL.createObjectURL(file);
      card.className = "file-sound";
    } else {
      face = document.createElement("div");
      face.className = "file-icon";
      face.textContent = file.name.split(".").pop().toUpperCase().slice(0, 5);
    }
    const name = document.createElement("figcaption");
    name.textContent = name.title = file.name;
    const out = document.createElement("button");
    out.type = "button";
    out.textContent = "×";
    out.setAttribute("aria-label", `${this.dataset.remove}: ${file.name}`);
    out.addEventListener("click", () => { this.files.splice(at, 1); this.faults = []; this.show(); });
    card.append(face, name, out);
    return card;
  }
});
