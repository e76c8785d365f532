// The interview that is read: taken out of its <noscript>, with links to its turns and the places of what is sought.

const TURN = ".bc-turn";
const BLOCKS = ".bc-title, .bc-text p, .bc-text h2";
const ASIDE = ".bc-role"; // what the page adds to the words

/** The interview; what stands in a <noscript> was escaped when the page was written, and no script in it would run. */
function articleOf(html) {
  const article = new DOMParser().parseFromString(html, "text/html").querySelector(".interview");
  article.querySelectorAll(TURN).forEach((turn, place) => turn.prepend(linkTo(turn, place + 1)));
  return document.adoptNode(article);
}

function linkTo(turn, number) {
  const link = document.createElement("a");
  link.className = "permalink";
  link.href = `#${turn.id.split("/").map(encodeURIComponent).join("/")}`;
  link.dataset.turn = number;
  link.lang = "en";
  link.textContent = String(number);
  link.setAttribute("aria-label", `Copy the link to turn ${number}`);
  link.title = "Copy the link to this turn";
  return link;
}

/** All places of folded words in an element, as ranges; words that run through several elements too. */
function rangesOf(words, element) {
  const ranges = [];
  if (words.trim() === "") return ranges;
  for (const block of element.querySelectorAll(BLOCKS)) {
    const nodes = textNodes(block);
    const text = nodes.map((node) => node.data).join("");
    for (const [start, end] of placesOf(words, text)) ranges.push(rangeOf(nodes, start, end));
  }
  return ranges;
}

function textNodes(block) {
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(ASIDE)) nodes.push(walker.currentNode);
  return nodes;
}

function rangeOf(nodes, start, end) {
  const range = new Range();
  let reached = 0;
  for (const node of nodes) {
    const next = reached + node.length;
    if (start >= reached && start < next) range.setStart(node, start - reached);
    if (end > reached && end <= next) range.setEnd(node, end - reached);
    reached = next;
  }
  return range;
}

/** Mark ranges without changing the page, one of them as the current one; a browser that cannot do that shows none. */
function highlight(ranges, current = null) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.set("sought", new Highlight(...ranges));
  CSS.highlights.set("current", new Highlight(...(current ? [current] : [])));
}

function unfold(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

/** Without a movement that would have to be waited for, or makes anyone dizzy. */
function scrollTo(target, block) {
  const element = target instanceof Range ? target.startContainer.parentElement : target;
  element.scrollIntoView({ block, behavior: "instant" });
}
