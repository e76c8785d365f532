// The words of all interviews, made ready in idle moments so that the first letter typed finds them.

// What the page adds to the words of an interview: the lines under its title, the tables below it, roles, folds.
const ADDED = /<header class="bc-front"[^]*?<\/header>|<footer class="bc-registers"[^]*$|<summary>[^]*?<\/summary>/g;
const ROLE = /<span class="bc-role"[^>]*>[^<]*<\/span>/g;
const TAG = /<[^>]*>/g;
// What ends a paragraph ends words too; other tags may stand inside of one.
const END_OF_BLOCK = /<\/(?:p|h1|h2)>/g;
const ENTITY = /&(?:lt|gt|amp|quot|#x27);/g;
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#x27;": "'" };

/** The paragraphs of an interview, of what was written for a browser; in texts and attributes no "<" is left. */
function paragraphsOf(html) {
  const [said] = html.replace(ADDED, "").split('<nav class="elsewhere"');
  const parts = said.replace(ROLE, "").split(END_OF_BLOCK);
  return parts.map((part) => part.replace(TAG, "").replace(ENTITY, (entity) => ENTITIES[entity]));
}

class Words {
  /** @param sources the text of each interview's <noscript>, by id */
  constructor(sources) {
    this.sources = sources;
    this.ready = new Map();
    this.waiting = [...sources.keys()];
    this.sought = "";
    this.lacking = new Set();
  }

  /** Read on for so long, in milliseconds; all of them if none is said. */
  read(budget = Infinity) {
    const end = performance.now() + budget;
    while (this.waiting.length > 0 && performance.now() < end) this.of(this.waiting.pop());
    return this.waiting.length === 0;
  }

  of(id) {
    if (!this.ready.has(id)) {
      const paragraphs = paragraphsOf(this.sources.get(id));
      // A line feed is no word, so nothing is found across two paragraphs.
      this.ready.set(id, { paragraphs, whole: paragraphs.map(folded).join("\n") });
    }
    return this.ready.get(id);
  }

  /** Whether folded words stand in an interview. One that lacks some words lacks what is typed on from them, too. */
  has(id, words) {
    if (!words.startsWith(this.sought)) this.lacking.clear();
    this.sought = words;
    if (this.lacking.has(id)) return false;
    const isIn = this.of(id).whole.includes(words);
    if (!isIn) this.lacking.add(id);
    return isIn;
  }

  /** How often folded words stand in an interview. */
  count(id, words) {
    const { whole } = this.of(id);
    let count = 0;
    for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + words.length)) count += 1;
    return count;
  }

  /** The first place of folded words, with some words around it: before, the words, after. */
  excerpt(id, words, around = 48) {
    const { whole, paragraphs } = this.of(id);
    const before = whole.slice(0, whole.indexOf(words));
    const paragraph = paragraphs[before.split("\n").length - 1];
    const found = placesOf(words, paragraph)[0];
    if (!found) return null;
    const [start, end] = found;
    const from = Math.max(0, start - around);
    const to = Math.min(paragraph.length, end + around);
    const left = paragraph.slice(from, start).replace(/^\S*\s/, from > 0 ? "… " : "$&");
    const right = paragraph.slice(end, to).replace(/\s\S*$/, to < paragraph.length ? " …" : "$&");
    return [left, paragraph.slice(start, end), right];
  }
}

function whenIdle(work) {
  if ("requestIdleCallback" in window) requestIdleCallback((idle) => work(Math.max(4, idle.timeRemaining())));
  else setTimeout(() => work(8), 30);
}
