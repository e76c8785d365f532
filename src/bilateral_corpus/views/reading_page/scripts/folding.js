// Words in the form in which they are compared: without case, without the marks on letters, punctuation as one space.

const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]/g;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
// Letters that Unicode does not take apart into a letter and a mark, though their readers see them so.
const STROKES = { đ: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i", ς: "σ" };
const STROKE = /[đłøßæœðþıς]/g;

function folded(text) {
  const bare = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "");
  return bare.replace(STROKE, (letter) => STROKES[letter]).replace(BETWEEN_WORDS, " ");
}

/** The folded text, and for each of its code units the place in the text that it comes from, with the end at last. */
function foldedWithPlaces(text) {
  let whole = "";
  const places = [];
  let place = 0;
  for (const character of text) {
    let part = folded(character);
    if (part === " " && whole.endsWith(" ")) part = "";
    for (let unit = 0; unit < part.length; unit += 1) places.push(place);
    whole += part;
    place += character.length;
  }
  places.push(text.length);
  return { whole, places };
}

/** Where folded words stand in a text, as pairs of code units. */
function placesOf(words, text) {
  const { whole, places } = foldedWithPlaces(text);
  const found = [];
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + words.length)) {
    found.push([places[at], endOf(text, places[at + words.length - 1])]);
  }
  return found;
}

/** The end of the letter that begins at a place, with the marks behind it. */
function endOf(text, place) {
  const letter = /^[^]\p{M}*/u.exec(text.slice(place, place + 16));
  return place + (letter ? letter[0].length : 1);
}
