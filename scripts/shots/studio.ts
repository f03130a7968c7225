/** A browser that looks at one workstation and takes each screen in both colours and both sizes. */
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { chromiumLaunch } from '../../test/support/chromium.ts';
import type { Locale } from '../../domain/format.ts';
import { setClockAhead } from './clock.ts';
import type { Station } from './shops.ts';

export const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
export const schemes = ['light', 'dark'] as const;

export interface Studio {
  /** The page of a workstation; each is opened once. */
  open(station: Station): Promise<Page>;
  /** Runs `act`, then takes `<screen>-<locale>-<scheme>-<width>.png`. What fails is told and does not end the others. */
  scene(page: Page, screen: string, act: () => Promise<unknown>): Promise<void>;
  /** Screens that could not be taken, with the reason. */
  failures: string[];
  close(): Promise<void>;
}

const PATIENCE_MS = 8_000;

export interface StudioOptions {
  folder: string;
  locale: Locale;
  /** By how much the page's clock is ahead, in milliseconds. */
  ahead: number;
  wanted: (screen: string) => boolean;
}

export async function openStudio({ folder, locale, ahead, wanted }: StudioOptions): Promise<Studio> {
  const browser: Browser = await chromium.launch(await chromiumLaunch());
  const context = await browser.newContext({
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: sizes[0],
    reducedMotion: 'reduce',
  });
  await context.addInitScript(setClockAhead, ahead);
  context.setDefaultTimeout(PATIENCE_MS);
  const failures: string[] = [];
  return {
    failures,
    async open(station) {
      await station.act('setPreferences', { locale });
      const page = await context.newPage();
      page.on('pageerror', (error) => failures.push(`page: ${error.message}`));
      await page.goto(station.url);
      await atRest(page);
      return page;
    },
    async scene(page, screen, act) {
      try {
        await act();
        if (wanted(screen)) await take(page, folder, `${screen}-${locale}`);
      } catch (error) {
        failures.push(`${screen}: ${error instanceof Error ? error.message : String(error)}`);
        await page.keyboard.press('Escape').catch(() => undefined);
      }
    },
    close: () => browser.close(),
  };
}

export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await atRest(page);
}

/** Until nothing on the page has changed for a moment. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const finish = () => { watcher.disconnect(); document.fonts.ready.then(done); };
    let quiet = setTimeout(finish, 120);
    setTimeout(finish, 2500);
    const watcher = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(finish, 120); });
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  })`);
}

async function take(page: Page, folder: string, name: string): Promise<void> {
  await atRest(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await atRest(page);
      const path = join(folder, `${name}-${colorScheme}-${size.width}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes[0]);
}
