// <live-region topics="a,b">: fetches its page again when a topic has changed and swaps its own content, never under somebody's typing,
// over a form that is begun, beneath one that was refused, or while a recording plays.
// All regions of a page share one stream, which also tells what changed since the page was made; a page that is not looked at lets go of it.
import { toast } from "./toast.js";

const regions = new Set();
let stream, open = "";

function listen() {
  const topics = [...new Set([...regions].flatMap(region => region.topics))].sort().join(",");
  const wanted = document.hidden || !topics ? "" : `/live?topics=${encodeURIComponent(topics)}&since=${Math.min(...[...regions].map(region => region.since))}`;
  if (wanted === open && stream?.readyState !== 2) return;
  stream?.close();
  stream = null;
  open = wanted;
  if (!wanted) return;
  stream = new EventSource(wanted);
  stream.addEventListener("changed", event => changed(event.data.split(" ")));
}

let waiting = null;
function changed(topics) {
  for (const region of regions) if (region.topics.some(topic => topics.includes(topic))) region.stale = true;
  waiting ??= setTimeout(() => { waiting = null; look(); }, 100);
}

async function look() {
  const stale = [...regions].filter(region => region.stale && !region.busy);
  if (!stale.length) return;
  const address = location.href;
  for (const region of stale) region.stale = false;
  try {
    const answer = await fetch(address, { headers: { "X-Live": "1" }, redirect: "error" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const region of stale) {
      const fresh = region.isConnected && location.href === address && page.getElementById(region.id);
      // Much can be typed while a page is fetched over a slow line.
      if (fresh) region.busy ? region.stale = true : region.swap(fresh);
    }
  } catch { /* The next signal, or the reader, tries again. */ }
}

// Whether a field holds something else than it came with; what scripts put into hidden fields is told by an event.
function begun(field) {
  if (/^(hidden|submit|button|fieldset|output)$/.test(field.type)) return false;
  if (field.type === "file") return field.files.length > 0;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.options) return field.value !== ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value;
  return field.value !== field.defaultValue;
}

document.addEventListener("visibilitychange", listen);

customElements.define("live-region", class extends HTMLElement {
  static observedAttributes = ["topics", "data-since"];

  get topics() { return (this.getAttribute("topics") ?? "").split(",").filter(Boolean); }

  get busy() {
    const at = document.activeElement;
    return this.contains(at) && at.matches("input, textarea, select, [contenteditable]")
      || !!this.querySelector("dialog[open], [data-changed], form .alert-danger")
      || [...this.querySelectorAll("form[method=post]")].some(form => [...form.elements].some(begun))
      || [...this.querySelectorAll("audio, video")].some(media => !media.paused);
  }

  attributeChangedCallback() {
    this.since = Number(this.dataset.since ?? 0);
    if (this.isConnected) queueMicrotask(listen);
  }

  connectedCallback() {
    regions.add(this);
    for (const end of ["focusout", "pointerup", "dragend"]) this.addEventListener(end, () => setTimeout(() => this.stale && look()));
    this.addEventListener("input", event => event.target.form?.setAttribute("data-changed", ""));
    queueMicrotask(listen);
  }

  disconnectedCallback() { regions.delete(this); queueMicrotask(listen); }

  rows(of) { return new Map([...of.querySelectorAll("tbody tr, li, .live-row")].map(row => row.querySelector("a[href]")).filter(Boolean).map(link => [link.getAttribute("href"), link])); }

  swap(fresh) {
    const since = Number(fresh.dataset.since ?? 0);
    // A page asked for before this one was made knows less.
    if (since < this.since) return;
    this.since = since;
    if (fresh.innerHTML === this.innerHTML) return;
    const known = this.rows(this);
    const added = [...this.rows(fresh)].filter(([href]) => !known.has(href)).map(([, link]) => link);
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    const mark = focused?.id ? `#${CSS.escape(focused.id)}` : focused?.getAttribute("href") ? `a[href="${CSS.escape(focused.getAttribute("href"))}"]` : null;
    const [x, y] = [scrollX, scrollY];
    const unfolded = [...this.querySelectorAll("details")].map(details => details.open);
    this.replaceChildren(...[...fresh.childNodes].map(node => document.importNode(node, true)));
    this.querySelectorAll("details").forEach((details, i) => { details.open ||= unfolded[i] ?? false; });
    scrollTo(x, y);
    if (mark) this.querySelector(mark)?.focus({ preventScroll: true });
    if (!added.length || !this.dataset.toast) return;
    toast(this.dataset.toast.replace("{0}", added.length), this.dataset.href ?? `#${this.id}`, added.some(link => link.dataset.urgent !== undefined));
    this.dispatchEvent(new CustomEvent("live-added", { bubbles: true, detail: added }));
  }
});
