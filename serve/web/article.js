// article.js - one article: its claims marked, refused figures too, each with what was made of it and why.

import { copy, el, marked, say } from '/dom.js';
import { get } from '/api.js';
import { citation, day, origin, place, range, unitName } from '/figures.js';

function facts(figure) {
  if (figure.type === 'rejected') {
    return [['no claim', figure.reason.replaceAll('_', ' ')], ['because', figure.rule], ['by the word', figure.cue]];
  }
  return [['value', `${range(figure)} ${unitName(figure)}`.trim()], ['of', figure.subject], ['kind', figure.kind],
    ['because', figure.kind_rule], ['says', figure.by], ['relayed by', figure.via],
    ['modality', figure.modality === 'asserted' ? null : figure.modality]];
}

function tip(figure, id) {
  return el('span', { class: 'tip', role: 'tooltip', id }, facts(figure).filter(([, v]) => v).map(([name, value]) =>
    el('span', { class: 'fact' }, el('span', { class: 'fact-name' }, name), ` ${value}`)));
}

// A tip stays on the screen.
function keep({ currentTarget: mark }) {
  const its = mark.lastChild;
  its.style.left = '';
  const { left, right } = its.getBoundingClientRect(), over = right + 8 - document.documentElement.clientWidth;
  if (over > 0) its.style.left = `${-Math.min(over, left - 8)}px`;
}

function markOf(figure, text) {
  const number = figure.type === 'claim' ? figure.id.split('#').pop() : `no-${figure.span.byte[0]}`;
  const mark = el('span', { class: figure.type === 'claim' ? 'claim' : 'refused', tabindex: 0, id: `figure-${number}`,
    'aria-describedby': `tip-${number}`, onmouseenter: keep, onfocus: keep }, text, tip(figure, `tip-${number}`));
  return mark;
}

// Paragraphs are what blank lines part; the marks may not be split, so the text stays whole and CSS keeps its lines.
function body(article, figures) {
  const inText = figures.filter((f) => f.span).sort((a, b) => a.span.byte[0] - b.span.byte[0] || b.span.byte[1] - a.span.byte[1]);
  return el('div', { class: 'text', lang: article.lang ?? null }, marked(article.text, inText.map((f) => f.span.byte), (t, i) => markOf(inText[i], t)));
}

export async function article(id, q, go, signal) {
  const path = encodeURIComponent(id);
  const [a, why] = await Promise.all([get(`/api/article/${path}`, {}, signal), get(`/api/why/${path}`, {}, signal)]);
  const figures = [...why.claims, ...why.rejected], title = a.title ?? a.path ?? a.id;
  document.title = `${title} · figtrail`;
  say(`${title}: ${why.claims.length} claims, ${why.rejected.length} refused figures`);
  const cite = el('button', { onclick: () => copy(citation(a), cite) }, 'Copy as citation');
  const refused = el('input', { type: 'checkbox', id: 'refused', checked: true, onchange: () => page.classList.toggle('without', !refused.checked) });
  const safe = a.url && /^https?:\/\//i.test(a.url) ? a.url : null;
  const page = el('article', { class: 'page' },
    q ? el('p', { class: 'back' }, el('a', { href: `/?q=${encodeURIComponent(q)}`, onclick: (e) => { e.preventDefault(); go(e.currentTarget.getAttribute('href')); } }, '← Back to the answers')) : null,
    el('h1', {}, title),
    el('p', { class: 'meta' }, [a.source && place(a.source), a.author, day(a.published), a.lang].filter(Boolean).join(' · ')),
    el('p', { class: 'tools' }, cite, safe ? el('a', { class: 'button', href: safe, rel: 'noreferrer noopener', target: '_blank' }, 'Original') : null,
      why.rejected.length ? el('label', {}, refused, ' show refused figures') : null),
    el('p', { class: 'legend' }, figures.length ? [
      why.claims.length ? [el('span', { class: 'claim sample' }, `${why.claims.length} ${why.claims.length === 1 ? 'claim' : 'claims'}`), ' '] : null,
      why.rejected.length ? [el('span', { class: 'refused sample' }, `${why.rejected.length} refused`), ' '] : null,
      'Point at one, tap it, or move to it by the Tab key, to see what was made of it.'] : 'No figures in this text.'),
    body(a, figures),
    a.copies_list.length ? el('section', {}, el('h2', {}, 'Copies'), el('ul', {}, a.copies_list.map((c) =>
      el('li', {}, el('a', { href: `/article/${encodeURIComponent(c.id)}` }, c.title ?? c.id), ` ${origin(c)}`)))) : null,
    el('p', { class: 'meta path' }, a.path ?? '', ' ', el('code', {}, a.id)));
  return page;
}
