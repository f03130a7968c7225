import { takeCall, validatePlaced } from './support/calls.ts';
import { comptoir } from './support/cli.ts';
import { people, reopen, signIn, syncBadge } from './support/desk.ts';
import { countOrders, openOrder, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { callWords, frameWords } from './support/words.ts';

const call = callWords.fr;
const badge = frameWords.fr.sync;

test('two orders placed and validated while the backend is stopped survive a restart and arrive exactly once (ORD-19, VIE-8)', async ({
  a,
  b,
  shop,
}, info) => {
  test.slow();
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  await expect(syncBadge(a)).toHaveText(badge.confirmed);
  const before = await countOrders(b.page);

  await shop.backend.stop();
  await expect(syncBadge(a)).toHaveText(new RegExp(`^${badge.offline}`, 'u'));
  const codes = await test.step('Mélissa goes on working', async () => {
    const placed: string[] = [];
    for (const [index, caller] of ['lecoeur', 'mounier'].entries()) {
      placed.push(await takeCall(a, { caller, article: 'mug super papa' }));
      await expect(a.page.getByText(call.placed.here)).toBeVisible();
      await validatePlaced(a);
      await expect(a.page.getByText(call.placed.confirmed)).toBeHidden();
      await expect(syncBadge(a)).toHaveText(`${badge.offline} · ${badge.saved(2 * (index + 1))}`);
    }
    return placed;
  });

  await test.step('the application restarts on the same file, still without the backend', async () => {
    await a.station.stop();
    await expect(syncBadge(a)).toHaveText(badge.cut);
    await a.station.start();
    await reopen(a);
    await signIn(a, 'melissa');
    await expect(syncBadge(a)).toHaveText(`${badge.offline} · ${badge.saved(4)}`);
    for (const code of codes) expect((await orderAt(a.page, code)).status).toBe('validated');
  });

  await test.step('the backend returns on the same port and data', async () => {
    await shop.backend.start();
    await expect(syncBadge(a)).toHaveText(badge.confirmed, { timeout: 20_000 });
    for (const code of codes) {
      await openOrder(b, code);
      await expect(b.page.getByText('Validé', { exact: true })).toBeVisible();
    }
    expect(await countOrders(b.page)).toBe(before + 2);
  });

  await test.step('a third workstation, that never saw them, gets each once', async () => {
    const [, , third = ''] = shop.backend.codes;
    const db = info.outputPath('third.db');
    const asked = JSON.stringify({ shop: null, text: codes[0], limit: 10 });
    const device = ['--db', db, '--backend', shop.backend.url, '--enrol', third, '--as', 'karim'];
    const { status, told } = await comptoir([...device, 'query', 'orderList', asked], people.karim.pin);
    expect(told).toMatchObject({ total: 1, rows: [{ code: codes[0], status: 'validated', pending: false }] });
    expect(status).toBe(0);
  });
});
