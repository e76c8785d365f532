// The bar above an interview: back to the list, to the one before and behind, and through the places of what is sought.

class Bar {
  constructor(onStep) {
    this.back = link("back", "← List");
    this.position = part("span", "position", " ");
    this.previous = link("previous", "Previous");
    this.next = link("next", "Next");
    this.found = part("span", "found", " ");
    this.up = stepper("↑", "Previous place", () => onStep(-1));
    this.down = stepper("↓", "Next place", () => onStep(1));
    this.sought = part("span", "places", " ");
    this.sought.replaceChildren(this.found, this.up, this.down);
    this.message = part("span", "message", " ");
    this.message.setAttribute("role", "status");
    this.element = document.createElement("div");
    this.element.className = "toolbar";
    this.element.append(this.back, this.previous, this.position, this.next, this.sought, this.message);
    this.back.href = "#";
  }

  /** Say where in the list an interview stands, and lead to its neighbours. */
  current(wanted, id) {
    const place = wanted.findIndex((entry) => entry.id === id);
    this.position.textContent = place < 0 ? "" : `${place + 1} of ${wanted.length}`;
    this.lead(this.previous, wanted[place - 1]);
    this.lead(this.next, place < 0 ? undefined : wanted[place + 1]);
    this.message.textContent = "";
  }

  lead(to, entry) {
    to.hidden = entry === undefined;
    if (entry) to.href = entry.element.firstElementChild.getAttribute("href");
  }

  places(found, place) {
    this.sought.hidden = found === 0;
    const at = place < 0 ? "" : `${place + 1} of `;
    this.found.textContent = `${at}${found} place${found === 1 ? "" : "s"}`;
  }

  say(message) {
    this.message.textContent = message;
  }
}

function link(name, text) {
  const element = part("a", name, text);
  element.href = "#";
  return element;
}

function stepper(sign, text, onClick) {
  const button = part("button", "step", sign);
  button.type = "button";
  button.setAttribute("aria-label", text);
  button.title = text;
  button.addEventListener("click", onClick);
  return button;
}
