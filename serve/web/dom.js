// dom.js - elements without markup in strings: what comes from articles is only ever text.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// el('p', { class: 'note' }, 'text', otherNode)
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// Spans are bytes of UTF-8: cuts a text at them.
export class Bytes {
  constructor(text) {
    this.bytes = new TextEncoder().encode(text);
    this.decoder = new TextDecoder();
  }
  get length() { return this.bytes.length; }
  slice(begin, end) { return this.decoder.decode(this.bytes.subarray(begin, end)); }
}

// The text with the spans [begin, end) marked, each by make(text, index).
export function marked(text, spans, make) {
  const bytes = new Bytes(text), out = [];
  let at = 0;
  spans.forEach(([begin, end], i) => {
    if (begin < at) return;
    out.push(bytes.slice(at, begin), make(bytes.slice(begin, end), i));
    at = end;
  });
  out.push(bytes.slice(at, bytes.length));
  return out;
}

// Tells it to who cannot see it.
export function say(text) {
  document.getElementById('said').textContent = text;
}

export async function copy(text, button) {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    window.prompt('Copy this:', text);
  }
  setTimeout(() => { button.textContent = before; }, 1500);
}
