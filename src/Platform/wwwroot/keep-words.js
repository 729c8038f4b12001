// <form data-keep="name">: what was typed comes back when it could not be sent (the session had ended, the line was broken) and after a reload or a step back.
// It lies in this tab only, and goes when it is sent, when somebody signs out, or when the page is opened afresh.
const keyOf = form => `keep:${form.dataset.keep}@${location.pathname}${location.search}`;
const take = key => JSON.parse(sessionStorage.getItem(key));
const keep = (key, record) => sessionStorage.setItem(key, JSON.stringify(record));
const records = () => Object.keys(sessionStorage).filter(key => key.startsWith("keep:"));
const typed = form => [...form.elements].filter(field => field.name?.startsWith("Model.") && !/^(hidden|password|file|submit)$/.test(field.type));
const ticked = field => field.type === "radio" || field.type === "checkbox";
const once = form => form.querySelector("input[name=_once]");

function note(event) {
  const form = event.target.form;
  if (!form?.dataset.keep) return;
  const before = take(keyOf(form));
  // What is changed after a sending that went astray is another sending.
  if (before?.fresh) once(form).value = before.fresh;
  keep(keyOf(form), { fields: typed(form).map(field => [field.name, field.value, ticked(field) && field.checked]) });
}

function bring(form, record) {
  for (const field of typed(form)) {
    const was = record.fields.find(([name, value]) => name === field.name && (!ticked(field) || value === field.value));
    if (!was || (ticked(field) ? field.checked === was[2] : field.value === was[1])) continue;
    if (ticked(field)) field.checked = was[2]; else field.value = was[1];
    field.dispatchEvent(new Event("kept", { bubbles: true }));
  }
  if (!record.once) return;
  keep(keyOf(form), { ...record, fresh: record.fresh ?? once(form).value });
  once(form).value = record.once;
}

// A sending that ends at the door has not arrived; one that ends at any other page has, unless that page shows the form again, refused.
function arrive(loaded, again) {
  const atDoor = location.pathname.endsWith("/sign-in") || location.pathname.includes("/sign-in/");
  const forms = [...document.querySelectorAll("form[data-keep]")];
  const refused = forms.filter(form => form.querySelector(":scope > .alert-danger"));
  for (const key of records()) {
    const record = take(key);
    if (record.state !== "sent") continue;
    if (atDoor || loaded) keep(key, { ...record, state: "lost" });
    else if (refused.some(form => keyOf(form) === key)) keep(key, { fields: record.fields });
    else sessionStorage.removeItem(key);
  }
  for (const form of forms) {
    const record = take(keyOf(form));
    if (!record || refused.includes(form)) continue;
    if (again || record.state === "lost") bring(form, record);
    else sessionStorage.removeItem(keyOf(form));
  }
}

document.addEventListener("input", note);
document.addEventListener("change", note);
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.getAttribute("action") === "/sign-out") for (const key of records()) sessionStorage.removeItem(key);
  const record = form.dataset.keep && take(keyOf(form));
  if (record) keep(keyOf(form), { ...record, state: "sent", once: once(form)?.value });
}, true);

let back = false;
addEventListener("popstate", () => { back = true; });
addEventListener("load", () => {
  const how = performance.getEntriesByType("navigation")[0]?.type;
  arrive(true, how === "reload" || how === "back_forward");
  window.Blazor?.addEventListener("enhancedload", () => { arrive(false, back); back = false; });
});
