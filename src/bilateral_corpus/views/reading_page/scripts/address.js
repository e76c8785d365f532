// What is shown, as it stands in the address behind "#": an interview, a turn of it or the timeline, and the filters.
// "#venn-2022/turn-5?country=LA" is the fifth turn of an interview, with the list of those that concern Laos.

const FILTERS = ["q", "person", "country", "kind", "language", "outlet", "from", "to", "certain"];

function stateOf(hash) {
  const [path, query = ""] = split(hash.replace(/^#/, ""), "?");
  const given = new URLSearchParams(query);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, given.get(name) ?? ""]));
  if (path === "/timeline") return { view: "timeline", interview: null, turn: null, filters };
  if (path === "") return { view: "list", interview: null, turn: null, filters };
  const [, interview, turn] = /^(.*?)(?:\/turn-(\d{1,9}))?$/s.exec(path);
  return { view: "interview", interview: decoded(interview), turn: turn ? Number(turn) : null, filters };
}

function hashOf(state) {
  const turn = state.turn === null ? "" : `/turn-${state.turn}`;
  const path = { timeline: "/timeline", list: "" }[state.view] ?? encodeURIComponent(state.interview) + turn;
  const chosen = FILTERS.filter((name) => state.filters[name] !== "").map((name) => [name, state.filters[name]]);
  const query = new URLSearchParams(chosen).toString();
  return `#${path}${query ? `?${query}` : ""}`;
}

function split(text, mark) {
  const place = text.indexOf(mark);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // typed by hand, with a per cent sign that stands for itself
  }
}
