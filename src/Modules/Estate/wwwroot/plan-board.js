// <plan-board>: a click on the plan fills in the form that is open beside it: where a point stands, which two a line joins, which corners it turns.
customElements.define("plan-board", class extends HTMLElement {
  connectedCallback() {
    this.plan = this.querySelector("svg.plan");
    if (!this.plan) return;
    for (const hint of this.querySelectorAll("[data-hint]")) hint.hidden = false;
    this.plan.addEventListener("click", event => this.click(event));
    this.addEventListener("toggle", () => this.mark(), true);
    this.addEventListener("input", () => this.mark());
    this.mark();
  }

  get tool() { return this.querySelector("details[data-tool][open]"); }
  field(name) { return this.tool?.querySelector(`[name="Model.${name}"]`); }

  click(event) {
    const tool = this.tool?.dataset.tool;
    if (!tool) return;
    event.preventDefault();
    const box = this.plan.getBoundingClientRect(), code = event.target.closest(".plan-mark")?.dataset.code;
    const part = (at, from, size) => Math.min(100, Math.max(0, (at - from) * 100 / size)).toFixed(2);
    const [x, y] = [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)];
    if (tool === "connect") this.connect(code);
    else if (tool === "bend") { const corners = this.field("Corners"); corners.value = `${corners.value} ${x},${y}`.trim(); }
    else if (code) { this.field("What").value = code; }
    else { this.field("Across").value = x; this.field("Down").value = y; }
    this.mark();
  }

  /// The first click chooses where the line begins, the second where it ends.
  connect(code) {
    const [from, to] = [this.field("From"), this.field("Other")];
    const option = code && [...from.options].find(o => o.text === code);
    if (!option) return;
    if (!from.value || to.value) { from.value = option.value; to.value = ""; } else if (from.value !== option.value) to.value = code;
  }

  mark() {
    const ghost = this.plan.querySelector(".plan-ghost"), placing = this.tool?.dataset.tool === "place";
    this.classList.toggle("is-drawing", !!this.tool);
    const { width, height } = this.plan.viewBox.baseVal;
    ghost.setAttribute("cx", placing ? this.field("Across").value * width / 100 : -100);
    ghost.setAttribute("cy", placing ? this.field("Down").value * height / 100 : -100);
  }
});
