/** At a real page in Chromium: from the Enter at the end of a scan to the order on the screen. */
import { join } from 'node:path';
import { type Page, chromium } from '@playwright/test';
import { serve } from '../../browser-host/serve.ts';
import { scan } from '../../test/e2e/support/scanner.ts';
import { chromiumLaunch } from '../../test/support/chromium.ts';
import { readPage } from '../../workstation/page.ts';
import { system } from '../../workstation/system.ts';
import { buildRenderer } from '../build.ts';
import { diceOf } from '../demo/dice.ts';
import { pageIsStale } from '../start/fresh-build.ts';
import { root } from '../tool.ts';
import type { LocalJob } from './local.ts';
import { type Figure, timed } from './measure.ts';
import { orderAt } from './past-orders.ts';
import { type Reference, referenceOf } from './reference.ts';
import { seatAt } from './seat.ts';
import { storeOf, viewer } from './store-of.ts';

const SCANS = 60;
const WARM = 5;

/** Runs in the page: the time of the last Enter, as the window hears it before anybody else. */
const hearEnter = `window.addEventListener('keydown', (event) => {
  if (event.code === 'Enter') window.enterAt = performance.now();
}, true);`;

/** Milliseconds from the Enter to the frame that shows `code` as the page's title; null until then. */
const shownAfter = (code: string) => `new Promise((done) => {
  const look = () => {
    if (document.querySelector('h1')?.textContent?.includes(${JSON.stringify(code)}) !== true) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.enterAt)));
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
})`;

export async function scanPage({ path, orders, names }: LocalJob): Promise<Record<string, Figure>> {
  if (pageIsStale()) await buildRenderer();
  const reference = await referenceOf(orders, names);
  const store = await storeOf(path, null);
  const workstation = seatAt(store, viewer);
  const host = await serve({
    workstation,
    page: await readPage(join(root, 'out/renderer')),
    port: 0,
    random: system.random,
  });
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(hearEnter);
    await page.goto(host.url);
    await page.locator('main').waitFor();
    const times: number[] = [];
    for (const code of codesOf(reference)) times.push(await scanned(page, code));
    const note = 'Chromium, order page drawn; the strokes before the Enter are the scanner’s own time';
    return { scanToScreen: timed(times.slice(WARM), 150, null, note) };
  } finally {
    await browser.close();
    await host.close();
    await workstation.close();
    await store.close();
  }
}

async function scanned(page: Page, code: string): Promise<number> {
  const shown = page.evaluate<number>(shownAfter(code));
  await scan(page, code);
  return shown;
}

function codesOf({ orders, customers, shelves }: Reference): string[] {
  const dice = diceOf('bench-scan-page');
  return Array.from(
    { length: SCANS + WARM },
    () => orderAt(dice.between(0, orders - 1), orders, customers, shelves).code,
  );
}
