// <steward-chart data-kind="bars|stacked|share">: draws the table it holds. The table stays: it is the chart's data, and all there is without a script.
const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** A colour of the theme as plain rgba: a canvas does not know color-mix() and the like. */
function colour(on, name) {
  const probe = on.appendChild(Object.assign(document.createElement("i"), { hidden: true }));
  probe.style.color = `var(--tblr-${name})`;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = getComputedStyle(probe).color;
  brush.fillRect(0, 0, 1, 1);
  probe.remove();
  const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`;
}

customElements.define("steward-chart", class extends HTMLElement {
  async connectedCallback() {
    if (this.canvas) return;
    const data = this.read();
    if (!data.series.some(s => s.values.some(v => v > 0))) return;
    this.canvas = Object.assign(document.createElement("div"), { className: `chart-canvas chart-${this.dataset.kind}` });
    this.canvas.setAttribute("aria-hidden", "true");
    this.prepend(this.canvas);
    const echarts = await import("/lib/echarts.esm.min.mjs");
    if (!this.isConnected) return;
    this.chart = echarts.init(this.canvas);
    this.chart.setOption(this.option(data));
    this.chart.on("click", point => { const link = data.series[point.seriesIndex].links[point.dataIndex]; if (link) location.href = link; });
    this.resized = new ResizeObserver(() => this.chart.resize());
    this.resized.observe(this.canvas);
  }

  disconnectedCallback() { this.resized?.disconnect(); this.chart?.dispose(); this.canvas?.remove(); this.canvas = null; }

  /** Rows are the categories, columns the series; what has data-skip stands only in the table. */
  read() {
    const rows = [...this.querySelectorAll("tbody tr")];
    const heads = [...this.querySelectorAll("thead th")].slice(1).map((th, i) => ({ i, th })).filter(h => !h.th.hasAttribute("data-skip"));
    const cell = (row, i) => row.querySelectorAll("td")[i];
    return {
      names: rows.map(row => row.querySelector("th").textContent.trim()),
      series: heads.map(({ i, th }) => ({
        name: th.textContent.trim(),
        values: rows.map(row => Number(cell(row, i).textContent.replace(/[^\d.-]/g, ""))),
        links: rows.map(row => cell(row, i).querySelector("a")?.href),
      })),
    };
  }

  option({ names, series }) {
    const stacked = this.dataset.kind !== "bars", share = this.dataset.kind === "share";
    const text = colour(this, "secondary"), line = colour(this, "border-color");
    const colours = (this.dataset.colours ?? (stacked ? "green azure yellow orange red" : "primary")).split(" ").map(name => colour(this, name));
    const sums = names.map((_, i) => series.reduce((sum, s) => sum + s.values[i], 0) || 1);
    return {
      color: colours, animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300, textStyle: { fontFamily: "inherit" },
      grid: { left: 8, right: 24, top: stacked ? 32 : 8, bottom: 8, containLabel: true },
      legend: stacked ? { type: "scroll", top: 0, textStyle: { color: text } } : undefined,
      tooltip: { renderMode: "richText", trigger: "item" },
      xAxis: { type: "value", minInterval: share ? undefined : 1, max: share ? 100 : undefined, axisLabel: { color: text, formatter: share ? "{value}%" : "{value}" }, splitLine: { lineStyle: { color: line } } },
      yAxis: { type: "category", data: names, inverse: true, axisLabel: { color: text }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
      series: series.map(s => ({
        type: "bar", name: s.name, stack: stacked ? "all" : undefined, barMaxWidth: 22, cursor: "pointer",
        itemStyle: { borderRadius: stacked ? 0 : [0, 4, 4, 0] },
        data: share ? s.values.map((v, i) => Math.round(1000 * v / sums[i]) / 10) : s.values,
      })),
    };
  }
});
