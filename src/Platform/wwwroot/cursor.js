// The cursor goes where the page wants it, also when the page was put in place of another, for which a browser heeds «autofocus» only once:
// into the first field of a form that is to be put right, or onto the sentence that says why it was refused.
addEventListener("load", () => window.Blazor?.addEventListener("enhancedload", () => {
  const refused = document.querySelector("form:has(> .alert-danger)");
  const target = refused ? refused.querySelector("[autofocus]") ?? refused.querySelector(":scope > .alert-danger") : document.querySelector("main [autofocus]");
  target?.focus();
}));
