import { goTo, signIn } from './support/desk.ts';
import { expect, test } from './support/shop.ts';
import { handIn, webOrder } from './support/web-order.ts';
import { orderWords } from './support/words.ts';

test('an order of the web shop stands on both workstations at once, and only once whatever is sent again (SHOP-5)', async ({
  a,
  b,
  shop: { backend },
}, info) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  for (const desk of [a, b]) {
    await goTo(desk, '/orders');
    await expect(desk.page.getByRole('grid', { name: orderWords.fr.title }).getByRole('row').nth(1)).toBeVisible();
  }
  const order = webOrder('e2e-1');
  const { code, status } = await handIn(backend, order);
  const since = performance.now();
  expect(status).toBe(201);
  const seen = await Promise.all(
    [a, b].map(async ({ page }) => {
      await expect(page.getByRole('row').filter({ hasText: code })).toBeVisible({ timeout: 5_000 });
      return Math.round(performance.now() - since);
    }),
  );
  info.annotations.push({
    type: 'seen on both workstations after',
    description: `${Math.max(...seen)} ms (wanted: at most 1000 ms)`,
  });
  await expect(a.page.getByRole('row').filter({ hasText: code })).toContainText('Esquirol');
  expect(await handIn(backend, order)).toMatchObject({ status: 200, code });
  await expect(a.page.getByRole('row').filter({ hasText: code })).toHaveCount(1);
});
