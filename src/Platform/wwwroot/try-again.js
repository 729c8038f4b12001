// Loads the page again after so many seconds, unless one has gone elsewhere meanwhile.
customElements.define("try-again", class extends HTMLElement {
  #timer;
  connectedCallback() { this.#timer = setTimeout(() => location.reload(), Number(this.getAttribute("after")) * 1000); }
  disconnectedCallback() { clearTimeout(this.#timer); }
});
