// line.js - the number line: each figure where it stands, a row for each who says so. Exact figures are dots, ranges bars,
// bounds arrows; what is about something is hollow. Dragging over it narrows the question.

import { el, svg } from '/dom.js';
import { day, range, short, who } from '/figures.js';

const ROW = 26, TOP = 34, LEFT = 176, RIGHT = 16, ROWS_MAX = 40;

export function ends(claim) {
  const c = claim.canonical;
  const low = c.low, high = c.high;
  return { low: low ?? high, high: high ?? low, openLow: low === null, openHigh: high === null };
}

// Claims that can stand on one axis: of a kind and a base unit. The largest first.
export function groups(claims) {
  const found = new Map();
  for (const claim of claims) {
    const key = `${claim.kind ?? ''}\t${claim.canonical.unit ?? ''}`;
    if (claim.canonical.low === null && claim.canonical.high === null) continue;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(claim);
  }
  return [...found.values()].sort((a, b) => b.length - a.length);
}

// A scale from values to 0..1, and its ticks. Logarithmic where all are above 0 and far apart.
export function axis(values) {
  let low = Math.min(...values), high = Math.max(...values);
  if (low > 0 && high / low >= 30) {
    const from = Math.floor(Math.log10(low) * 2) / 2 - 0.05, to = Math.ceil(Math.log10(high) * 2) / 2 + 0.05;
    const ticks = [];
    for (let power = Math.ceil(from); power <= to; power++) ticks.push(10 ** power);
    return { log: true, ticks, at: (v) => (Math.log10(Math.max(v, 10 ** from)) - from) / (to - from),
      value: (x) => 10 ** (from + x * (to - from)) };
  }
  if (low === high) { low -= Math.abs(low) * 0.1 || 1; high += Math.abs(high) * 0.1 || 1; }
  const pad = (high - low) * 0.06;
  const from = low >= 0 && low < (high - low) ? 0 : low - pad, to = high + pad;
  const rough = (to - from) / 5, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const ticks = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) ticks.push(Number(t.toPrecision(12)));
  return { log: false, ticks, at: (v) => (v - from) / (to - from), value: (x) => from + x * (to - from) };
}

function rowsOf(claims) {
  const rows = new Map();
  for (const claim of claims) {
    const name = who(claim);
    if (!rows.has(name)) rows.set(name, []);
    rows.get(name).push(claim);
  }
  const first = (row) => row.map((c) => c.article.published ?? '9').sort()[0];
  return [...rows].sort((a, b) => (first(a[1]) < first(b[1]) ? -1 : 1));
}

function mark(claim, x, y, onpick) {
  const { low, high, openLow, openHigh } = ends(claim);
  const vague = claim.modifier === 'about' || claim.modality !== 'asserted';
  const label = `${claim.surface}, ${who(claim)}, ${day(claim.article.published)}`;
  const shapes = [];
  const a = x(low), b = x(high);
  if (openHigh) shapes.push(svg('path', { class: 'arrow', d: `M${a} ${y}h22m-6 -5l6 5l-6 5` }));
  else if (openLow) shapes.push(svg('path', { class: 'arrow', d: `M${b} ${y}h-22m6 -5l-6 5l6 5` }));
  if (!openLow && !openHigh && high > low) {
    shapes.push(svg('rect', { class: `bar ${vague ? 'hollow' : ''}`, x: a, y: y - 5, width: Math.max(b - a, 3), height: 10, rx: 5 }));
  } else {
    shapes.push(svg('circle', { class: `dot ${vague ? 'hollow' : ''}`, cx: openLow ? b : a, cy: y, r: 5.5 }));
  }
  return svg('g', { class: 'figure', tabindex: 0, role: 'button', 'aria-label': label, onclick: () => onpick(claim),
    onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); onpick(claim); } } },
    svg('title', {}, label), shapes);
}

function brush(plot, scale, x0, width, height, onrange) {
  const shade = svg('rect', { class: 'brush', x: 0, y: 0, width: 0, height, visibility: 'hidden' });
  const field = svg('rect', { class: 'field', x: x0, y: 0, width, height });
  const place = (e) => {
    const box = plot.getBoundingClientRect();
    return Math.min(Math.max((e.clientX - box.left) * (plot.viewBox.baseVal.width / box.width) - x0, 0), width);
  };
  let from = null;
  field.addEventListener('pointerdown', (e) => { from = place(e); field.setPointerCapture(e.pointerId); });
  field.addEventListener('pointermove', (e) => {
    if (from === null) return;
    const to = place(e);
    shade.setAttribute('visibility', 'visible');
    shade.setAttribute('x', x0 + Math.min(from, to));
    shade.setAttribute('width', Math.abs(to - from));
  });
  field.addEventListener('pointerup', (e) => {
    if (from === null) return;
    const to = place(e), low = Math.min(from, to) / width, high = Math.max(from, to) / width;
    from = null;
    shade.setAttribute('visibility', 'hidden');
    if (high - low > 0.01) onrange(scale.value(low), scale.value(high));
  });
  return [shade, field];
}

// Two digits are as exact as a drag is.
export function rounded(value) { return Number(value.toPrecision(2)); }

export function line(claims, { onpick, onrange, width = 640 }) {
  const rows = rowsOf(claims), shown = rows.slice(0, ROWS_MAX);
  const values = claims.flatMap((c) => { const e = ends(c); return [e.low, e.high]; });
  const scale = axis(values);
  const left = width < 480 ? 116 : LEFT, room = width - left - RIGHT;
  const height = TOP + shown.length * ROW + 8;
  const x = (v) => Math.round((left + scale.at(v) * room) * 10) / 10;
  const plot = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group',
    'aria-label': `Number line of ${claims.length} figures from ${short(Math.min(...values))} to ${short(Math.max(...values))}` });
  let last = -Infinity;
  for (const tick of scale.ticks) {
    const at = x(tick);
    if (at < left - 1 || at > width - 4) continue;
    plot.append(svg('path', { class: 'grid', d: `M${at} ${TOP - 8}V${height}` }));
    if (at - last < 48) continue;
    last = at;
    plot.append(svg('text', { class: 'tick', x: at, y: TOP - 16, 'text-anchor': 'middle' }, short(tick)));
  }
  plot.append(...brush(plot, scale, left, room, height, onrange));
  shown.forEach(([name, of], i) => {
    const y = TOP + i * ROW + ROW / 2, most = Math.floor((left - 12) / 7.4);
    plot.append(svg('path', { class: 'row', d: `M${left} ${y}H${width - RIGHT}` }),
      svg('text', { class: 'name', x: left - 10, y: y + 4, 'text-anchor': 'end' }, svg('title', {}, name),
        name.length > most ? `${name.slice(0, most - 1)}…` : name));
    for (const claim of of) plot.append(mark(claim, x, y, onpick));
  });
  return el('figure', { class: 'line' }, plot, el('figcaption', {},
    `${scale.log ? 'Logarithmic. ' : ''}● exact  ○ about, or not asserted  ▬ range  → bound. Drag across to narrow.`,
    rows.length > shown.length ? ` ${rows.length - shown.length} more names are in the table.` : ''));
}

export function table(claims, { onpick }) {
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures as a table' }, el('table', {},
    el('thead', {}, el('tr', {}, ['Figure', 'Of what', 'By', 'Date', 'Source'].map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, claims.map((c) => el('tr', {},
      el('td', { class: 'figure-cell' }, el('button', { class: 'plain', title: range(c), onclick: () => onpick(c) }, c.surface)),
      el('td', {}, [c.subject ?? c.unit_text ?? '', c.modality !== 'asserted' ? el('span', { class: 'tag' }, c.modality) : null]),
      el('td', {}, c.by ?? ''), el('td', { class: 'day' }, day(c.article.published)),
      el('td', {}, c.article.source ?? c.article.title ?? c.article.id))))));
}
