// Shows what <take-along> kept when the house does not answer. It keeps nothing itself, and what it shows is of this day.
const prefix = "take-along:";
const patience = 5000;
const today = () => new Date().toLocaleDateString("sv");

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || request.cache === "no-store" || new URL(request.url).origin !== location.origin) return;
  if (isPage(request) || ["style", "script", "image", "font"].includes(request.destination)) event.respondWith(answer(request));
});

const isPage = request => request.mode === "navigate" || request.headers.get("accept")?.includes("text/html");

async function answer(request) {
  const kept = await find(cache => cache.match(request.url, { ignoreVary: true }));
  if (!kept && !isPage(request)) return fetch(request);
  try { return await (kept ? within(patience, fetch(request)) : fetch(request)); }
  catch (failure) {
    if (kept) return kept;
    const first = await find(async cache => (await cache.keys()).find(at => at.url.startsWith(registration.scope)));
    if (first && request.mode === "navigate") return Response.redirect(first.url);
    throw failure;
  }
}

/** A phone in a cellar may wait for ever for what never comes. */
const within = (time, promise) => new Promise((done, failed) => {
  promise.then(done, failed);
  setTimeout(() => failed(new Error("no answer")), time);
});

async function find(look) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    if (!name.endsWith(today())) { await caches.delete(name); continue; }
    const found = await look(await caches.open(name));
    if (found) return found;
  }
}
