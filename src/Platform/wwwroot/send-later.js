// <send-later>: a form in here can be filled in where there is no signal. What is sent lies on the phone first, photos included, and goes
// by itself when there is signal again; the form's sending key makes sure that it counts once however often it is tried.
// <send-queue>: says on every page what still waits on this phone, and sends it. Whoever signs in as somebody else sends nothing of it.
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open("send-later", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("waiting", { keyPath: "key" });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
async function store(mode, act) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const request = act(db.transaction("waiting", mode).objectStore("waiting"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  } finally { db.close(); }
}
const keep = record => store("readwrite", s => s.put(record)).then(() => changed());
const drop = key => store("readwrite", s => s.delete(key)).then(() => changed());
const all = () => store("readonly", s => s.getAll());
const who = () => document.querySelector("send-queue")?.dataset.who ?? "";
const mine = async () => (await all()).filter(record => record.who === who());
const changed = () => dispatchEvent(new Event("sendlater"));

/** Whether the house answers at all; a phone that thinks it is connected may stand in a cellar. */
async function reachable() {
  if (!navigator.onLine) return false;
  try { return (await fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(4000) })).ok; } catch { return false; }
}

/** The page's own proof may be too old by the time there is signal: a fresh one is taken from the page. */
async function send(record) {
  const page = new DOMParser().parseFromString(await (await fetch(record.to, { cache: "no-store", headers: { accept: "text/html" } })).text(), "text/html");
  const token = page.querySelector(`form input[name=__RequestVerificationToken]`)?.value;
  const body = new FormData();
  for (const [name, value] of record.fields) body.append(name, name === "__RequestVerificationToken" && token ? token : value);
  const answer = await fetch(record.to, { method: "POST", body, headers: { accept: "text/html" } });
  // The house is busy or in trouble: nothing is wrong with what was written.
  if (answer.status === 429 || answer.status >= 500) return { ...record, fault: "house" };
  if (answer.url.includes("/sign-in")) return { ...record, fault: "door" };
  if (answer.ok && answer.redirected) return null;
  const said = new DOMParser().parseFromString(await answer.text(), "text/html");
  const faults = [...said.querySelectorAll(`#${CSS.escape(record.form)} :is(.alert-danger, .invalid-feedback), .alert-danger`)].map(e => e.textContent.trim());
  return { ...record, fault: [...new Set(faults)].join(" ") || `${answer.status}` };
}

let sending = false;
async function sendAll() {
  if (sending) return;
  sending = true;
  try {
    const waiting = (await mine()).filter(record => record.state === "waiting");
    if (waiting.length === 0 || !await reachable()) return;
    let sent = 0;
    for (const record of waiting) {
      try {
        const left = await send(record);
        if (left === null) { document.getElementById(record.form)?.closest("send-later")?.arrived(); await drop(record.key); sent += record.quiet ? 0 : 1; }
        else if (left.fault !== "door" && left.fault !== "house") await keep({ ...left, state: "refused" });
      } catch { break; }
    }
    if (sent > 0) { document.querySelector("send-queue")?.sent(sent); dispatchEvent(new Event("sent-later")); }
  } finally { sending = false; }
}

customElements.define("send-later", class extends HTMLElement {
  connectedCallback() {
    if (!("indexedDB" in window)) return;
    this.addEventListener("submit", event => this.take(event), true);
    this.show = () => this.mark();
    addEventListener("sendlater", this.show);
    this.mark();
  }

  disconnectedCallback() { removeEventListener("sendlater", this.show); }

  async take(event) {
    const form = event.target;
    if (form.passing) { form.passing = false; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    const seen = form.querySelector("[data-seen-at]");
    if (seen) seen.value = new Date().toISOString();
    const record = {
      key: form.querySelector("input[name=_once]").value, form: form.id, page: location.pathname + location.search, to: this.dataset.to || location.pathname + location.search, who: who(), title: this.dataset.title, at: Date.now(), state: "passing",
      fields: [...new FormData(form)].filter(([, value]) => !(value instanceof File) || value.size > 0),
    };
    try { await keep(record); } catch { /* a phone without room sends at once or not at all */ }
    if (await reachable()) {
      form.passing = true;
      form.requestSubmit(event.submitter);
      return;
    }
    await keep({ ...record, state: "waiting" });
    sessionStorage.removeItem(`keep:${form.dataset.keep}@${location.pathname}${location.search}`);
    this.scrollIntoView({ block: "nearest" });
  }

  arrived() {
    this.done = true;
    this.classList.add("is-sent");
    this.querySelector(".send-later-note span").textContent = this.dataset.done;
  }

  /** What waits on the phone, or has gone from this very page, is not filled in a second time. */
  async mark() {
    const form = this.querySelector("form");
    if (!form || this.done) return;
    const record = (await mine()).find(r => r.state === "waiting" && !r.quiet && r.form === form.id);
    const note = this.querySelector(".send-later-note");
    form.inert = !!record;
    this.classList.toggle("is-waiting", !!record);
    if (note) note.hidden = !record;
  }
});

customElements.define("send-queue", class extends HTMLElement {
  connectedCallback() {
    if (!("indexedDB" in window)) return;
    this.look = () => this.draw();
    this.go = () => this.settle().then(sendAll);
    addEventListener("sendlater", this.look);
    addEventListener("online", this.go);
    addEventListener("offline", this.look);
    this.timer = setInterval(this.go, 30000);
    this.addEventListener("click", event => this.act(event));
    this.come();
  }

  come() { return this.settle().then(() => { this.draw(); return sendAll(); }); }

  disconnectedCallback() {
    removeEventListener("sendlater", this.look);
    removeEventListener("online", this.go);
    removeEventListener("offline", this.look);
    clearInterval(this.timer);
  }

  /** What went the usual way has arrived if the next page says so, and is on the screen again if it was refused; otherwise it is sent once more, which the sending key makes harmless. */
  async settle() {
    for (const record of await mine()) {
      if (record.state !== "passing") continue;
      const refused = document.getElementById(record.form)?.querySelector(":scope > .alert-danger");
      if (refused || document.querySelector(".flash")) await drop(record.key);
      else if (Date.now() - record.at > 5000) await keep({ ...record, state: "waiting", quiet: true });
    }
  }

  async act(event) {
    const out = event.target.closest("[data-drop]");
    const again = event.target.closest("[data-again]");
    if (out) await drop(out.dataset.drop);
    else if (again) { await keep({ ...(await mine()).find(r => r.key === again.dataset.again), state: "waiting" }); await sendAll(); }
    else if (event.target.closest("[data-send]")) await sendAll();
  }

  sent(count) {
    this.said = this.dataset.sent.replace("{0}", count);
    this.draw();
    setTimeout(() => { this.said = null; this.draw(); }, 8000);
  }

  async draw() {
    const records = (await mine()).filter(r => r.state !== "passing");
    const [waiting, refused] = [records.filter(r => r.state === "waiting" && !r.quiet), records.filter(r => r.state === "refused")];
    const line = (words, ...more) => { const p = document.createElement("p"); p.append(words, ...more); return p; };
    const button = (words, name, value) => { const b = document.createElement("button"); b.type = "button"; b.className = "btn btn-sm"; b.textContent = words; b.dataset[name] = value; return b; };
    const parts = [];
    if (this.said) parts.push(line(this.said));
    if (waiting.length > 0) parts.push(line(this.dataset.waiting.replace("{0}", waiting.length).replace("{1}", waiting.map(r => r.title).join("、")), button(this.dataset.now, "send", "")));
    for (const r of refused) {
      const link = Object.assign(document.createElement("a"), { href: r.to, textContent: r.title });
      parts.push(line(link, ` ${this.dataset.refused.replace("{0}", r.fault)} `, button(this.dataset.now, "again", r.key), " ", button(this.dataset.drop, "drop", r.key)));
    }
    this.replaceChildren(...parts);
    this.hidden = parts.length === 0;
    this.classList.toggle("is-refused", refused.length > 0);
    this.classList.toggle("is-waiting", waiting.length > 0);
  }
});

// The page that comes brings these elements as the server draws them.
addEventListener("load", () => window.Blazor?.addEventListener("enhancedload", () => {
  document.querySelector("send-queue")?.come();
  for (const form of document.querySelectorAll("send-later")) form.mark();
}));
