// What words refer to, for those who have no mouse to rest on them: the same text as their tooltip, when they are touched.

const MENTION = ".bc-mention[title]";

class Card {
  constructor() {
    this.element = document.createElement("div");
    this.element.className = "card";
    this.element.setAttribute("role", "status");
    this.element.hidden = true;
    document.body.append(this.element);
  }

  show(mention) {
    const lines = mention.title.split("\n").map((text) => part("p", "", text));
    this.element.replaceChildren(...lines);
    this.element.hidden = false;
    this.mention = mention;
    this.followWords();
  }

  /** Stay with the words when the page is moved under them. */
  followWords() {
    if (!this.element.hidden) this.place(this.mention.getClientRects()[0] ?? this.mention.getBoundingClientRect());
  }

  /** Below the words if there is room, else above them. */
  place(words) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.min(words.left, document.documentElement.clientWidth - width - 8);
    const below = words.bottom + 6;
    const top = below + height < window.innerHeight ? below : words.top - height - 6;
    this.element.style.left = `${Math.max(8, left)}px`;
    this.element.style.top = `${top}px`;
  }

  hide() {
    this.element.hidden = true;
  }
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.dir = "auto";
  element.textContent = text;
  return element;
}
