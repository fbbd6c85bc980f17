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

export function who(claim) {
  return claim.by || claim.article.source || claim.article.title || claim.article.id;
}

export function day(published) {
  return published ? published.slice(0, 10) : 'undated';
}

export function citation(article, claim) {
  const parts = [article.author, `“${article.title ?? article.id}”`, article.source,
    article.published ? day(article.published) : null, article.url ?? article.path].filter(Boolean);
  return (claim ? `“${claim.sentence.trim()}” — ${claim.by ? `${claim.by}, in ` : ''}` : '') + parts.join(', ') + '.';
}
