/** Phone orders of known callers, taken quickly; for journeys that are about something else. */
import { type Page, expect } from '@playwright/test';
import type { Locale } from '../../../domain/format.ts';
import { type Desk, goTo } from './desk.ts';
import { callWords, orderWords, paymentWords } from './words.ts';

const call = callWords.fr;
const payment = paymentWords.fr;
const order = orderWords.fr;
/** The label of a quantity, before the article's name. */
const quantity = { fr: /^Quantité/u, en: /^Quantity/u };

export interface QuickCall {
  /** As typed in the caller field: the first one found. */
  caller: string;
  article: string;
  /** What else is done before the order is placed. */
  before?: () => Promise<void>;
}

/** An empty call, with the focus where it is asked who calls. */
export async function startCall(desk: Desk, locale: Locale = 'fr'): Promise<void> {
  await goTo(desk, '/phone-order');
  await expect(desk.page.locator(':focus')).toHaveAccessibleName(callWords[locale].client.search);
}

/** Fills a new call up to where it could be placed. */
export async function fillCall(desk: Desk, { caller, article }: Pick<QuickCall, 'caller' | 'article'>): Promise<void> {
  const { page } = desk;
  await startCall(desk);
  await page.keyboard.type(caller);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(call.articles.search);
  await addArticle(desk, article);
}

/** From the article search; leaves the focus in its quantity. */
export async function addArticle({ page }: Desk, article: string, locale: Locale = 'fr'): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.locator(':focus')).toHaveAccessibleName(callWords[locale].articles.search);
  await page.keyboard.type(article);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(quantity[locale]);
}

/** Places the order and returns its number; the panel that shows it stays. */
export async function takeCall(desk: Desk, { before, ...asked }: QuickCall): Promise<string> {
  const { page } = desk;
  await fillCall(desk, asked);
  await before?.();
  const method = page.getByLabel(call.payment.method);
  const recorded = method.locator('option[value=paypal]');
  if ((await recorded.count()) === 0) return takePaidCall(page);
  await method.selectOption('paypal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
  return (await page.getByRole('main').locator('output').textContent()) ?? '';
}

/** Where every method is a link: sent, paid by the customer, placed (ORD-10). */
async function takePaidCall(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: payment.link.titles.waiting })).toBeVisible();
  await payAt((await page.getByRole('main').locator('code').textContent()) ?? '');
  await expect(page.getByRole('heading', { name: payment.link.titles.settled })).toBeVisible();
  return (await page.getByRole('main').locator('output').textContent()) ?? '';
}

/** The customer's part on the provider's page; `outcome` as its buttons say. */
export async function payAt(url: string, outcome = 'paid'): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await fetch(url, { method: 'POST', headers, body: `outcome=${outcome}`, redirect: 'manual' });
}

/** On the panel of the order just placed. */
export async function validatePlaced({ page }: Desk): Promise<void> {
  await expect(page.getByRole('button', { name: call.placed.validate })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText('Validé', { exact: true })).toBeVisible();
}

/** On the order's page: all that is due has come in (ORD-10). */
export async function recordPaid({ page }: Desk): Promise<void> {
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: order.paymentTitle });
  await dialog.getByLabel(order.reference).fill('PAYPAL 5XK81234');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}
