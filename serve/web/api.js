// api.js - questions to the server. A failure is an Error with what is wrong and how to mend it.

export class Refused extends Error {
  constructor(error) {
    super(error.what);
    this.where = error.where;
    this.mend = error.mend;
    this.status = error.status;
  }
}

async function answered(path, parameters, options) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  let response;
  try {
    response = await fetch(url, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch (why) {
    if (why.name === 'AbortError') throw why;
    throw new Refused({ what: 'the server does not answer', mend: 'is figtrail serve still running?', status: 0 });
  }
  const body = await response.json().catch((why) => {
    if (why.name === 'AbortError') throw why;
    return null;
  });
  if (response.ok && body) return body;
  throw new Refused(body?.error ?? { what: `the answer cannot be read (status ${response.status})`, status: response.status });
}

export function get(path, parameters = {}, signal) {
  return answered(path, parameters, { signal });
}

// A text is sent along.
export function send(path, text, parameters = {}, signal) {
  return answered(path, parameters, { signal, method: 'POST', body: text, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
