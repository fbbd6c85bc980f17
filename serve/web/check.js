// check.js - a draft and what the archive has to each of its figures: seen, differs, not seen. The text goes to this server alone.

import { Bytes, el, marked, say } from '/dom.js';
import { send } from '/api.js';
import { day, number, place, range, unitName } from '/figures.js';

const VERDICTS = {
  seen: { sign: '=', words: 'seen', means: 'the same figure of the same subject' },
  differs: { sign: '≠', words: 'differs', means: 'only other figures of the same subject' },
  not_seen: { sign: '?', words: 'not seen', means: 'nothing of the same subject' },
};
const NAMED = 3;

const sign = (text) => el('span', { class: 'sign', 'aria-hidden': 'true' }, text);

function found(claim) {
  const at = claim.sentence.indexOf(claim.surface), unit = unitName(claim);
  const sentence = at < 0 ? claim.sentence : [claim.sentence.slice(0, at), el('mark', {}, claim.surface), claim.sentence.slice(at + claim.surface.length)];
  return el('li', {}, el('strong', {}, `${range(claim)}${unit && unit !== '%' ? ' ' : ''}${unit}`), ' ',
    [claim.by, claim.article.source && place(claim.article.source)].filter((part, i, all) => part && all.indexOf(part) === i).map((part) => `${part}, `),
    el('span', { class: 'day' }, day(claim.article.published)),
    el('q', {}, sentence),
    el('a', { href: `/article/${encodeURIComponent(claim.article.id)}#figure-${claim.id.split('#').pop()}`, target: '_blank' }, claim.article.title ?? claim.article.id));
}

// What is beside the point waits until it is asked for.
function allFound(claims, count, words, aside) {
  if (!count) return null;
  const heading = `${count} ${words} ${count === 1 ? 'figure' : 'figures'}`;
  const list = el('ul', {}, claims.slice(0, NAMED).map(found), count > NAMED ? el('li', { class: 'meta' }, `and ${count - NAMED} more`) : null);
  return aside ? el('details', {}, el('summary', { class: 'meta' }, heading), list) : [el('p', { class: 'meta' }, heading), list];
}

function note(figure, i) {
  const { claim, verdict } = figure, { sign: its, words } = VERDICTS[verdict];
  return el('li', { class: `note ${verdict}`, id: `note-${i}`, tabindex: -1 },
    el('p', {}, el('a', { href: `#draft-${i}` }, sign(its), ' ', el('strong', {}, claim.surface), ` ${claim.subject ?? ''}`), ' ', el('span', { class: 'verdict' }, words)),
    allFound(figure.same, figure.same_count, 'same', false), allFound(figure.other, figure.other_count, 'other', verdict === 'seen'));
}

const percent = (share) => `${number(Math.round(share * 1000) / 10)}%`;

function sumNote(sum, surfaceOf) {
  const part = surfaceOf(sum.part), whole = surfaceOf(sum.whole);
  const words = sum.share === null ? `${part} is more than the ${whole} it is part of`
    : `${part} of ${whole} is ${percent(sum.low)}${sum.high !== sum.low && sum.high !== null ? ` to ${percent(sum.high)}` : ''}, not ${surfaceOf(sum.share)}`;
  return el('li', { class: 'note differs' }, el('p', {}, sign('!'), ' ', el('strong', {}, words), ' ', el('span', { class: 'verdict' }, 'does not add up')));
}

// A paragraph is a line that says something; spans are bytes.
function paragraphs(text, draft) {
  const bytes = new Bytes(text), out = [];
  const numberOf = (claim) => Number(claim.id.split('#').pop());
  const surfaceOf = (n) => draft.figures.find((f) => numberOf(f.claim) === n)?.claim.surface ?? '';
  for (let begin = 0; begin < bytes.length;) {
    const newline = bytes.bytes.indexOf(10, begin), end = newline < 0 ? bytes.length : newline;
    const line = bytes.slice(begin, end), from = begin;
    begin = end + 1;
    if (!line.trim()) continue;
    const here = draft.figures.map((figure, i) => ({ figure, i, span: figure.claim.span.byte }))
      .filter(({ span }) => span[0] >= from && span[0] < end);
    const sums = draft.sums.filter((sum) => here.some(({ figure }) => numberOf(figure.claim) === sum.part));
    out.push(el('div', { class: 'par' },
      el('p', { class: 'draft' }, marked(line, here.map(({ span }) => [span[0] - from, Math.min(span[1], end) - from]), (surface, at) => {
        const { figure, i } = here[at], { sign: its, words } = VERDICTS[figure.verdict];
        return el('a', { class: `fig ${figure.verdict}`, id: `draft-${i}`, href: `#note-${i}`, 'aria-label': `${surface}: ${words}` }, surface, sign(its));
      })),
      el('ul', { class: 'notes' }, here.map(({ figure, i }) => note(figure, i)), sums.map((sum) => sumNote(sum, surfaceOf)))));
  }
  return out;
}

function totals({ figures, seen, differs, not_seen: unseen, sums }) {
  return `${figures} ${figures === 1 ? 'figure' : 'figures'}: ${seen} seen, ${differs} ${differs === 1 ? 'differs' : 'differ'}, ${unseen} not seen`
    + (sums ? `; ${sums} ${sums === 1 ? 'does' : 'do'} not add up` : '');
}

function checked(text, answer) {
  return [el('h2', { tabindex: -1 }, totals(answer.total)),
    el('ul', { class: 'legend' }, Object.entries(VERDICTS).map(([name, v]) => el('li', { class: name }, sign(v.sign), ` ${v.words}: ${v.means}`))),
    paragraphs(text, answer.drafts[0])];
}

// Links within the page move to their place without being an address of their own.
function follow(e) {
  const link = e.target.closest('a[href^="#"]'), target = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!target) return;
  e.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus();
}

export async function check(signal) {
  const out = el('section', { class: 'checked', 'aria-label': 'What is known of the figures', onclick: follow });
  const box = el('textarea', { id: 'draft', rows: 10, required: true, spellcheck: 'true', placeholder: 'Paste the text here' });
  const lang = el('select', { id: 'lang' }, [['en', 'English'], ['de', 'German'], ['fr', 'French'], ['es', 'Spanish'], ['it', 'Italian'], ['pt', 'Portuguese'],
    ['nl', 'Dutch'], ['uk', 'Ukrainian'], ['ru', 'Russian']].map(([code, name]) => el('option', { value: code }, name)));
  const button = el('button', { type: 'submit', class: 'main' }, 'Check');
  const form = el('form', { class: 'checking', onsubmit: async (e) => {
    e.preventDefault();
    button.disabled = true;
    try {
      const text = box.value.replaceAll('\r\n', '\n'), answer = await send('/api/check', text, { lang: lang.value }, signal);
      out.replaceChildren(...checked(text, answer).flat());
      say(totals(answer.total));
      out.firstChild.focus();
    } catch (why) {
      if (why.name !== 'AbortError') out.replaceChildren(el('p', { class: 'note', role: 'alert' }, `${why.message}. ${why.mend ?? ''}`));
    }
    button.disabled = false;
  } },
  el('label', { for: 'draft' }, 'A draft'), box,
  el('p', { class: 'tools' }, button, el('label', { for: 'lang' }, 'in '), lang));
  document.title = 'Check a draft · figtrail';
  return el('div', { class: 'check' }, el('h1', {}, 'Check a draft'),
    el('p', { class: 'lead' }, 'Each figure of a text beside those of the archive. The text is kept nowhere.'), form, out);
}
