// <photo-gallery>: its links open large in place, with arrow keys and swipes; without a script they are plain links.
customElements.define("photo-gallery", class extends HTMLElement {
  connectedCallback() { this.addEventListener("click", this); }
  disconnectedCallback() { this.removeEventListener("click", this); }

  handleEvent(event) {
    const link = event.target.closest("a.photo");
    if (!link || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    this.links = [...(this.closest(".photos") ?? this).querySelectorAll("a.photo")];
    this.open(this.links.indexOf(link));
  }

  open(at) {
    const viewer = document.createElement("dialog");
    viewer.className = "photo-viewer";
    const picture = document.createElement("img");
    const bar = document.createElement("footer");
    const words = document.createElement("span");
    const full = document.createElement("a");
    Object.assign(full, { textContent: "⤢", target: "_blank", rel: "noopener" });
    const show = to => {
      at = (to + this.links.length) % this.links.length;
      picture.src = this.links[at].href;
      picture.alt = words.textContent = this.links[at].dataset.caption;
      full.href = this.links[at].dataset.full;
    };
    const button = (sign, act) => {
      const b = document.createElement("button");
      b.type = "button"; b.textContent = sign;
      b.addEventListener("click", act);
      return b;
    };
    bar.append(words, full);
    if (this.links.length > 1) bar.append(button("‹", () => show(at - 1)), button("›", () => show(at + 1)));
    bar.append(button("×", () => viewer.close()));
    viewer.append(picture, bar);
    viewer.addEventListener("keydown", event => {
      if (event.key === "ArrowLeft") show(at - 1);
      if (event.key === "ArrowRight") show(at + 1);
    });
    let from = 0;
    picture.addEventListener("touchstart", event => { from = event.touches[0].clientX; }, { passive: true });
    picture.addEventListener("touchend", event => {
      const way = event.changedTouches[0].clientX - from;
      if (Math.abs(way) > 50) show(at + (way < 0 ? 1 : -1));
    });
    viewer.addEventListener("close", () => { viewer.remove(); this.links[at].focus(); });
    document.body.append(viewer);
    show(at);
    viewer.showModal();
  }
});
