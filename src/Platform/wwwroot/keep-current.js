// <keep-current every="seconds">: asks for this page again and shows what became of its contents, until the page says no more.
customElements.define("keep-current", class extends HTMLElement {
  connectedCallback() { this.wait(); }
  disconnectedCallback() { clearTimeout(this.timer); }

  wait() {
    const every = Number(this.getAttribute("every"));
    if (every > 0) this.timer = setTimeout(() => this.look(), every * 1000);
  }

  async look() {
    if (document.hidden) return this.wait();
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html", "X-Live": "1" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("keep-current");
      if (!now || !now.getAttribute("every")) return window.Blazor ? Blazor.navigateTo(location.href, { replaceHistoryEntry: true }) : location.reload();
      this.replaceChildren(...now.childNodes);
    } catch { /* the next look may succeed */ }
    this.wait();
  }
});
