/** One phone call after another. */
import type { Page } from '@playwright/test';
import type { Locale } from '../../domain/format.ts';
import { type Studio, atRest, go } from './studio.ts';

export const field = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);
/** Of the line whose options are open. */
export const ofLine = (page: Page, name: string) => page.locator(`li[data-open] [data-field$=".${name}"]`);

/** `caller`: the phone of a regular customer with two addresses. */
export async function callScenes({ scene }: Studio, page: Page, locale: Locale, caller: string): Promise<void> {
  await scene(page, 'call-empty', () => newCall(page));
  await scene(page, 'call-caller-search', () => typeInto(page, 'search', 'mar'));
  await scene(page, 'call-known', async () => {
    await typeInto(page, 'search', caller);
    await take(page);
  });
  await scene(page, 'call-addresses', async () => {
    await page.keyboard.press('F6');
  });
  await hold(page);
  await scene(page, 'call-new', async () => {
    await typeInto(page, 'search', 'Nadège Payet-Lafosse');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
  });
  await scene(page, 'call-new-errors', async () => {
    await field(page, 'details.phone').fill('06 12 34');
    await field(page, 'details.email').fill('nadege@exemple');
    await field(page, 'billing.street').fill('3 impasse des Lilas');
    await field(page, 'billing.postalCode').fill('4200');
    await page.keyboard.press('Control+Enter');
  });
  await hold(page);
  await scene(page, 'call-articles-search', async () => {
    await typeInto(page, 'search', caller);
    await take(page);
    await typeInto(page, 'articles', 'mug');
  });
  await scene(page, 'call-line', async () => {
    await addLine(page, 'mug prenom', '6');
    await ofLine(page, 'personalisation').fill('Léa-Rose');
    await ofLine(page, 'wrap').selectOption({ index: 1 });
    await ofLine(page, 'cardText').fill(locale === 'fr' ? 'Joyeux anniversaire ma Léa !' : 'Happy birthday Léa!');
  });
  await scene(page, 'call-full', async () => {
    await addLine(page, 'coffret the', '2');
    await ofLine(page, 'wrap').selectOption({ index: 5 });
    await addLine(page, 'bougie figuier', '1');
    await addLine(page, 'planche', '1');
    await ofLine(page, 'personalisation').fill('Famille Martin, 1998');
    await page.keyboard.press('F7');
    await typeText(page, 'instructions', locale === 'fr' ? 'Sonner chez la gardienne.' : 'Ring at the porter’s.');
    await page.getByRole('checkbox', { name: /surprise/iu }).check();
    await page.keyboard.press('F2');
    await toTop(page);
  });
  await scene(page, 'call-short', async () => {
    await addLine(page, 'theiere', '400');
  });
  await scene(page, 'call-short-refused', async () => {
    await page.keyboard.press('Control+Enter');
  });
  await ofLine(page, 'quantity').press('Control+Delete');
  await scene(page, 'call-discard', () => page.locator('section + footer button').first().click());
  await page.keyboard.press('Escape');
  await scene(page, 'call-drafts', async () => {
    await hold(page);
    await typeInto(page, 'search', '69');
    await take(page);
    await addLine(page, 'miel', '3');
    await page.keyboard.press('F2');
  });
  await scene(page, 'call-placed', async () => {
    await page.keyboard.press('Control+Enter');
    await page.locator('output').waitFor();
  });
  await scene(page, 'home-drafts', () => go(page, '#/'));
}

/** A call of the second shop, complete. */
export async function secondShopCall({ scene }: Studio, page: Page): Promise<void> {
  await scene(page, 'call-full-caseapains', async () => {
    await newCall(page);
    await typeInto(page, 'search', '974');
    await take(page);
    await addLine(page, 'case a pain', '1');
    await addLine(page, 'vanille', '6');
    await addLine(page, 'goyavier', '2');
    await page.keyboard.press('F2');
  });
}

/** Columns scroll by themselves: a picture shows where one begins to read. */
export const toTop = (page: Page) =>
  page.evaluate(`for (const part of document.querySelectorAll('main *')) part.scrollTop = 0`);

export const toEnd = (page: Page) =>
  page.evaluate(`for (const part of document.querySelectorAll('main, main *')) part.scrollTop = part.scrollHeight`);

export async function newCall(page: Page): Promise<void> {
  await go(page, '#/phone-order');
  await field(page, 'search').waitFor();
}

export async function hold(page: Page): Promise<void> {
  await page.keyboard.press('Control+h');
  await atRest(page);
}

export async function typeInto(page: Page, path: string, text: string): Promise<void> {
  await typeText(page, path, text);
  await page.locator('[role=option]').first().waitFor();
  await atRest(page);
}

export async function typeText(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).fill('');
  await field(page, path).pressSequentially(text);
}

export async function take(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await atRest(page);
}

export async function addLine(page: Page, text: string, quantity: string): Promise<void> {
  await typeInto(page, 'articles', text);
  await take(page);
  await ofLine(page, 'quantity').fill(quantity);
}
