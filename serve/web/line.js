// line.js - a panel of /api/compare or /api/timeline: the number line, a row for each who says so or each date. Exact figures are
// dots, ranges bars, bounds arrows; what is vague is hollow, what is new of its date a diamond. Dragging over it narrows the question.
//
// Where a value stands, and which value a place is, comes with the answer: views/axis.c alone knows lines.

import { el, svg } from '/dom.js';
import { day, place, range, short, who } from '/figures.js';

const ROW = 26, TWO_LINES = 36, TOP = 34, LEFT = 186, INSET = 16, RIGHT = 30, ROWS_MAX = 40, APART = 12;

export const rowName = (row, dated) => (row.name ? place(row.name) : dated ? 'undated' : 'nobody named');

// How wide a text is drawn, as the style has it.
const pen = document.createElement('canvas').getContext('2d');
function widthOf(text, size) {
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

// As much of a text as there is room for.
function cut(text, room, size) {
  if (widthOf(text, size) <= room) return text;
  let most = text.length;
  while (most > 1 && widthOf(`${text.slice(0, most)}…`, size) > room) most--;
  return `${text.slice(0, most).trimEnd()}…`;
}

// A name in one line or two: what tells two offices of one house apart stands at the end.
function nameLines(name, room, size) {
  if (widthOf(name, size) <= room) return [name];
  const words = name.split(/(?<=[ /-])/);
  let first = '';
  while (words.length && widthOf((first + words[0]).trimEnd(), size) <= room) first += words.shift();
  return first ? [first.trimEnd(), cut(words.join(''), room, size)] : [cut(name, room, size)];
}

const SIGNS = { USD: '$', EUR: '€', GBP: '£' };
const tickName = (panel, tick) => `${SIGNS[panel.unit] ?? ''}${short(tick)}${panel.unit === 'percent' ? '%' : ''}`;

// Which ticks are named: every nth, where that leaves room between them, and the roundest of such.
function named(ticks, texts, at, logarithmic) {
  const widths = texts.map((text) => widthOf(text, 12));
  const fits = (picked) => picked.every((i, j) => j === 0 || at[i] - at[picked[j - 1]] >= (widths[i] + widths[picked[j - 1]]) / 2 + APART);
  const cost = (picked, step) => (logarithmic ? 10 * new Set(picked.map((i) => ticks[i].toExponential()[0])).size + step
    : picked.reduce((sum, i) => sum + texts[i].length, 0) / picked.length + step / 4);
  let best = null, most = ticks.length;
  for (let step = 1; step <= most; step++) {
    for (let from = 0; from < step; from++) {
      const picked = [...ticks.keys()].filter((i) => i % step === from);
      if (!fits(picked) || (best && picked.length < 2)) continue;
      if (!best) most = step === 1 ? 1 : Math.min(2 * step, ticks.length);
      if (!best || cost(picked, step) < best.cost) best = { picked, cost: cost(picked, step) };
    }
  }
  return new Set(best?.picked);
}

function dot(m, at, y, kind) {
  if (m.highlighted && kind.includes('new')) return svg('path', { class: `dot ${kind}`, d: `M${at} ${y - 7}l7 7l-7 7l-7 -7z` });
  return svg('circle', { class: `dot ${kind}`, cx: at, cy: y, r: 5.5 });
}

function mark(m, name, x, y, dated, onpick) {
  const claim = m.claim, isNew = dated && m.highlighted;
  const label = `${claim.surface}${isNew ? ', new' : ''}, ${dated ? `${name}, ${who(claim)}` : `${name}, ${day(claim.article.published)}`}`;
  const kind = [m.vague ? 'hollow' : '', isNew ? 'new' : ''].filter(Boolean).join(' '), shapes = [];
  if (m.shape === 'bar') {
    const from = x(m.low_at), to = x(m.high_at);
    shapes.push(svg('rect', { class: `bar ${kind}`, x: from - 3, y: y - 5, width: to - from + 6, height: 10, rx: 5 }));
  } else {
    const at = x(m.low_at ?? m.high_at);
    if (m.shape === 'from') shapes.push(svg('path', { class: `arrow ${kind}`, d: `M${at} ${y}h22m-6 -5l6 5l-6 5` }));
    if (m.shape === 'up_to') shapes.push(svg('path', { class: `arrow ${kind}`, d: `M${at} ${y}h-22m6 -5l-6 5l6 5` }));
    shapes.push(dot(m, at, y, kind));
  }
  return svg('g', { class: 'figure', tabindex: 0, role: 'button', 'aria-label': label, 'data-claim': claim.id, onclick: () => onpick(claim),
    onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); onpick(claim); } } },
    svg('title', {}, label), shapes);
}

function brush(plot, steps, x0, width, height, onrange) {
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
  const stop = () => { from = null; shade.setAttribute('visibility', 'hidden'); };
  field.addEventListener('pointercancel', stop);
  field.addEventListener('pointerup', (e) => {
    if (from === null) return;
    const ends = [from, place(e)].map((at) => Math.round((at / width) * (steps.length - 1))).sort((a, b) => a - b);
    stop();
    if (ends[0] < ends[1]) onrange(steps[ends[0]], steps[ends[1]]);
  });
  return [shade, field];
}

export function line(panel, { dated, onpick, onrange, width = 640 }) {
  const shown = panel.rows.slice(0, ROWS_MAX), { low, high, ticks, ticks_at: places, steps, scale } = panel.axis;
  const left = dated ? 96 : width < 480 ? 128 : LEFT, room = width - left - INSET - RIGHT;
  const rows = shown.map((row) => ({ row, name: rowName(row, dated) })).map((r) => ({ ...r, lines: nameLines(r.name, left - 12, 12.5) }));
  let height = TOP;
  for (const r of rows) {
    const high = r.lines.length > 1 ? TWO_LINES : ROW;
    r.y = height + high / 2;
    height += high;
  }
  height += 8;
  const x = (at) => Math.round((left + INSET + at * room) * 10) / 10;
  const plot = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group',
    'aria-label': `Number line of ${panel.figures} figures, ${panel.title}, from ${short(low)} to ${short(high)}` });
  const texts = ticks.map((tick) => tickName(panel, tick)), withName = named(ticks, texts, places.map(x), scale !== 'linear');
  ticks.forEach((tick, i) => {
    const at = x(places[i]);
    plot.append(svg('path', { class: 'grid', d: `M${at} ${TOP - 8}V${height}` }));
    if (withName.has(i)) plot.append(svg('text', { class: 'tick', x: at, y: TOP - 16, 'text-anchor': 'middle' }, texts[i]));
  });
  plot.append(...brush(plot, steps, left + INSET, room, height, onrange));
  for (const { row, name, lines, y } of rows) {
    plot.append(svg('path', { class: 'row', d: `M${left + INSET} ${y}H${width - RIGHT}` }),
      svg('text', { class: `name ${row.is_source ? 'source' : ''}`, 'text-anchor': 'end' }, svg('title', {}, name),
        lines.map((text, i) => svg('tspan', { x: left - 6, y: y + 4 + (i - (lines.length - 1) / 2) * 15 }, text))));
    for (const m of [...row.marks].sort((a, b) => a.highlighted - b.highlighted)) plot.append(mark(m, name, x, y, dated, onpick)); // what is set off on top
  }
  const more = panel.rows.length - shown.length;
  return el('figure', { class: 'line' }, plot, el('figcaption', {},
    `${scale === 'linear' ? '' : 'Logarithmic. '}● exact  ○ vague  ▬ range  → bound${dated ? '  ◆ new: not stated before' : ''}. Drag across to narrow.`,
    more ? ` ${more} more rows are in the table.` : ''));
}

// On a narrow screen the style makes paragraphs of its rows: roles say that it is a table still.
export function table(panel, { dated, onpick }) {
  const marks = panel.rows.flatMap((row) => row.marks), cell = (attributes, ...children) => el('td', { role: 'cell', ...attributes }, ...children);
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures as a table' }, el('table', { role: 'table' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ['Figure', 'Of what', 'By', 'Date', 'Source'].map((h) => el('th', { scope: 'col', role: 'columnheader' }, h)))),
    el('tbody', { role: 'rowgroup' }, marks.map(({ claim: c, highlighted }) => el('tr', { role: 'row' },
      cell({ class: 'figure-cell' }, el('button', { class: 'plain', title: range(c), onclick: () => onpick(c) }, c.surface),
        dated && highlighted ? el('span', { class: 'tag' }, 'new') : null),
      cell({}, [c.subject ?? c.unit_text ?? '', c.modality !== 'asserted' ? el('span', { class: 'tag' }, c.modality) : null]),
      cell({}, c.by ?? ''), cell({ class: 'day' }, day(c.article.published)),
      cell({}, c.article.source ? place(c.article.source) : c.article.title ?? c.article.id))))));
}
