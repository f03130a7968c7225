/** A person at a workstation: one page of its browser host. */
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import type { Locale } from '../../../domain/format.ts';
import type { Station } from './station.ts';
import { act, ask } from './api.ts';
import { frameWords, signInWords } from './words.ts';

export interface Desk {
  page: Page;
  station: Station;
  /** What went wrong on the page without being looked for: errors nobody caught, resources the policy refused. */
  troubles: string[];
}

/** As in resources/demo/staff.json. */
export const people = {
  melissa: { name: 'Mélissa', pin: '101010' },
  anais: { name: 'Anaïs', pin: '202020' },
  karim: { name: 'Karim', pin: '303030' },
  'jean-philippe': { name: 'Jean-Philippe', pin: '404040' },
  noemie: { name: 'Noémie', pin: '505050' },
  lucie: { name: 'Lucie', pin: '707070' },
} as const;
export type Person = keyof typeof people;

/** Of a quick hand; longer than the longest pause within a scan (`usualRhythm`). */
const HAND_MS = 60;

/** The link of each station's start is good for one browser: its cookie goes on to the next. */
const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

export async function sitDown(browser: Browser, station: Station): Promise<Desk> {
  const context = await browser.newContext();
  await context.addCookies(cookies.get(station.url()) ?? []);
  const page = await context.newPage();
  strikeByHand(page);
  const desk: Desk = { page, station, troubles: [] };
  page.on('pageerror', (error) => desk.troubles.push(error.message));
  page.on('console', (message) => {
    // a host that was stopped on purpose
    const lineBroke = message.text().includes('WebSocket connection to');
    if (message.type() === 'error' && !lineBroke) desk.troubles.push(message.text());
  });
  await reopen(desk);
  // nothing hears keys before
  await page.getByRole('main').waitFor();
  return desk;
}

/** Keys struck one at a time, as hands do: any faster they would be a scanner's. */
function strikeByHand(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard);
  const type = page.keyboard.type.bind(page.keyboard);
  page.keyboard.press = async (key, options) => {
    await page.waitForTimeout(HAND_MS);
    await press(key, options);
  };
  // letters of one word reach their field at once; the key after them is another stroke
  page.keyboard.type = async (text, options) => {
    await page.waitForTimeout(HAND_MS);
    await type(text, options);
  };
}

/** After a start of the application: its new link in the same window. */
export async function reopen({ page, station }: Desk): Promise<void> {
  await page.goto(station.url());
  cookies.set(station.url(), await page.context().cookies());
}

/** By name and PIN, whoever sat here before. */
export async function signIn({ page }: Desk, person: Person, locale: Locale = 'fr'): Promise<void> {
  const { staff, locked } = await ask(page, 'session', {});
  if (staff?.id === person) return;
  if (staff ?? locked) await act(page, 'signOut', {});
  const { name, pin } = people[person];
  const t = signInWords[locale];
  await page.getByRole('list', { name: t.people }).getByRole('button', { name }).click();
  await page.getByLabel(t.pinFor(name)).pressSequentially(pin);
  await expect(page.getByRole('navigation', { name: frameWords[locale].nav.label })).toBeVisible();
}

export async function goTo({ page }: Desk, hash: string): Promise<void> {
  await page.goto(new URL(`/#${hash}`, page.url()).href);
}

export const syncBadge = ({ page }: Desk) => page.getByRole('banner').getByRole('status');
