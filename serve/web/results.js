// results.js - the answer to a question: what it can be narrowed by, articles with passages, figures as a line and a table.

import { copy, el, marked, say } from '/dom.js';
import { get } from '/api.js';
import { citation, number, origin, place, range, unitName, who } from '/figures.js';
import { line, table } from '/line.js';

const PAGE = 10, FIGURES = 400;
const FACETS = { source: 'Source', kind: 'Kind', by: 'Claimant', month: 'Date', lang: 'Language' };

const quoted = (text) => `"${text.replaceAll('"', ' ')}"`;
const CLAUSES = {
  source: (v) => `source:${quoted(v)}`, by: (v) => `by:${quoted(v)}`, lang: (v) => `lang:${v}`,
  month: (v) => `date:${v}`, kind: (v) => `${v}:0..`,
};

// Where a question is shown, by whom or by date as it is now.
export function address(q, offset = 0) {
  const by = new URL(location.href).searchParams.get('by');
  return `/?q=${encodeURIComponent(q)}${offset ? `&offset=${offset}` : ''}${by ? `&by=${encodeURIComponent(by)}` : ''}`;
}

// The question with one more condition, or without it where it has it.
function toggled(q, clause) {
  return q.includes(clause) ? q.replace(clause, ' ').replace(/\s+/g, ' ').trim() : `${q} ${clause}`.trim();
}

// The question with the panel's range put in place of one of that kind, or added. Ends are in the panel's unit.
export function narrowed(q, panel, low, high) {
  const money = { USD: '$', EUR: '€', GBP: '£' }[panel.unit] ?? '';
  const unit = panel.unit === 'count' || money ? '' : panel.unit === 'percent' ? '%' : ` ${panel.unit_text ?? ''}`.trimEnd();
  const condition = `${panel.kind ?? panel.unit_text}:${money}${low}..${money}${high}${unit.trim()}`;
  const old = new RegExp(`(^|[\\s(])${panel.kind}(:|\\s+)[^\\s()"]*\\d[^\\s()"]*`);
  if (panel.kind && old.test(q)) return q.replace(old, (_, before) => before + condition);
  const bare = /(^|[\s(])[$€£]?[\d.,]+\w*\.\.[$€£]?[\d.,]*\w*%?(?=$|[\s)])/;
  if (bare.test(q)) return q.replace(bare, (_, before) => before + condition);
  return `${q} ${condition}`;
}

function link(href, go, text, attributes = {}) {
  return el('a', { href, ...attributes, onclick: (e) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button) return;
    e.preventDefault();
    go(href);
  } }, text);
}

function facetList(name, facet, q, go) {
  const values = facet.values.filter((v) => v.value !== null);
  if (!values.length) return null;
  if (name === 'month') values.sort((a, b) => (a.value < b.value ? 1 : -1));
  const most = Math.max(...values.map((v) => v.count));
  const item = (v) => {
    const clause = CLAUSES[name](v.value), on = q.includes(clause);
    return el('li', {}, link(address(toggled(q, clause)), go, [
      el('span', { class: 'value' }, name === 'source' ? place(v.value) : v.value), el('span', { class: 'count' }, v.count.toLocaleString('en')),
      el('progress', { max: most, value: v.count, 'aria-hidden': 'true' })], { 'aria-current': on ? 'true' : null }));
  };
  return el('details', { open: name !== 'lang' && matchMedia('(min-width: 60rem)').matches },
    el('summary', {}, FACETS[name]), el('ul', {}, values.slice(0, 8).map(item)));
}

function articleHit(hit, q, go) {
  const a = hit.article, href = `/article/${encodeURIComponent(a.id)}?q=${encodeURIComponent(q)}`;
  return el('li', { class: 'hit' },
    el('h3', {}, link(href, go, a.title ?? a.path ?? a.id)),
    el('p', { class: 'meta' }, origin(a, a.author, a.copies ? `${a.copies} more ${a.copies === 1 ? 'copy' : 'copies'}` : null)),
    hit.snippets.map((s) => el('p', { class: 'snippet' }, marked(s.text, s.highlights.map((h) => h.byte), (t) => el('mark', {}, t)))),
    hit.claims.length ? el('p', { class: 'chips' }, hit.claims.slice(0, 6).map((c) =>
      el('span', { class: 'chip', title: `${range(c)} ${unitName(c)}` }, c.surface, el('small', {}, ` ${c.subject ?? c.unit_text ?? ''}`)))) : null);
}

// The sentence of a figure, with the figure set off.
function spoken(claim, q, go) {
  const at = claim.sentence.indexOf(claim.surface);
  const sentence = at < 0 ? claim.sentence : [claim.sentence.slice(0, at), el('mark', {}, claim.surface),
    claim.sentence.slice(at + claim.surface.length)];
  const cite = el('button', { class: 'quiet', onclick: () => copy(citation(claim.article, claim), cite) }, 'Copy as citation');
  return el('blockquote', { class: 'spoken', tabindex: -1 }, el('p', {}, sentence),
    el('footer', {}, el('strong', {}, who(claim)), ` · ${origin(claim.article)} · `,
      link(`/article/${encodeURIComponent(claim.article.id)}?q=${encodeURIComponent(q)}#figure-${claim.id.split('#').pop()}`, go, 'In the article'), ' ', cite));
}

function kindPanels({ panels }, dated, q, go) {
  const picked = el('div', { class: 'picked', 'aria-live': 'polite' });
  const body = el('div', {});
  const onpick = (claim) => {
    for (const mark of body.querySelectorAll('.figure')) mark.classList.toggle('chosen', mark.dataset.claim === claim.id);
    picked.replaceChildren(spoken(claim, q, go));
    picked.firstChild.scrollIntoView({ block: 'nearest' });
  };
  const show = (panel) => {
    const width = Math.min(Math.max(body.clientWidth || 560, 320), 900);
    picked.replaceChildren();
    body.replaceChildren(el('p', { class: 'meta' }, panel.title),
      line(panel, { dated, width, onpick, onrange: (low, high) => go(address(narrowed(q, panel, low, high))) }),
      picked, table(panel, { dated, onpick }));
  };
  const tabs = choice('Kinds of figures', panels.slice(0, 6).map((panel) => [panel.kind ?? panel.unit_text ?? 'figures', panel, panel.figures]), panels[0], show);
  requestAnimationFrame(() => show(panels[0]));
  return el('div', {}, panels.length > 1 ? tabs : null, body);
}

// Buttons of which one is pressed: [words, value, count].
function choice(label, choices, now, onchoose) {
  return el('div', { class: 'tabs', role: 'group', 'aria-label': label }, choices.map(([words, value, count]) =>
    el('button', { 'aria-pressed': String(value === now), onclick: (e) => {
      for (const b of e.currentTarget.parentNode.children) b.setAttribute('aria-pressed', String(b === e.currentTarget));
      onchoose(value);
    } }, words, count === undefined ? null : el('small', {}, ` ${count}`))));
}

const VIEWS = [
  { by: null, words: 'Who says so', path: '/api/compare', parameters: { sort: 'date' } },
  { by: 'date', words: 'When', path: '/api/timeline', parameters: {} },
];
const viewNow = () => VIEWS.find((view) => view.by === new URL(location.href).searchParams.get('by')) ?? VIEWS[0];

function askView(view, q, signal) {
  return get(view.path, { q, limit: FIGURES, ...view.parameters }, signal);
}

// The figures by whom or by date; which of them it is stands in the address.
function figuresPanel(answer, q, go, signal) {
  const body = el('div', {}, kindPanels(answer, viewNow().by === 'date', q, go));
  const show = async (view) => {
    const url = new URL(location.href);
    if (view.by) url.searchParams.set('by', view.by);
    else url.searchParams.delete('by');
    history.replaceState(null, '', url);
    try {
      const other = await askView(view, q, signal);
      if (viewNow() !== view) return;
      body.replaceChildren(kindPanels(other, view.by === 'date', q, go));
      say(`Figures, ${view.words}`);
    } catch (why) {
      if (why.name !== 'AbortError') body.replaceChildren(el('p', { class: 'note', role: 'alert' }, `${why.message}.`));
    }
  };
  return [choice('Rows of the number line', VIEWS.map((view) => [view.words, view]), viewNow(), show), body];
}

function pager(q, offset, total, go) {
  return el('nav', { class: 'pager', 'aria-label': 'Pages' },
    offset > 0 ? link(address(q, Math.max(offset - PAGE, 0)), go, '← Before') : null,
    el('span', {}, `${offset + 1} to ${Math.min(offset + PAGE, total)} of ${total.toLocaleString('en')}`),
    offset + PAGE < total ? link(address(q, offset + PAGE), go, 'More →') : null);
}

// Counting looks at every match, so it comes when it comes, and the answers do not wait for it: first what is counted in no time, and
// what takes long is not asked for where the question has changed by then.
const COUNTED = [['source', 'month'], ['lang'], ['kind', 'by']];
function facetsPanel(q, go, signal) {
  const places = Object.fromEntries(Object.keys(FACETS).map((name) => [name, el('div', {})]));
  const counting = el('p', { class: 'meta' }, 'Counting …');
  (async () => {
    for (const names of COUNTED) {
      const { summary } = await get('/api/search', { q, limit: 0, facet: names.join(',') }, signal);
      for (const name of names) places[name].replaceChildren(...[facetList(name, summary.facets[name], q, go)].filter(Boolean));
    }
  })().then(() => counting.remove(), (why) => {
    if (why.name !== 'AbortError') counting.textContent = `Not all is counted: ${why.message}.`;
  });
  return el('aside', { class: 'facets', 'aria-label': 'Narrow the question' }, Object.values(places), counting);
}

// The figures have their own question, and the articles do not wait for its answer.
function figuresSection(asked, q, go, signal) {
  const section = el('section', { class: 'figures waiting', 'aria-label': 'Figures' }, el('p', { class: 'meta' }, 'Looking for figures …'));
  asked.then((answer) => {
    const total = answer.total.claims;
    section.classList.remove('waiting');
    section.replaceChildren(...[el('h2', {}, `${total.toLocaleString('en')} ${total === 1 ? 'figure' : 'figures'}`,
      total > FIGURES ? el('small', {}, ` the best ${FIGURES} are shown`) : null),
    answer.panels.length ? figuresPanel(answer, q, go, signal) : el('p', { class: 'note' }, 'No figures in these articles.')].flat());
    say(`${total} figures`);
  }, (why) => {
    if (why.name === 'AbortError') return;
    section.classList.remove('waiting');
    section.replaceChildren(el('h2', {}, 'Figures'), el('p', { class: 'note', role: 'alert' }, `${why.message}. ${why.mend ?? ''}`));
  });
  return section;
}

export async function results(q, offset, go, signal) {
  const figures = askView(viewNow(), q, signal);
  figures.catch(() => {}); // it is told where it is awaited, unless the articles fail first
  const found = await get('/api/search', { q, offset, limit: PAGE, snippets: 2, fold: 1 }, signal);
  const total = found.summary.total.articles;
  const warnings = found.summary.warnings ?? [];
  say(`${total} articles`);
  if (!total) return nothing(q, warnings);
  return el('div', { class: 'results' },
    facetsPanel(q, go, signal),
    el('section', { class: 'articles', 'aria-label': 'Articles' },
      el('h2', {}, `${total.toLocaleString('en')} ${total === 1 ? 'article' : 'articles'}`, el('small', {}, ` ${number(found.summary.took_ms)} ms`)),
      warnings.map((w) => el('p', { class: 'note' }, w)),
      el('ol', { start: offset + 1 }, found.hits.map((hit) => articleHit(hit, q, go))),
      total > PAGE ? pager(q, offset, total, go) : null),
    figuresSection(figures, q, go, signal));
}

function nothing(q, warnings) {
  return el('div', { class: 'empty' }, el('h2', {}, 'Nothing matches'), warnings.map((w) => el('p', {}, w)),
    el('p', {}, 'Fewer words, a wider range (', el('code', {}, 'troops:5k..20k'), '), or another date may help.'));
}
