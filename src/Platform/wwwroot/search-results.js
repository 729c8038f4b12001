// <search-results for="input-id">: shows what /search/quick finds while typing; arrow keys and Enter choose.
customElements.define("search-results", class extends HTMLElement {
  connectedCallback() {
    this.input = document.getElementById(this.getAttribute("for"));
    if (!this.input) return;
    this.input.addEventListener("input", () => this.ask());
    this.input.addEventListener("keydown", event => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.replaceChildren(), 200));
  }

  async ask() {
    const words = this.input.value.trim();
    this.asked?.abort();
    if (words.length < 2) return this.replaceChildren();
    this.asked = new AbortController();
    try {
      const answer = await fetch(`/search/quick?q=${encodeURIComponent(words)}`, { signal: this.asked.signal });
      if (answer.ok) this.innerHTML = await answer.text();
    } catch (problem) { if (problem.name !== "AbortError") throw problem; }
  }

  key(event) {
    const links = [...this.querySelectorAll("a")];
    const at = links.findIndex(link => link.classList.contains("active"));
    if (event.key === "Escape") return this.replaceChildren();
    if (event.key === "Enter" && at >= 0) { event.preventDefault(); links[at].click(); return; }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || !links.length) return;
    event.preventDefault();
    links[at]?.classList.remove("active");
    const next = links[(at + step + links.length) % links.length];
    next.classList.add("active");
    next.scrollIntoView({ block: "nearest" });
  }
});
