/** Parcels that the carrier says nothing of, from its own service to the screen (TRP-1, TRP-4). */
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo, signIn } from './support/desk.ts';
import { expect, test } from './support/shop.ts';
import { investigationWords } from './support/words.ts';

const t = investigationWords.fr;
test.use({ followed: true });

test('a parcel that stands still is shown, becomes an investigation with one key, and is shown no more once it moves', async ({
  a,
  shop,
  laPoste,
}) => {
  await signIn(a, 'melissa');
  const { page } = a;
  const silent = () => ask(page, 'silentParcels', { shop: 'cadomaestro' });
  const cases = await ask(page, 'investigationList', { shop: 'cadomaestro' });
  const unopened = async () => (await silent()).findIndex(({ id }) => !cases.some(({ parcelId }) => parcelId === id));
  // asked one after the other: the round is over when no other number has come since the last look
  let asked = -1;
  await expect
    .poll(
      async () => {
        const [before, now] = [asked, laPoste.asked.length];
        asked = now;
        return before === now && now > 0 && (await unopened()) >= 0;
      },
      { intervals: [1_000], timeout: 40_000 },
    )
    .toBe(true);
  await act(page, 'syncNow', {});
  const at = await unopened();
  const number = (await silent())[at]?.number ?? '';
  expect(laPoste.asked).toContain(number);

  await goTo(a, '/investigations');
  await page.getByRole('tab', { name: t.tabs.silent }).click();
  await expect(page.getByText(number)).toBeVisible();
  await expectAccessible(a, 'parcels that stand still');
  for (let n = 0; n < at; n += 1) await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: t.openTitle(number) })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/investigations\/./u);
  await expect(page.getByText(t.states.checking, { exact: true })).toBeVisible();
  await expect(page.getByText(/Sans nouvelle depuis le/u)).toBeVisible();

  const date = new Date(Date.now() - 3_600_000).toISOString();
  laPoste.says(number, [{ code: 'ET1', label: 'Votre colis est en cours d’acheminement', date }]);
  await shop.backend.stop();
  await shop.backend.start();
  await expect(page.getByText('Votre colis est en cours d’acheminement')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await silent()).map((one) => one.number)).not.toContain(number);
  await expect(page.getByText(/Sans nouvelle depuis le/u)).toBeHidden();
});
