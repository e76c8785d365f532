// Which interviews and which events are wanted. What they are filtered by stands in their data- attributes.

const FACETS = ["person", "country", "kind", "language"];

/** What an element says of itself, read once: attributes are slow to ask. */
function entryOf(element) {
  const data = element.dataset;
  const facets = Object.fromEntries(FACETS.map((name) => [name, new Set((data[name] ?? "").split(" "))]));
  return { element, id: data.id, facets, outlet: data.outlet ?? "", earliest: data.earliest, latest: data.latest };
}

function hasFacets(entry, filters, names) {
  return names.every((name) => filters[name] === "" || entry.facets[name].has(filters[name]));
}

/** Whether a date lies in the range: for certain, with all days that it can mean, or possibly, with one of them. */
function isInRange({ earliest, latest }, { from, to, certain }) {
  if (from === "" && to === "") return true;
  if (earliest === undefined) return false;
  const first = from || "0000";
  const last = `${to || "9999"}~`; // behind all days of the year or the month
  if (certain) return earliest >= first && latest !== "" && latest <= last && (earliest !== "" || from === "");
  return (latest || "9999-12-31") >= first && earliest <= last;
}

/** A date as far as it is typed, if it is one. */
function typedDate(field) {
  return field.validity.valid ? field.value.trim() : "";
}
