// figures.js - claims in words: numbers, units, who, when, citations.

export function number(value) {
  if (value === null || value === undefined) return '';
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2);
  const digits = size && size < 1 ? 4 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

export function short(value) {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(0).replace('e+', 'e');
  for (const [unit, name] of [[1e12, 'tn'], [1e9, 'bn'], [1e6, 'm'], [1e3, 'k']]) {
    if (size >= unit) return `${Number((value / unit).toPrecision(3))}${name}`;
  }
  return String(Number(value.toPrecision(3)));
}

const SYMBOLS = { USD: '$', EUR: '€', GBP: '£', percent: '%', count: '' };

export function unitName(claim) {
  if (claim.unit === 'count') return claim.unit_text ?? '';
  return SYMBOLS[claim.unit] ?? (claim.unit_text || claim.unit.replaceAll('-', ' '));
}

export function range(claim) {
  const low = claim.low, high = claim.high;
  if (claim.value !== null) {
    const signs = { about: '~', more_than: '> ', at_least: '≥ ', less_than: '< ', at_most: '≤ ', exact: '', range: '' };
    return `${signs[claim.modifier] ?? ''}${number(claim.value)}`;
  }
  if (low === null) return `≤ ${number(high)}`;
  if (high === null) return `≥ ${number(low)}`;
  return `${number(low)} – ${number(high)}`;
}

// A source or a path as it is read: an address without its scheme.
export function place(source) {
  return source.replace(/^https?:\/\/(www\.)?/i, '').replace(/(?<=.)\/$/, '');
}

export function who(claim) {
  return claim.by || (claim.article.source && place(claim.article.source)) || claim.article.title || claim.article.id;
}

// "The Harbour Post · 2025-02-05"
export function origin(article, ...more) {
  return [article.source && place(article.source), day(article.published), ...more].filter(Boolean).join(' · ');
}

export function day(published) {
  return published ? published.slice(0, 10) : 'undated';
}

export function citation(article, claim) {
  const parts = [article.author, `“${article.title ?? article.id}”`, article.source,
    article.published ? day(article.published) : null, article.url ?? article.path].filter(Boolean);
  return (claim ? `“${claim.sentence.trim()}” — ${claim.by ? `${claim.by}, in ` : ''}` : '') + parts.join(', ') + '.';
}
