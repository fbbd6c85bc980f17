// line.js - a panel of /api/compare or /api/timeline: the number line, a row for each who says so or each date. Exact figures are
// dots, ranges bars, bounds arrows; what is vague is hollow, what is new of its date a diamond. Dragging over it narrows the question.
//
// Where a value stands, and which value a place is, comes with the answer: views/axis.c alone knows lines.

import { el, svg } from '/dom.js';
import { day, range, short, who } from '/figures.js';

const ROW = 26, TOP = 34, LEFT = 176, RIGHT = 30, ROWS_MAX = 40;

export const rowName = (row, dated) => row.name ?? (dated ? 'undated' : 'nobody named');

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
  return svg('g', { class: 'figure', tabindex: 0, role: 'button', 'aria-label': label, onclick: () => onpick(claim),
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
  const left = dated ? 96 : width < 480 ? 116 : LEFT, room = width - left - RIGHT, height = TOP + shown.length * ROW + 8;
  const x = (place) => Math.round((left + place * room) * 10) / 10;
  const plot = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group',
    'aria-label': `Number line of ${panel.figures} figures, ${panel.title}, from ${short(low)} to ${short(high)}` });
  let last = -Infinity;
  ticks.forEach((tick, i) => {
    const at = x(places[i]);
    plot.append(svg('path', { class: 'grid', d: `M${at} ${TOP - 8}V${height}` }));
    if (at - last < 44) return;
    last = at;
    plot.append(svg('text', { class: 'tick', x: at, y: TOP - 16, 'text-anchor': 'middle' }, short(tick)));
  });
  plot.append(...brush(plot, steps, left, room, height, onrange));
  shown.forEach((row, i) => {
    const y = TOP + i * ROW + ROW / 2, most = Math.floor((left - 12) / 7.4), name = rowName(row, dated);
    plot.append(svg('path', { class: 'row', d: `M${left} ${y}H${width - RIGHT}` }),
      svg('text', { class: `name ${row.is_source ? 'source' : ''}`, x: left - 10, y: y + 4, 'text-anchor': 'end' }, svg('title', {}, name),
        name.length > most ? `${name.slice(0, most - 1)}…` : name));
    for (const m of [...row.marks].sort((a, b) => a.highlighted - b.highlighted)) plot.append(mark(m, name, x, y, dated, onpick)); // what is set off on top
  });
  const more = panel.rows.length - shown.length;
  return el('figure', { class: 'line' }, plot, el('figcaption', {},
    `${scale === 'linear' ? '' : 'Logarithmic. '}● exact  ○ vague  ▬ range  → bound${dated ? '  ◆ new: not stated before' : ''}. Drag across to narrow.`,
    more ? ` ${more} more rows are in the table.` : ''));
}

export function table(panel, { dated, onpick }) {
  const marks = panel.rows.flatMap((row) => row.marks);
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures as a table' }, el('table', {},
    el('thead', {}, el('tr', {}, ['Figure', 'Of what', 'By', 'Date', 'Source'].map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, marks.map(({ claim: c, highlighted }) => el('tr', {},
      el('td', { class: 'figure-cell' }, el('button', { class: 'plain', title: range(c), onclick: () => onpick(c) }, c.surface),
        dated && highlighted ? el('span', { class: 'tag' }, 'new') : null),
      el('td', {}, [c.subject ?? c.unit_text ?? '', c.modality !== 'asserted' ? el('span', { class: 'tag' }, c.modality) : null]),
      el('td', {}, c.by ?? ''), el('td', { class: 'day' }, day(c.article.published)),
      el('td', {}, c.article.source ?? c.article.title ?? c.article.id))))));
}
