/**
 * The script of the widget's page: asks for the usage, and shows it as figures, bars and a table.
 */
export const WIDGET_SCRIPT = String.raw`"use strict";
const EVERY_MS = 60_000;
const WORDS = {
  en: { usage: "Usage of the last 30 days", requests: "Requests", input: "Input tokens", output: "Output tokens",
    cost: "Cost", day: "Day (UTC)", table: "As a table", bars: "Requests by day",
    ended: "This view has ended. Load the page that has it again.", failed: "The usage cannot be read just now." },
  zh: { usage: "最近 30 天的用量", requests: "请求", input: "输入令牌", output: "输出令牌",
    cost: "费用", day: "日期 (UTC)", table: "表格", bars: "每日请求数",
    ended: "此视图已结束。请重新加载所在页面。", failed: "目前无法读取用量。" },
};
const language = navigator.language.startsWith("zh") ? "zh" : "en";
const words = WORDS[language];
const one = (selector) => document.querySelector(selector);
const count = (value) => value.toLocaleString(language);
const nano = (value) => {
  const digits = String(Math.abs(value)).padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0+$/, "").padEnd(2, "0");
  return (value < 0 ? "-$" : "$") + digits.slice(0, -9) + "." + fraction;
};
const element = (name, text) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
};
const columns = (shown) => [
  [words.requests, (row) => count(row.requests)],
  [words.input, (row) => count(row.input_tokens)],
  [words.output, (row) => count(row.output_tokens)],
  ...(shown.cost_nano_usd === null ? [] : [[words.cost, (row) => nano(row.cost_nano_usd)]]),
];
const row = (name, cells) => {
  const made = element("tr");
  made.append(...cells.map((text) => element(name, text)));
  return made;
};
function show({ days, total }) {
  const shown = columns(total);
  one("dl").replaceChildren(...shown.map(([name, of]) => {
    const pair = element("div");
    pair.append(element("dt", name), element("dd", of(total)));
    return pair;
  }));
  const most = Math.max(1, ...days.map(({ requests }) => requests));
  const width = 300 / days.length;
  one("svg").replaceChildren(...days.map(({ requests }, at) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const height = (60 * requests) / most;
    const place = { x: at * width, y: 60 - height, width: width * 0.8, height };
    for (const [name, value] of Object.entries(place)) bar.setAttribute(name, value);
    return bar;
  }));
  const heads = row("th", [words.day, ...shown.map(([name]) => name)]);
  for (const head of heads.children) head.scope = "col";
  one("thead").replaceChildren(heads);
  const date = (day) => new Date(day.start_time * 1_000).toISOString().slice(0, 10);
  one("tbody").replaceChildren(...days.toReversed().map((day) => row("td", [date(day), ...shown.map(([, of]) => of(day))])));
  tell("", false);
}
function tell(text, isEmpty) {
  one("p").textContent = text;
  for (const part of ["dl", "svg", "details"]) one(part).toggleAttribute("hidden", isEmpty);
}
async function read() {
  if (document.hidden) return;
  const token = location.hash.slice(1);
  try {
    const response = await fetch("/v1/widget/usage", { credentials: "omit", headers: { authorization: "Bearer " + token } });
    if (response.ok) return show(await response.json());
    if (response.status !== 401) return tell(words.failed, false);
    tell(words.ended, true);
    parent.postMessage({ type: "tidegate.widget.ended" }, "*");
  } catch {
    tell(words.failed, false);
  }
}
document.documentElement.lang = language;
document.title = one("h1").textContent = words.usage;
one("summary").textContent = words.table;
one("svg").setAttribute("aria-label", words.bars);
one("details div").setAttribute("aria-label", words.table);
tell("…", true);
addEventListener("hashchange", read);
document.addEventListener("visibilitychange", read);
setInterval(read, EVERY_MS);
read();
`;
