// The page: what happens when someone types, clicks, or comes by a link. This part runs when the page is there.

const MOST_EXCERPTS = 40;
const PAUSE = 120; // milliseconds without a key before the places in an open interview are marked

const find = (selector) => document.querySelector(selector);
// Taken now: what interviews bring along later may have the same ids, and must not be mistaken for these.
const form = find("form.search");
const fields = form.elements;
const main = find("main");
const stage = find(".stage");
const axis = find(".axis");
const count = find(".count");
const title = document.title;
const list = Array.from(document.querySelectorAll(".interviews > li"), entryOf);
const events = Array.from(document.querySelectorAll(".events > li"), entryOf);
const sources = new Map(
  Array.from(document.querySelectorAll("noscript[data-interview]"), (one) => [one.dataset.interview, one.textContent]),
);
const words = new Words(sources);
const card = new Card();

let state = stateOf("");
let shown = { interview: null, article: null, ranges: [], place: -1 };
let wanted = list;
let markLater = 0;
let listPosition = 0;

// --- going somewhere ---------------------------------------------------------------------------------------------

function go(next, { replaces = false } = {}) {
  history[replaces ? "replaceState" : "pushState"](null, "", hashOf(next));
  show(next);
}

function show(next) {
  const before = state;
  state = next;
  card.hide();
  if (before.view === "list" && next.view !== "list") listPosition = window.scrollY;
  document.body.dataset.view = state.view;
  if (state.view === "timeline" && isWide()) find(".filters").open = true; // where the list would be there is room
  fillForm();
  filter();
  if (state.view === "interview") showInterview(before);
  else if (before.view !== state.view) window.scrollTo(0, state.view === "list" ? listPosition : 0);
  markCurrent();
  document.title = [shown.title, state.view === "timeline" ? "Timeline" : "", title].filter(Boolean).join(" – ");
}

function showInterview(before) {
  if (shown.interview !== state.interview) openInterview();
  if (state.turn !== null) showTurn();
  else if (before.interview !== state.interview || before.view !== state.view) toTop();
  bar.current(wanted, state.interview);
}

function openInterview() {
  const source = sources.get(state.interview);
  const article = source === undefined ? absent(state.interview) : articleOf(source);
  shown = { interview: state.interview, article, ranges: [], place: -1, turn: null };
  stage.replaceChildren(bar.element, article);
  mark();
  const row = list.find((entry) => entry.id === state.interview);
  if (row && isWide()) row.element.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function absent(id) {
  const article = part("article", "absent", "");
  article.append(part("h1", "", "Not in this page"), part("p", "", `There is no interview “${id}” here.`));
  return article;
}

function showTurn() {
  const turn = shown.article.querySelectorAll(TURN)[state.turn - 1];
  shown.article.querySelector(".linked")?.classList.remove("linked");
  if (!turn) return;
  turn.classList.add("linked");
  turn.tabIndex = -1;
  turn.focus({ preventScroll: true });
  scrollTo(turn, "start");
}

function toTop() {
  main.scrollTo?.(0, 0);
  window.scrollTo(0, 0);
  if (!isWide() || main.contains(document.activeElement)) main.focus({ preventScroll: true });
}

/** Whether the list stands beside what is read. */
function isWide() {
  return matchMedia("(min-width: 60.01rem)").matches;
}

function markCurrent() {
  shown.title = state.view === "interview" ? shown.article.querySelector("h1").textContent : "";
  const view = state.view === "timeline" ? "timeline" : "list";
  for (const link of document.querySelectorAll(".views a")) setCurrent(link, link.dataset.view === view, "page");
  for (const { element, id } of list) setCurrent(element.firstElementChild, id === state.interview, "true");
}

function setCurrent(link, isCurrent, value) {
  if (isCurrent) link.setAttribute("aria-current", value);
  else link.removeAttribute("aria-current");
}

// --- filters and search ------------------------------------------------------------------------------------------

function fillForm() {
  for (const name of FILTERS) {
    const field = fields[name];
    if (field.type === "checkbox") field.checked = state.filters[name] !== "";
    else if (field !== document.activeElement && field.value !== state.filters[name]) field.value = state.filters[name];
  }
  find(".dates legend").textContent = state.view === "timeline" ? "Happened" : "Published";
  const chosen = FILTERS.filter((name) => !["q", "certain"].includes(name) && state.filters[name] !== "").length;
  find("[type=reset]").hidden = FILTERS.every((name) => state.filters[name] === "");
  find(".chosen").textContent = chosen === 0 ? "" : ` (${chosen} chosen)`;
}

function typedFilters() {
  const value = (field) => (field.type === "checkbox" ? (field.checked ? "1" : "") : field.value);
  const typed = Object.fromEntries(FILTERS.map((name) => [name, value(fields[name])]));
  return { ...typed, from: typedDate(fields.from), to: typedDate(fields.to) };
}

function filter() {
  const isTimeline = state.view === "timeline";
  const sought = folded(state.filters.q).trim();
  const isFitting = (entry) =>
    hasFacets(entry, state.filters, FACETS) &&
    (state.filters.outlet === "" || entry.outlet === state.filters.outlet) &&
    isInRange(entry, state.filters);
  if (isTimeline) filterEvents(sought);
  else filterList(list.filter(isFitting), sought);
}

function filterList(fitting, sought) {
  wanted = sought === "" ? fitting : fitting.filter((entry) => words.has(entry.id, sought));
  const visible = new Set(wanted);
  for (const entry of list) entry.element.hidden = !visible.has(entry);
  wanted.forEach((entry, place) => showExcerpt(entry, place < MOST_EXCERPTS ? sought : ""));
  tell(wanted.length, list.length, "interview");
}

function showExcerpt(entry, sought) {
  if (entry.sought === sought) return;
  entry.sought = sought;
  entry.excerpt?.remove();
  const found = sought === "" ? null : words.excerpt(entry.id, sought);
  if (!found) return;
  const [before, match, after] = found;
  const hit = document.createElement("mark");
  hit.textContent = match;
  entry.excerpt = part("span", "excerpt", " ");
  const times = words.count(entry.id, sought);
  entry.excerpt.replaceChildren(before, hit, after, times > 1 ? part("span", "times", ` ${times} places`) : "");
  entry.element.firstElementChild.append(entry.excerpt);
}

/** An event is wanted if it fits itself, and if an interview tells of it that is wanted for language, outlet and words. */
function filterEvents(sought) {
  const { language, outlet } = state.filters;
  const telling = list.filter(
    (entry) =>
      hasFacets(entry, state.filters, ["language"]) &&
      (outlet === "" || entry.outlet === outlet) &&
      (sought === "" || words.has(entry.id, sought)),
  );
  const ids = language || outlet || sought ? new Set(telling.map((entry) => entry.id)) : null;
  const isTold = (entry) => ids === null || entry.element.dataset.interview.split(" ").some((id) => ids.has(id));
  const isFitting = (entry) =>
    hasFacets(entry, state.filters, ["person", "country", "kind"]) && isInRange(entry, state.filters) && isTold(entry);
  const fitting = new Set(events.filter(isFitting));
  for (const entry of events) entry.element.hidden = !fitting.has(entry);
  drawTimeline([...fitting], axis);
  tell(fitting.size, events.length, "event");
}

function tell(some, all, name) {
  const of = some === all ? all : `${some} of ${all}`;
  count.textContent = `${of} ${name}${all === 1 ? "" : "s"}`;
}

// --- the places of what is sought, in the open interview -----------------------------------------------------------

function mark() {
  if (!shown.article) return;
  shown.ranges = rangesOf(folded(state.filters.q).trim(), shown.article);
  shown.place = -1;
  highlight(shown.ranges);
  bar.places(shown.ranges.length, shown.place);
}

function step(by) {
  const { length } = shown.ranges;
  if (length === 0) return;
  shown.place = shown.place < 0 && by < 0 ? length - 1 : (shown.place + by + length) % length;
  unfold(shown.ranges[shown.place].startContainer.parentElement);
  scrollTo(shown.ranges[shown.place], "center");
  highlight(shown.ranges, shown.ranges[shown.place]);
  bar.places(length, shown.place);
}

const bar = new Bar(step);

// --- what people do ------------------------------------------------------------------------------------------------

function onInput() {
  go({ ...state, filters: typedFilters() }, { replaces: true });
  clearTimeout(markLater);
  if (state.view === "interview") markLater = setTimeout(mark, PAUSE);
}

/** Enter in the search: the next place in the open interview, or the first interview of the list. */
function onEnter(event) {
  event.preventDefault();
  if (state.view === "interview") step(1);
  else if (state.view === "list" && wanted.length > 0) go({ ...state, view: "interview", interview: wanted[0].id });
}

function onReset(event) {
  event.preventDefault();
  fields.q.focus();
  fields.q.value = "";
  go({ ...state, filters: stateOf("").filters });
  mark();
}

function onClick(event) {
  const link = event.target.closest("a[href^='#']");
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (link && isPlain) {
    event.preventDefault();
    follow(link);
  } else if (!link) {
    const mention = event.target.closest(MENTION);
    if (mention && stage.contains(mention)) card.show(mention);
    else if (!card.element.contains(event.target)) card.hide();
  }
}

function follow(link) {
  const target = stateOf(link.getAttribute("href"));
  if (link.classList.contains("skip")) main.focus();
  else if (link.classList.contains("brand") || link.hash.includes("?")) go(target);
  else go({ ...target, filters: state.filters });
  if (link.classList.contains("permalink")) copy(link);
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(location.href);
    bar.say("Link copied");
  } catch {
    bar.say(`The link to turn ${link.dataset.turn} is in the address bar`);
  }
}

function onKey(event) {
  const isTyping = event.target.matches("input, select, textarea");
  if (event.key === "Escape") {
    if (!card.element.hidden) card.hide();
    else if (event.target === fields.q && fields.q.value !== "") clearWords(event);
  } else if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    fields.q.focus();
    fields.q.select();
  } else if (event.key === "Enter" && event.target === fields.q) onEnter(event);
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") moveInList(event);
}

function clearWords(event) {
  event.preventDefault();
  fields.q.value = "";
  onInput();
}

/** From one link of the list to the next; from the search to the first. */
function moveInList(event) {
  const links = wanted.map((entry) => entry.element.firstElementChild);
  const place = links.indexOf(event.target.closest("a"));
  if (place < 0 && event.target !== fields.q) return;
  const next = links[place + (event.key === "ArrowDown" ? 1 : -1)] ?? (place === 0 ? fields.q : null);
  if (!next || state.view === "timeline") return;
  event.preventDefault();
  next.focus();
}

// --- light and dark --------------------------------------------------------------------------------------------------

function setTheme(isDark) {
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  find(".dark").setAttribute("aria-pressed", String(isDark));
}

function onTheme(event) {
  setTheme(event.currentTarget.getAttribute("aria-pressed") !== "true");
}

// --- start ---------------------------------------------------------------------------------------------------------------

function nameLanguages() {
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });
  for (const option of fields.language.options) {
    if (option.value) option.textContent = option.textContent.replace(option.value, languageName(names, option.value));
  }
}

function languageName(names, tag) {
  try {
    return names.of(tag);
  } catch {
    return tag; // a tag of BCP 47 that has no name, such as one with an extension
  }
}

function readOn(budget) {
  if (!words.read(budget)) whenIdle(readOn);
}

form.addEventListener("input", onInput);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", onReset);
document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
document.addEventListener("scroll", () => card.followWords(), { passive: true, capture: true });
window.addEventListener("resize", () => state.view === "timeline" && filter());
window.addEventListener("hashchange", () => show(stateOf(location.hash)));
find(".dark").addEventListener("click", onTheme);
history.scrollRestoration = "manual";
document.documentElement.classList.add("scripted");
find(".dark").setAttribute("aria-pressed", String(matchMedia("(prefers-color-scheme: dark)").matches));
stage.replaceChildren();
nameLanguages();
show(stateOf(location.hash));
whenIdle(readOn);
