// journeys.mjs - the page of figtrail serve in a browser, as people go through it.
//
//   node journeys.mjs FIGTRAIL ARTICLES MODULES [--shots FOLDER] [--only WORDS] [--index DIR]
//
// MODULES has node_modules of package.json. With --index an archive of any size is gone through instead, and times are told. Chromium is Debian's. With --shots pictures are left in FOLDER. Each journey is a
// function; what none may meet is looked at in all: a request to elsewhere, a message in the console, a barrier (axe-core) that
// is serious.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const [figtrail, articles, modules, ...options] = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : null);
const shots = option('--shots'), only = option('--only'), index = option('--index');
const SKIPPED = 80;
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
if (!browserPath || !existsSync(join(modules, 'node_modules/playwright-core'))) {
  console.log('skipped: there is no chromium, or no playwright-core');
  process.exit(SKIPPED);
}
const require = createRequire(join(resolve(modules), 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// An article whose every part would like to be markup.
const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

function serve(folder) {
  const own = join(folder, 'index'), evil = join(folder, 'evil.jsonl');
  writeFileSync(evil, `${JSON.stringify({ id: 'evil"><b>', title: HOSTILE, source: HOSTILE, author: HOSTILE, url: 'javascript:window.hacked=1',
    text: `Some 4,711 zeppelins <b onmouseover="window.hacked=1">were</b> counted, ${HOSTILE} said. They left on 5 May 2024.` })}\n`);
  if (!index) execFileSync(figtrail, ['index', '--quiet', '--index', own, articles, evil]);
  const server = spawn(figtrail, ['serve', '--quiet', '--port', '0', '--rate', '0', '--index', index ?? own], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done) => createInterface({ input: server.stdout }).once('line', (address) => done({ server, address: address.replace(/\/$/, '') })));
}

async function barriers(page, where) {
  await page.evaluate(axe); // not by a script element, which the page's policy forbids
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const bad = found.violations.filter((v) => ['serious', 'critical'].includes(v.impact));
  assert.deepEqual(bad.map((v) => `${where}: ${v.id}: ${v.help}: ${v.nodes[0].html}`), []);
}

let pictures = 0;
async function look(page, name) {
  await barriers(page, name);
  if (shots) await page.screenshot({ path: join(shots, `${name}-${page.viewportSize().width}.png`) });
  pictures++;
}

async function ask(page, q) {
  await page.fill('#q', q);
  await page.press('#q', 'Enter');
  await page.waitForSelector('.results .line, .empty');
  await counted(page);
}

// All lists at the side are there, or none comes.
async function counted(page) {
  await until(page, () => document.querySelector('.empty') || (document.querySelector('.facets') && !document.querySelector('.facets > p')));
}

// Waits for what the page's policy would not let waitForFunction look at: that runs text as a script.
async function until(page, holds, given) {
  for (let left = 300; left > 0; left--) {
    if (await page.evaluate(holds, given)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`never so: ${holds} ${given ?? ''} at ${page.url()}`);
}

const heading = (page) => page.textContent('.articles h2');

const journeys = {
  async 'the start tells what is there and leads on'(page, at) {
    await page.goto(at);
    await page.waitForSelector('.lead');
    assert.match(await page.textContent('.lead'), /articles with .* figures/);
    await look(page, 'start');
    await page.click('.chip >> text=troops:10k..15k');
    await page.waitForSelector('.line');
    assert.equal(new URL(page.url()).searchParams.get('q'), 'troops:10k..15k');
  },

  async 'how many, according to whom: figures on a line, and their sentences'(page, at) {
    await page.goto(at);
    await ask(page, '"North Korean troops" troops:10k..15k');
    const figures = await page.locator('.plot .figure').count();
    assert.ok(figures > 5, `${figures} figures`);
    assert.ok(await page.locator('.plot .bar').count() > 0 && await page.locator('.plot .arrow').count() > 0);
    await look(page, 'figures');
    const label = await page.locator('.plot .figure').first().getAttribute('aria-label');
    await page.locator('.plot .figure').first().focus();
    await page.keyboard.press('Enter');
    const spoken = await page.textContent('.spoken');
    assert.ok(spoken.includes(label.split(', ')[0]) || spoken.includes(label.split(',')[0]), `${label} is not in ${spoken}`);
    await page.locator('tbody button').first().click();
    assert.equal(await page.locator('.spoken mark').count(), 1);
  },

  async 'articles do not wait for their figures, which may fail alone'(page, at) {
    let free;
    const held = new Promise((done) => { free = done; });
    await page.route('**/api/compare?**', async (route) => { await held; await route.continue(); });
    await page.goto(`${at}/?q=troops`);
    await page.waitForSelector('.hit');
    assert.equal(await page.textContent('.figures'), 'Looking for figures …');
    free();
    await page.waitForSelector('.plot .figure');
    await page.route('**/api/compare?**', (route) => route.fulfill({ status: 504, json: { error: { what: 'it took too long', mend: 'ask for less' } } }));
    await page.reload();
    await page.waitForSelector('.hit');
    await page.waitForSelector('.figures [role=alert]');
    assert.match(await page.textContent('.figures'), /it took too long.*ask for less/);
  },

  async 'a drag over the line narrows the range, and back undoes it'(page, at) {
    await page.goto(`${at}/?q=troops:1k..50k`);
    await page.waitForSelector('.field');
    const before = await heading(page), box = await page.locator('.field').boundingBox(), y = box.y + 20;
    await page.mouse.move(box.x + box.width * 0.45, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    await page.mouse.up();
    await until(page, (old) => location.search !== old, '?q=troops:1k..50k');
    await until(page, (old) => document.querySelector('.articles h2')?.textContent !== old, before);
    assert.match(new URL(page.url()).searchParams.get('q'), /^troops:\d+\.\.\d+$/);
    await page.goBack();
    await until(page, (q) => document.getElementById('q').value === q, 'troops:1k..50k');
    await until(page, (n) => document.querySelector('.articles h2')?.textContent.split(' ')[0] === n, before.split(' ')[0]);
  },

  async 'when: a row for each date, and what is new set off'(page, at) {
    await page.goto(`${at}/?q=troops:10k..`);
    await page.waitForSelector('.line');
    await page.click('.tabs button >> text=When');
    await page.waitForSelector('.plot .new');
    assert.equal(new URL(page.url()).searchParams.get('by'), 'date');
    const names = await page.locator('.plot .name').evaluateAll((all) => all.map((name) => name.lastChild.textContent));
    assert.deepEqual(names.filter((name) => !/^\d{4}(-\d\d){0,2}$|^undated$/.test(name)), []);
    assert.deepEqual(names, [...names].sort((a, b) => (a < b ? -1 : 1)));
    assert.ok(await page.locator('tbody .tag >> text=new').count() > 2);
    await look(page, 'timeline');
    await page.reload(); // the address says it
    await page.waitForSelector('.plot .new');
    await ask(page, 'killed:1..');
    assert.equal(await page.locator('.tabs button[aria-pressed=true]').first().textContent(), 'When');
    await page.click('.tabs button >> text=Who says so');
    await until(page, () => !location.search.includes('by=') && !document.querySelector('.plot .new'));
  },

  async 'a name at the side narrows, and once more widens'(page, at) {
    await page.goto(`${at}/?q=troops`);
    await page.waitForSelector('.facets');
    await counted(page);
    const before = Number((await heading(page)).split(' ')[0]);
    await page.locator('.facets details').first().evaluate((d) => { d.open = true; });
    await page.locator('.facets a').first().click();
    await until(page, () => document.getElementById('q').value.includes('source:'));
    await page.waitForSelector('.facets a[aria-current]', { state: 'attached' });
    assert.ok(Number((await heading(page)).split(' ')[0]) < before);
    await page.locator('.facets details').first().evaluate((d) => { d.open = true; });
    await page.locator('.facets a[aria-current]').first().click();
    await until(page, () => document.getElementById('q').value === 'troops');
  },

  async 'an article shows what was made of each figure, and why'(page, at) {
    await page.goto(`${at}/?q=casualties`);
    await page.locator('.hit h3 a').first().click();
    await page.waitForSelector('.page .claim[tabindex]');
    const claim = page.locator('.text .claim').first();
    assert.equal(await claim.locator('.tip').isVisible(), false);
    await claim.hover();
    assert.equal(await claim.locator('.tip').isVisible(), true);
    assert.match(await claim.locator('.tip').textContent(), /value.*kind/);
    await look(page, 'article');
    for (const mark of await page.locator('.text .claim').all()) { // none of what is told is off the screen
      await mark.focus();
      const box = await mark.locator('.tip').boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width, `a tip from ${box.x} to ${box.x + box.width}`);
    }
    const address = page.url();
    await page.goBack();
    await page.waitForSelector('.hit');
    await page.goto(address); // it can be kept
    await page.waitForSelector('.page .claim[tabindex]');
  },

  async 'a draft is checked: its figures beside those of the archive'(page, at) {
    await page.goto(at);
    await page.click('.start >> text=Check the figures of a draft');
    await page.fill('#draft', 'Caf\u00e9 \u2013 some 11,000 North Korean troops are in Kursk.\n\nA quarter of the 11,000 troops, 9,000, <b>left</b>. Nine dragons flew.');
    await page.click('text="Check"');
    await page.waitForSelector('.checked .fig');
    assert.match(await page.textContent('.checked h2'), /figures: 1 seen.*does not add up/);
    assert.equal(await page.locator('.fig.seen').textContent(), 'some 11,000=');
    assert.ok((await page.textContent('.draft >> nth=1')).includes('<b>left</b>'));
    assert.match(await page.textContent('.note >> text=does not add up'), /./);
    await page.locator('.fig.seen').focus();
    await page.keyboard.press('Enter');
    await until(page, () => document.activeElement.classList.contains('note'));
    assert.equal(new URL(page.url()).pathname, '/check');
    await look(page, 'check');
  },

  async 'refused figures are marked, with the reason'(page, at) {
    await page.goto(`${at}/article/${encodeURIComponent('evil"><b>')}`);
    await page.waitForSelector('.text .refused');
    await page.locator('.text .refused').first().focus();
    assert.match(await page.locator('.text .refused .tip').first().textContent(), /no claim (date|year)/);
    await page.uncheck('#refused');
    await page.locator('.text .refused').first().hover();
    assert.equal(await page.locator('.text .refused .tip').first().isVisible(), false);
  },

  async 'what an article says is never markup'(page, at) {
    await page.goto(`${at}/?q=zeppelins`);
    await page.waitForSelector('.hit');
    for (const address of ['/?q=zeppelins:4711', `/article/${encodeURIComponent('evil"><b>')}?q=zeppelins`, `/?q=${encodeURIComponent(HOSTILE)}`]) {
      await page.goto(at + address);
      await page.waitForSelector('.hit, .page h1, .empty');
      assert.equal(await page.evaluate(() => window.hacked), undefined, address);
      assert.equal(await page.locator('main img, main script, main b, a[href^="javascript"]').count(), 0, address);
    }
  },

  async 'a question that is not understood is told where'(page, at) {
    await page.goto(`${at}/?q=${encodeURIComponent('grain (harvest')}`);
    await page.waitForSelector('[role=alert]');
    assert.match(await page.textContent('[role=alert]'), /bracket.*character 7/s);
    assert.equal(await page.evaluate(() => document.getElementById('q').selectionStart), 6);
    await look(page, 'refused');
  },

  async 'nothing found says what may help'(page, at) {
    await page.goto(`${at}/?q=unheardofword`);
    assert.match(await page.textContent('.empty'), /Nothing matches/);
  },

  async 'money and shares have their own lines'(page, at) {
    await page.goto(`${at}/?q=${encodeURIComponent('money:>$1m OR share:1%..90%')}`);
    await page.waitForSelector('.tabs button');
    await page.waitForSelector('.plot');
    await look(page, 'kinds');
    await page.locator('.tabs button').nth(1).click();
    assert.equal(await page.locator('.tabs button').nth(1).getAttribute('aria-pressed'), 'true');
    await page.waitForSelector('.plot .figure');
  },

  async 'the pages that the program writes have no barrier either'(page) {
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, 'Some 11,000 North Korean troops are in Kursk.\n\nA quarter of the 11,000 troops, 9,000, left. Nine dragons flew.');
    for (const [command, asked] of [['compare', 'troops:5k..'], ['timeline', 'troops:5k..'], ['check', draft]]) {
      const file = join(folder, `${command}.html`);
      spawnSync(figtrail, [command, '--index', join(folder, 'index'), '--html', file, asked]);
      await page.goto(`file://${file}`);
      await look(page, `${command}-html`);
      const named = await page.locator('a').evaluateAll((all) => all.filter((a) => !(a.getAttribute('aria-label') ?? a.textContent).trim()).length);
      assert.equal(named, 0, `${command}: links without a name`);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.matches(':focus-visible')), true);
      await page.emulateMedia({ media: 'print' }); // whole on paper: what is closed is open
      for (const sentence of await page.locator('details q').all()) assert.ok((await sentence.boundingBox())?.height > 0, `${command}: a sentence is closed`);
    }
  },

  async 'pages of answers have addresses'(page, at) {
    await page.goto(`${at}/?q=the`);
    await page.click('.pager >> text=More');
    await until(page, () => location.search.includes('offset=10'));
    await page.waitForSelector('.articles ol[start="11"]');
    await page.goBack();
    await page.waitForSelector('.articles ol[start="1"]');
  },
};

// Through an archive of any size, whose answers nobody knows before: what is asked, and how long until all of it is on the screen.
const LARGE = ['"North Korean troops"', 'troops:10k..15k', 'killed:>100', 'money:>$1bn', 'share:60%..70%', 'flood', 'the'];
const largeJourneys = {
  async 'each question is answered whole'(page, at) {
    await page.goto(at);
    await page.waitForSelector('.lead');
    for (const q of LARGE) {
      const began = performance.now();
      await page.fill('#q', q);
      await page.press('#q', 'Enter');
      await until(page, (asked) => new URL(location.href).searchParams.get('q') === asked && !document.body.classList.contains('busy')
        && document.querySelector('.results, .empty'), q);
      const answered = performance.now();
      await until(page, () => document.querySelector('.plot, .empty, .figures .note'));
      const figures = performance.now();
      await until(page, () => document.querySelector('.empty') || (document.querySelector('.facets') && !document.body.textContent.includes('Counting …')));
      const heading = await page.locator('.articles h2').textContent({ timeout: 1000 }).catch(() => 'nothing');
      console.log(`${q}: ${heading}; articles after ${Math.round(answered - began)} ms, figures after ${Math.round(figures - began)} ms, counted after ${Math.round(performance.now() - began)} ms`);
    }
    await look(page, 'large');
    await page.click('.tabs button >> text=When');
    await until(page, () => location.search.includes('by=date'));
    await page.waitForSelector('.plot .figure');
    await look(page, 'large-timeline');
    await page.locator('.hit h3 a').first().click();
    await page.waitForSelector('.page h1');
  },
};

const VIEWS = [
  { name: 'desktop', viewport: { width: 1440, height: 1000 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: false, isMobile: true },
];

async function travel(browser, address, view) {
  let failed = 0;
  for (const [name, journey] of Object.entries(index ? largeJourneys : journeys)) {
    if (only && !name.includes(only)) continue;
    const context = await browser.newContext({ ...view, name: undefined });
    const page = await context.newPage(), wrong = [];
    page.setDefaultTimeout(15000);
    page.on('request', (r) => { if (!r.url().startsWith(address) && !r.url().startsWith('data:') && !r.url().startsWith('file:')) wrong.push(`asks ${r.url()}`); });
    page.on('pageerror', (e) => wrong.push(`fails: ${e.message}`));
    page.on('console', (m) => { if (m.type() === 'error' && !/status of (400|503|504)/.test(m.text())) wrong.push(`says ${m.text()}`); });
    try {
      await journey(page, address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(width <= 0, `the page is ${width} pixels too wide`);
      assert.deepEqual(wrong, []);
    } catch (why) {
      failed++;
      console.log(`FAILED, ${view.name}: ${name}\n  ${String(why.stack ?? why).split('\n').slice(0, 6).join('\n  ')}`);
      if (shots) await page.screenshot({ path: join(shots, `failed-${view.name}.png`) }).catch(() => {});
    }
    await context.close();
  }
  return failed;
}

const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
const { server, address } = await serve(folder);
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
let failed = 0;
for (const view of VIEWS) {
  if (shots) mkdirSync(shots, { recursive: true });
  failed += await travel(browser, address, view);
}
await browser.close();
server.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });
console.log(`${Object.keys(index ? largeJourneys : journeys).length} journeys on ${VIEWS.length} screens, ${pictures} pictures without a barrier, ${failed} failed`);
process.exit(failed ? 1 : 0);
