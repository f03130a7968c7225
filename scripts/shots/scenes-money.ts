/** The pages of payments and of requests, with what an afternoon brings. */
import type { Page } from '@playwright/test';
import type { Locale } from '../../domain/format.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { ordersOf } from './scenes-orders.ts';
import { type Station, freshId } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

/** For a manager: refunds are in sight. */
export async function paymentScenes({ scene }: Studio, page: Page, station: Station): Promise<void> {
  const tab = async (index: number) => {
    await page.getByRole('tab').nth(index).click();
  };
  await station.act('syncNow', {});
  await scene(page, 'payments-links', () => go(page, '#/payments'));
  await scene(page, 'payments-refunds', () => tab(2));
  await scene(page, 'payments-transfers-empty', () => tab(1));
  await scene(page, 'payments-record', async () => {
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
  });
  await scene(page, 'payments-statement', async () => {
    await page
      .getByRole('dialog')
      .locator('textarea')
      .fill(await statement(station));
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
  });
  await scene(page, 'payments-transfers', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
  await scene(page, 'payments-attach', async () => {
    await page.locator('main article').nth(1).getByRole('button').first().click();
  });
  await page.keyboard.press('Escape');
  await scene(page, 'payments-refund', async () => {
    const { refunds } = await station.query('paymentTasks', { shop: 'cadomaestro' });
    await go(page, `#/orders/${refunds[0]?.orderId ?? ''}`);
    await page.keyboard.press('u');
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.press('Escape');
  await scene(page, 'home-payments', () => go(page, '#/'));
}

/** A few orders that wait for their transfer: one paid in full, one in part, and money from nobody known. */
async function statement(station: Station): Promise<string> {
  const waiting = (await ordersOf(station, { shop: 'cadomaestro' }))
    .map(({ order }) => order)
    .filter((order) => order.status !== 'cancelled' && balanceCents(order) > 1_000);
  const [first, second] = waiting;
  const line = (label: string, cents: number) => `24/11/2026;${label};${(cents / 100).toFixed(2).replace('.', ',')}`;
  return [
    'Date;Libellé;Montant',
    ...(first ? [line(`VIR ${first.billing.lastName} ${first.code}`, balanceCents(first))] : []),
    ...(second ? [line(`VIR INST ${second.code.toLowerCase()}`, balanceCents(second) - 500)] : []),
    line('VIR M DUBOIS CADEAU NOEL', 4_590),
    line('PRLV ELECTRICITE', -31_200),
  ].join('\n');
}

export async function requestScenes({ scene }: Studio, page: Page, station: Station, locale: Locale): Promise<void> {
  await scene(page, 'requests-empty', () => go(page, '#/requests'));
  await scene(page, 'requests-new', () => page.keyboard.press('n'));
  await scene(page, 'requests-new-errors', () => page.keyboard.press('Control+Enter'));
  await page.keyboard.press('Escape');
  const asked = {
    shop: 'cadomaestro',
    phone: '04 77 36 55 12',
    customerId: null,
    orderId: null,
    urgency: 'reply' as const,
  };
  const texts = [
    ['quote', 'Mairie de Veauche', 'mairie@exemple.fr', '200 mugs avec le blason, livrés avant le 15 décembre.'],
    ['customer-service', 'Julie Marchand', 'julie.marchand@exemple.fr', 'Le mug est arrivé sans son emballage.'],
  ] as const;
  for (const [topic, name, email, text] of texts)
    await station.execute('openRequest', { ...asked, requestId: freshId(), topic, name, email, text });
  await scene(page, 'requests', async () => {
    await go(page, '#/');
    await go(page, '#/requests');
  });
  await scene(page, 'requests-close', async () => {
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.type(locale === 'fr' ? 'Devis envoyé par e-mail.' : 'Quote sent by e-mail.');
  await page.keyboard.press('Control+Enter');
  await atRest(page);
  await scene(page, 'requests-closed', () => page.getByRole('tab').last().click());
}
