/** Calls with all that is sold beside articles, the pick-up points, the addresses that raise a doubt, and their payment. */
import type { Page } from '@playwright/test';
import type { Locale } from '../../domain/format.ts';
import { addLine, field, hold, newCall, ofLine, take, toEnd, toTop, typeInto } from './scenes-call.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

/** An agent is signed in. */
export async function saleScenes(studio: Studio, page: Page, locale: Locale): Promise<void> {
  await pointScenes(studio, page);
  await extraScenes(studio, page, locale);
  await giftCardsAlone(studio, page);
  await addressScenes(studio, page);
}

async function pointScenes({ scene }: Studio, page: Page): Promise<void> {
  await scene(page, 'sale-points', async () => {
    await startCall(page, '42340');
    await addLine(page, 'mug prenom', '1');
    await ofLine(page, 'personalisation').fill('Zoé');
    await page.keyboard.press('F3');
    await page.keyboard.press('2');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
  });
  await scene(page, 'sale-point-chosen', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('F3');
  });
}

async function extraScenes({ scene }: Studio, page: Page, locale: Locale): Promise<void> {
  await scene(page, 'sale-code-refused', async () => {
    await code(page, 'ETE15');
  });
  await scene(page, 'sale-codes', async () => {
    await field(page, 'codes.ETE15').click();
    await code(page, 'noel5');
    await page.locator('main button[aria-haspopup=menu]').first().click();
  });
  await page.keyboard.press('Escape');
  await scene(page, 'sale-split', async () => {
    await addLine(page, 'coffret the', '2');
    await ofLine(page, 'wrap').selectOption({ index: 1 });
    await ofLine(page, 'quantity').press('Control+d');
    await ofLine(page, 'wrap').selectOption({ index: 4 });
  });
  await scene(page, 'sale-gift-card', async () => {
    await giftCard(page, locale);
  });
  await scene(page, 'sale-everything', async () => {
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('F2');
    await toTop(page);
  });
  await scene(page, 'order-sold', async () => {
    await askLink(page);
    await conclude(page, 'paid');
    await panel(page, 'settled').waitFor();
    await page.keyboard.press('o');
    await page.locator('main h1').waitFor();
  });
  await scene(page, 'order-sold-below', () => toEnd(page));
  await scene(page, 'sale-overseas', async () => {
    await startCall(page, '42340');
    await addLine(page, 'mug prenom', '1');
    await ofLine(page, 'personalisation').fill('Zoé');
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('F7');
    await fill(page, 'delivery.lastName', 'Hoarau');
    await fill(page, 'delivery.firstName', 'Zoé');
    await fill(page, 'delivery.street', '14 rue des Filaos');
    await fill(page, 'delivery.postalCode', '97400');
    await page.keyboard.press('Tab');
    await fill(page, 'delivery.city', 'Saint-Denis');
    await page.keyboard.press('Tab');
    await page.keyboard.press('F2');
  });
  await hold(page);
}

async function giftCardsAlone({ scene }: Studio, page: Page): Promise<void> {
  await scene(page, 'sale-gift-card-alone', async () => {
    await startCall(page, '69');
    await giftCard(page, 'fr');
  });
  await hold(page);
}

async function addressScenes({ scene }: Studio, page: Page): Promise<void> {
  await scene(page, 'address-towns', async () => {
    await newCaller(page);
    await fill(page, 'billing.postalCode', '51300');
    await field(page, 'billing.postalCode').press('Tab');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type('lo');
  });
  await scene(page, 'address-doubts', async () => {
    await page.keyboard.press('Escape');
    await fill(page, 'details.phone', '+33 06 39 98 12 3');
    await fill(page, 'billing.complement1', 'Résidence des Grands Tilleuls, escalier B, porte 12');
    await fill(page, 'billing.street', '1257 bis avenue du Maréchal de Lattre de Tassigny');
    await fill(page, 'billing.postalCode', '97410');
    await fill(page, 'billing.city', 'Saint-Denis CEDEX 9');
    await page.keyboard.press('Tab');
  });
  await scene(page, 'address-forces', async () => {
    await fill(page, 'billing.complement1', '');
    await fill(page, 'billing.postalCode', '00200');
    await fill(page, 'billing.street', '12 rue de la Caserne');
    await page.keyboard.press('Tab');
  });
  await hold(page);
}

/** Links asked for, paid, declined, and waiting for the network. */
export async function linkScenes({ scene }: Studio, page: Page, station: Station): Promise<void> {
  await scene(page, 'link-ready', () => callToPay(page, '06', 'bougie figuier'));
  await scene(page, 'link-waiting', () => askLink(page));
  await scene(page, 'link-paid', async () => {
    await conclude(page, 'paid');
    await panel(page, 'settled').waitFor();
  });
  await scene(page, 'link-declined', async () => {
    await callToPay(page, '69', 'toupie');
    await askLink(page);
    await conclude(page, 'insufficient_funds');
    await panel(page, 'failed').waitFor();
  });
  await scene(page, 'link-offline', async () => {
    await callToPay(page, '33', 'miel');
    station.line.cut();
    await page.keyboard.press('Control+Enter');
    await panel(page, 'asked').waitFor();
  });
  station.line.mend();
  await station.act('syncNow', {});
  await scene(page, 'link-waiting-again', () => panel(page, 'waiting').waitFor());
}

async function callToPay(page: Page, caller: string, article: string): Promise<void> {
  await startCall(page, caller);
  await addLine(page, article, '2');
  await page.keyboard.press('F4');
}

async function askLink(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('main').locator('code').waitFor();
}

/** The customer's part, on the provider's page. */
async function conclude(page: Page, outcome: string): Promise<void> {
  const url = (await page.getByRole('main').locator('code').textContent()) ?? '';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await fetch(url, { method: 'POST', headers, body: `outcome=${outcome}`, redirect: 'manual' });
}

const panel = (page: Page, state: string) => page.locator(`main [data-state=${state}]`);

async function startCall(page: Page, caller: string): Promise<void> {
  await newCall(page);
  await typeInto(page, 'search', caller);
  await take(page);
}

async function newCaller(page: Page): Promise<void> {
  await go(page, '#/');
  await newCall(page);
  await typeInto(page, 'search', 'Zélie Inconnue');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await field(page, 'billing.street').waitFor();
}

async function code(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F9');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await atRest(page);
}

async function giftCard(page: Page, locale: Locale): Promise<void> {
  await page.keyboard.press('Alt+g');
  const part = (name: string) => page.locator(`[data-field^="giftCards."][data-field$=".${name}"]`);
  await part('amount').fill('50');
  await part('from').fill('Mamie');
  await part('to').fill('Zoé');
  await part('sendTo').fill('zoe@exemple.fr');
  await part('message').fill(
    locale === 'fr' ? 'Pour tes dix-huit ans, avec tout mon amour.' : 'For your eighteenth birthday, with all my love.',
  );
}

async function fill(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).fill(text);
}
