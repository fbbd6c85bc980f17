// line.js - a panel of /api/compare: the number line, a row for each who says so. Exact figures are dots, ranges bars, bounds
// arrows; what is vague is hollow. Dragging over it narrows the question.

import { el, svg } from '/dom.js';
import { day, range, short } from '/figures.js';

const ROW = 26, TOP = 34, LEFT = 176, RIGHT = 30, ROWS_MAX = 40;

// Where a value stands on an axis, 0 to 1, and back: docs/output.md, "compare".
export function scaleOf(axis) {
  const bend = {
    linear: (v) => v, log: Math.log10,
    both_ways: (v) => Math.sign(v) * Math.log10(1 + Math.abs(v) / axis.least),
  }[axis.scale];
  const unbend = {
    linear: (b) => b, log: (b) => 10 ** b,
    both_ways: (b) => Math.sign(b) * (10 ** Math.abs(b) - 1) * axis.least,
  }[axis.scale];
  const low = bend(axis.low), high = bend(axis.high);
  return {
    at: (v) => (v <= axis.low ? 0 : v >= axis.high ? 1 : (bend(v) - low) / (high - low)),
    value: (x) => unbend(low + x * (high - low)),
  };
}

function mark(m, row, x, y, onpick) {
  const claim = m.claim, label = `${claim.surface}, ${row.name ?? 'nobody named'}, ${day(claim.article.published)}`;
  const kind = m.vague ? 'hollow' : '', shapes = [];
  if (m.shape === 'bar') {
    const from = x(m.low), to = x(m.high);
    shapes.push(svg('rect', { class: `bar ${kind}`, x: from - 3, y: y - 5, width: to - from + 6, height: 10, rx: 5 }));
  } else {
    const at = x(m.low ?? m.high);
    if (m.shape === 'from') shapes.push(svg('path', { class: 'arrow', d: `M${at} ${y}h22m-6 -5l6 5l-6 5` }));
    if (m.shape === 'up_to') shapes.push(svg('path', { class: 'arrow', d: `M${at} ${y}h-22m6 -5l-6 5l6 5` }));
    shapes.push(svg('circle', { class: `dot ${kind}`, cx: at, cy: y, r: 5.5 }));
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
  const stop = () => { from = null; shade.setAttribute('visibility', 'hidden'); };
  field.addEventListener('pointercancel', stop);
  field.addEventListener('pointerup', (e) => {
    if (from === null) return;
    const to = place(e), low = Math.min(from, to) / width, high = Math.max(from, to) / width;
    stop();
    if (high - low > 0.01) onrange(scale.value(low), scale.value(high));
  });
  return [shade, field];
}

// Two digits are as exact as a drag is.
export function rounded(value) { return Number(value.toPrecision(2)); }

export function line(panel, { onpick, onrange, width = 640 }) {
  const shown = panel.rows.slice(0, ROWS_MAX), scale = scaleOf(panel.axis), { low, high } = panel.axis;
  const left = width < 480 ? 116 : LEFT, room = width - left - RIGHT, height = TOP + shown.length * ROW + 8;
  const x = (v) => Math.round((left + scale.at(v) * room) * 10) / 10;
  const plot = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group',
    'aria-label': `Number line of ${panel.figures} figures, ${panel.title}, from ${short(low)} to ${short(high)}` });
  let last = -Infinity;
  for (const tick of panel.axis.ticks) {
    const at = x(tick);
    plot.append(svg('path', { class: 'grid', d: `M${at} ${TOP - 8}V${height}` }));
    if (at - last < 44) continue;
    last = at;
    plot.append(svg('text', { class: 'tick', x: at, y: TOP - 16, 'text-anchor': 'middle' }, short(tick)));
  }
  plot.append(...brush(plot, scale, left, room, height, onrange));
  shown.forEach((row, i) => {
    const y = TOP + i * ROW + ROW / 2, most = Math.floor((left - 12) / 7.4), name = row.name ?? 'nobody named';
    plot.append(svg('path', { class: 'row', d: `M${left} ${y}H${width - RIGHT}` }),
      svg('text', { class: `name ${row.is_source ? 'source' : ''}`, x: left - 10, y: y + 4, 'text-anchor': 'end' }, svg('title', {}, name),
        name.length > most ? `${name.slice(0, most - 1)}…` : name));
    for (const m of row.marks) plot.append(mark(m, row, x, y, onpick));
  });
  const more = panel.rows.length - shown.length;
  return el('figure', { class: 'line' }, plot, el('figcaption', {},
    `${panel.axis.scale === 'linear' ? '' : 'Logarithmic. '}● exact  ○ vague  ▬ range  → bound. Drag across to narrow.`,
    more ? ` ${more} more rows are in the table.` : ''));
}

export function table(panel, { onpick }) {
  const claims = panel.rows.flatMap((row) => row.marks.map((m) => m.claim));
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures as a table' }, el('table', {},
    el('thead', {}, el('tr', {}, ['Figure', 'Of what', 'By', 'Date', 'Source'].map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, claims.map((c) => el('tr', {},
      el('td', { class: 'figure-cell' }, el('button', { class: 'plain', title: range(c), onclick: () => onpick(c) }, c.surface)),
      el('td', {}, [c.subject ?? c.unit_text ?? '', c.modality !== 'asserted' ? el('span', { class: 'tag' }, c.modality) : null]),
      el('td', {}, c.by ?? ''), el('td', { class: 'day' }, day(c.article.published)),
      el('td', {}, c.article.source ?? c.article.title ?? c.article.id))))));
}
