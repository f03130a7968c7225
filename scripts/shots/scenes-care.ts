/** After the sale and the desk beside the phone: lists, one case of each kind, what waits for each role. */
import type { Page } from '@playwright/test';
import type { Station } from './shops.ts';
import { type Studio, go } from './studio.ts';

/** For an agent or a manager, over what the demo's stories have left. */
export async function careScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  await station.act('syncNow', {});
  await scene(page, 'attention', () => go(page, '#/attention'));
  await scene(page, 'claims', () => go(page, '#/claims'));
  const [claim] = await station.query('claimList', { shop });
  await scene(page, 'claim', () => go(page, `#/claims/${claim?.id ?? ''}`));
  await scene(page, 'investigations', () => go(page, '#/investigations'));
  const [investigation] = await station.query('investigationList', { shop });
  await scene(page, 'investigation', () => go(page, `#/investigations/${investigation?.id ?? ''}`));
  await scene(page, 'returns', () => go(page, '#/returns'));
  const returned = await station.query('returns', { shop, limit: 50 });
  const open = returned.find(({ doc }) => doc.state === 'received') ?? returned[0];
  await scene(page, 'return', () => go(page, `#/returns/${open?.doc.id ?? ''}`));
  await deskScenes({ scene }, page, station, shop);
  await moneyScenes({ scene }, page);
}

async function deskScenes({ scene }: Pick<Studio, 'scene'>, page: Page, station: Station, shop: string): Promise<void> {
  await scene(page, 'requests-demo', () => go(page, '#/requests'));
  const requests = await station.query('requestList', { shop });
  await scene(page, 'request', () => go(page, `#/requests/${requests[0]?.id ?? ''}`));
  await scene(page, 'quotes', () => go(page, '#/quotes'));
  const quotes = await station.query('quoteList', { shop });
  await scene(page, 'quote', () => go(page, `#/quotes/${quotes[0]?.id ?? ''}`));
  await scene(page, 'questions', () => go(page, '#/questions'));
  await scene(page, 'stock-alerts', () => go(page, '#/stock-alerts'));
}

async function moneyScenes({ scene }: Pick<Studio, 'scene'>, page: Page): Promise<void> {
  await scene(page, 'refunds', () => go(page, '#/refunds'));
  await scene(page, 'vouchers', () => go(page, '#/vouchers'));
  await scene(page, 'voucher-issue', async () => {
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.press('Escape');
}
