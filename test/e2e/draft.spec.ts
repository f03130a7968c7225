import { ask } from './support/api.ts';
import { fillCall } from './support/calls.ts';
import { goTo, reopen, signIn } from './support/desk.ts';
import { expect, test } from './support/shop.ts';
import { callWords } from './support/words.ts';

const call = callWords.fr;

test('a call typed half-way survives kill -9 of the application and a reload of the page (ORD-19)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await fillCall(a, { caller: 'goncalves solene', article: 'tablier brodé bordeaux' });
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Chez Solène, la ch');
  await page.getByRole('textbox', { name: call.address.instructions }).fill('Digicode 41B, puis la po');
  await expect(page.getByText(call.bar.saved('').trim())).toBeVisible();
  const kept = async () => (await ask(page, 'draftList', { shop: 'cadomaestro' })).map(({ json }) => json).join();
  await expect.poll(kept).toContain('Digicode 41B, puis la po');

  await a.station.kill();
  await a.station.start();
  await reopen(a);
  await signIn(a, 'melissa');
  await goTo(a, '/');
  await page.getByRole('link', { name: 'Solène Gonçalves' }).click();
  await expectAsTyped();
  await page.reload();
  await expectAsTyped();

  async function expectAsTyped(): Promise<void> {
    await expect(page.getByLabel(/^Quantité, Tablier brodé.*Bordeaux/u)).toHaveValue('3');
    await expect(page.getByRole('textbox', { name: call.address.instructions })).toHaveValue(
      'Digicode 41B, puis la po',
    );
    await expect(page.getByText('« Chez Solène, la ch »')).toBeVisible();
  }
});
