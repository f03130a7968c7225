import { ask } from './support/api.ts';
import { takeCall } from './support/calls.ts';
import { goTo, signIn, syncBadge } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { attentionWords, frameWords, kitWords, orderWords } from './support/words.ts';

const attention = attentionWords.fr;
const badge = frameWords.fr.sync;
const order = orderWords.fr;
const typed = '27 quai des Célestins';

test('a change made offline to an order that was cancelled meanwhile comes back with its reason, and reopens as typed (VIE-2, VIE-6)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const code = await takeCall(a, { caller: 'lefevre', article: 'toupie' });
  await expect(syncBadge(a)).toHaveText(badge.confirmed);
  await openOrder(a, code);
  const { street } = (await orderAt(a.page, code)).delivery;
  a.station.line.cut();

  await test.step('Mélissa, cut off, changes the address', async () => {
    await expect(syncBadge(a)).toHaveText(new RegExp(`^${badge.offline}`, 'u'));
    await a.page.keyboard.press('d');
    const dialog = a.page.getByRole('dialog', { name: order.addressTitle });
    await dialog.getByLabel('Numéro et voie').fill(typed);
    await a.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(syncBadge(a)).toHaveText(`${badge.offline} · ${badge.saved(1)}`);
    expect((await orderAt(a.page, code)).delivery.street).toBe(typed);
  });

  await test.step('Jean-Philippe cancels the order', async () => {
    await openOrder(b, code);
    await b.page.keyboard.press('x');
    await b.page.getByRole('dialog').getByLabel(order.reason).fill('Le client a rappelé');
    await b.page.keyboard.press('Control+Enter');
    await expect(b.page.getByText('Annulé', { exact: true })).toBeVisible();
    await expect(syncBadge(b)).toHaveText(badge.confirmed);
  });

  await test.step('the network returns: nothing is lost, nothing is done twice', async () => {
    a.station.line.restore();
    await expect(syncBadge(a)).toHaveText(badge.confirmed, { timeout: 20_000 });
    await expect(a.page.getByText('Annulé', { exact: true })).toBeVisible();
    const now = await orderAt(a.page, code);
    expect(now.status).toBe('cancelled');
    expect(now.delivery.street).toBe(street);
  });

  await test.step('the refusal waits under « À traiter » and reopens the form', async () => {
    await goTo(a, '/attention');
    await expect(a.page.getByRole('main')).toContainText(attention.command('changeDeliveryAddress'));
    const reason = a.page.getByRole('note').filter({ hasText: 'VIE-2' });
    await expect(reason).toContainText(
      'On ne peut plus changer l’adresse de livraison : la commande est « Annulé » depuis',
    );
    await a.page.keyboard.press('r');
    const dialog = a.page.getByRole('dialog', { name: order.addressTitle });
    await expect(dialog.getByLabel('Numéro et voie')).toHaveValue(typed);
    await expect(dialog.getByRole('note')).toContainText('VIE-2');
    await dialog.getByRole('button', { name: kitWords.fr.cancel }).click();
    await goTo(a, '/attention');
    await a.page.getByRole('button', { name: attention.settle }).click();
    await expect(a.page.getByRole('main')).not.toContainText(attention.command('changeDeliveryAddress'));
    expect(await ask(a.page, 'refusedList', {})).toEqual([]);
  });
});
