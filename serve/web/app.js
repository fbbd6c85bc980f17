// app.js - which view an address is, and going from one to the next.

import { el, say } from '/dom.js';
import { get } from '/api.js';
import { article } from '/article.js';
import { check } from '/check.js';
import { address, results } from '/results.js';

const main = document.getElementById('main'), box = document.getElementById('q');
let running = null;

const EXAMPLES = ['"North Korean troops"', 'troops:10k..15k', 'killed:>100', 'money:>$1bn', 'displaced:1k..', 'share:60%..70%', 'people:>1m', 'duration:>10years'];
const EXAMPLES_SHOWN = 6;

// Those that this archive has an answer to.
async function examples(signal) {
  const asked = await Promise.all(EXAMPLES.map((q) => get('/api/search', { q, limit: 1, snippets: 0 }, signal).catch(() => null)));
  return EXAMPLES.filter((_, i) => asked[i]?.hits.length).slice(0, EXAMPLES_SHOWN);
}

function example(q) {
  return el('a', { class: 'chip', href: `/?q=${encodeURIComponent(q)}` }, q);
}

async function start(signal) {
  const [stats, known] = await Promise.all([get('/api/stats', {}, signal), examples(signal)]);
  const kinds = Object.entries(stats.kinds ?? {}).sort((a, b) => b[1] - a[1]).slice(0, 10);
  return el('div', { class: 'start' },
    el('h1', {}, 'Words and figures'),
    el('p', { class: 'lead' }, `${stats.articles.toLocaleString('en')} articles with ${stats.claims.toLocaleString('en')} figures`,
      stats.first_published ? `, from ${stats.first_published.slice(0, 10)} to ${stats.last_published.slice(0, 10)}.` : '.'),
    el('p', {}, 'Ask for words, phrases and ranges of figures in one box:'),
    el('p', { class: 'chips' }, known.map(example)),
    el('p', {}, 'Kinds of figures here:'),
    el('p', { class: 'chips' }, kinds.map(([kind, count]) => el('a', { class: 'chip', href: `/?q=${encodeURIComponent(`${kind}:0..`)}` },
      kind, el('small', {}, ` ${count.toLocaleString('en')}`)))),
    el('p', {}, el('a', { href: '/check' }, 'Check the figures of a draft'), ' against the archive.'));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text) => `${capital(text)}${/[.?!]$/.test(text) ? '' : '.'}`;

function failed(why) {
  const at = /^query:(\d+)$/.exec(why.where ?? '');
  if (at) { box.focus(); box.setSelectionRange(Number(at[1]) - 1, box.value.length); }
  say(why.message);
  return el('div', { class: 'empty', role: 'alert' }, el('h2', {}, capital(why.message)),
    why.where && !at ? el('p', { class: 'meta' }, capital(why.where)) : null,
    at ? el('p', {}, `At character ${at[1]} of the question.`) : null, why.mend ? el('p', {}, sentence(why.mend)) : null,
    why.status === 400 || why.status === 404 ? null : el('button', { onclick: () => show() }, 'Ask again'));
}

async function show() {
  running?.abort();
  running = new AbortController();
  const { signal } = running, url = new URL(location.href), q = url.searchParams.get('q') ?? '';
  const id = url.pathname.startsWith('/article/') ? decodeURIComponent(url.pathname.slice('/article/'.length)) : null;
  box.value = q;
  document.title = q ? `${q} · figtrail` : 'figtrail';
  document.body.classList.add('busy');
  let view;
  try {
    view = url.pathname === '/check' ? await check(signal)
      : id ? await article(id, q, go, signal)
      : q ? await results(q, Number(url.searchParams.get('offset')) || 0, go, signal) : await start(signal);
  } catch (why) {
    if (why.name === 'AbortError') return;
    view = failed(why);
  }
  document.body.classList.remove('busy');
  main.replaceChildren(view);
  if (url.pathname === '/' && !q && matchMedia('(hover: hover)').matches) box.focus({ preventScroll: true });
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) { target.scrollIntoView({ block: 'center' }); target.focus(); }
}

function go(href) {
  history.pushState(null, '', href);
  window.scrollTo(0, 0);
  show();
}

document.getElementById('ask').addEventListener('submit', (e) => {
  e.preventDefault();
  const q = box.value.trim();
  go(q ? address(q) : '/');
});
document.addEventListener('keydown', (e) => {
  if (e.key === '/' && !/^(input|textarea)$/i.test(document.activeElement.tagName)) { e.preventDefault(); box.focus(); box.select(); }
});
window.addEventListener('popstate', show);
show();
