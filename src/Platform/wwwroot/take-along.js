// <take-along>: the pages it names are kept on this phone for the day, with all they are drawn with, and are shown by take-along-worker.js
// when the house does not answer. They belong to whoever is signed in: whoever signs out, or in as somebody else, takes them off the phone.
const prefix = "take-along:";
const today = () => new Date().toLocaleDateString("sv");
const who = () => document.querySelector("send-queue")?.dataset.who ?? "";
const able = "serviceWorker" in navigator && "caches" in window;
const isDrawing = path => /^\/(_content|_framework|lib)\//.test(path) || path.startsWith("/favicon");

/** Takes off the phone what is not this name's. */
async function forget(name) {
  if (!able) return;
  for (const kept of await caches.keys()) if (kept.startsWith(prefix) && kept !== name) await caches.delete(kept);
}

/** At the door nobody is signed in; on any other page that says who it is for, all others' pages go. */
function tidy() {
  if (location.pathname.includes("/sign-in")) forget("");
  else if (who()) forget(`${prefix}${who()}:${today()}`);
}

async function put(cache, address) {
  const answer = await fetch(address, { cache: "no-store", headers: { accept: "text/html", "X-Live": "1" } });
  // A page that ended at the door is nobody's.
  if (answer.ok && !answer.redirected) await cache.put(address, answer);
  else await cache.delete(address);
}

customElements.define("take-along", class extends HTMLElement {
  connectedCallback() {
    if (!able) return;
    this.said = document.createElement("p");
    this.say = () => this.tell();
    this.again = () => this.take();
    addEventListener("online", this.again);
    addEventListener("offline", this.say);
    addEventListener("sent-later", this.again);
    if (document.readyState === "complete") this.take(); else addEventListener("load", this.again, { once: true });
  }

  disconnectedCallback() {
    removeEventListener("online", this.again);
    removeEventListener("offline", this.say);
    removeEventListener("sent-later", this.again);
    removeEventListener("load", this.again);
  }

  async take() {
    if (!able || this.taking || !this.isConnected) return;
    this.taking = true;
    const name = `${prefix}${who()}:${today()}`;
    try {
      await navigator.serviceWorker.register(this.dataset.worker, { scope: this.dataset.scope });
      const cache = await caches.open(name);
      const pages = this.dataset.pages.split(" ").filter(page => page);
      for (const page of pages) await put(cache, page);
      const drawings = new Set(performance.getEntriesByType("resource").map(entry => new URL(entry.name)).filter(at => at.origin === location.origin && isDrawing(at.pathname)).map(at => at.pathname + at.search));
      for (const drawing of drawings) if (!await cache.match(drawing, { ignoreVary: true })) await cache.add(drawing);
      for (const { url } of await cache.keys()) {
        const { pathname } = new URL(url);
        if (!isDrawing(pathname) && !pages.includes(pathname)) await cache.delete(url);
      }
      // Whoever signed out meanwhile leaves nothing behind.
      if (who() === "" || location.pathname.includes("/sign-in")) await forget("");
      this.dataset.keptAt = new Date().toTimeString().slice(0, 5);
      this.dataset.state = "kept";
    } catch { this.dataset.state = "broken"; }
    this.taking = false;
    this.tell();
  }

  tell() {
    const words = navigator.onLine && this.dataset.state !== "broken" ? this.dataset.keptAt && this.dataset.kept.replace("{0}", this.dataset.keptAt) : this.dataset.offline;
    this.said.textContent = words ?? "";
    this.classList.toggle("is-offline", words === this.dataset.offline);
    if (words && this.said.parentNode !== this) this.append(this.said);
  }
});

document.addEventListener("submit", event => { if (event.target.getAttribute("action") === "/sign-out") forget(""); }, true);
addEventListener("load", () => {
  tidy();
  window.Blazor?.addEventListener("enhancedload", () => {
    tidy();
    for (const element of document.querySelectorAll("take-along")) element.take();
  });
});
