// The bars of the timeline: a day is a dot, and a date that may lie anywhere in a span is as wide as the span.

const DAY = 24 * 60 * 60 * 1000;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const TICK_WIDTH = 72; // pixels that a year takes, with room around it

/** A day as a year with a fraction. Date.parse takes years of four digits, from 0001 on. */
function yearOf(day) {
  const year = Number(day.slice(0, 4));
  const start = Date.parse(`${day.slice(0, 4)}-01-01`);
  return year + (Date.parse(day) - start) / (366 * DAY);
}

/** From when to when an event lies; infinite where the date has no start or no end, null where there is no date. */
function spanOf(entry) {
  if (entry.span === undefined) {
    const { earliest, latest } = entry;
    const isDated = Boolean(earliest || latest);
    entry.span = isDated ? [earliest ? yearOf(earliest) : -Infinity, latest ? yearOf(latest) : Infinity] : null;
  }
  return entry.span;
}

function drawTimeline(entries, axis) {
  const dated = entries.filter(spanOf);
  const ends = dated.flatMap(spanOf).filter(Number.isFinite);
  axis.replaceChildren();
  if (ends.length === 0) return;
  const first = Math.floor(ends.reduce((least, end) => Math.min(least, end)));
  const last = Math.floor(ends.reduce((most, end) => Math.max(most, end))) + 1;
  const share = (year) => `${(Math.min(1, Math.max(0, (year - first) / (last - first))) * 100).toFixed(3)}%`;
  for (const entry of dated) {
    const [start, end] = spanOf(entry);
    entry.element.style.setProperty("--from", share(start));
    entry.element.style.setProperty("--until", share(end));
  }
  drawAxis(axis, first, last, share);
}

function drawAxis(axis, first, last, share) {
  const most = Math.max(2, axis.clientWidth / TICK_WIDTH);
  const step = STEPS.find((one) => (last - first) / one <= most) ?? STEPS[STEPS.length - 1];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    const tick = document.createElement("span");
    tick.textContent = String(year);
    tick.style.setProperty("--at", share(year));
    // Near the end of the axis the number stands before its line.
    tick.classList.toggle("late", (year - first) / (last - first) > 0.88);
    axis.append(tick);
  }
}
