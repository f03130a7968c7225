import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { startCall } from './support/calls.ts';
import { signIn } from './support/desk.ts';
import { expect, test } from './support/shop.ts';
import { addressWords, callWords } from './support/words.ts';

const call = callWords.fr;
const address = addressWords.fr;
const field = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);

test('an address is typed with the towns of its code, by keyboard alone (ORD-6, PRX-2)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await startNewCaller(page, () => startCall(a));
  await field(page, 'billing.postalCode').focus();
  await page.keyboard.type('51300');
  await page.keyboard.press('Tab');
  const towns = page.getByRole('listbox', { name: address.towns });
  await expect(towns.getByRole('option')).toHaveCount(46);
  await expect(field(page, 'billing.city')).toHaveValue('');
  await expectAccessible(a, 'the towns of a code');
  await page.keyboard.type('loisy');
  await expect(towns.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(field(page, 'billing.city')).toHaveValue('Loisy-sur-Marne');
  await expect(towns).toBeHidden();

  await retype(page, 'billing.postalCode', '97410');
  await expect(field(page, 'billing.country')).toHaveValue('RE');
  await expect(page.getByText(`Réunion · ${address.vat.exempt}`)).toBeVisible();
  await expect(page.getByText(address.doubts.otherTown('Saint-Pierre'))).toBeVisible();
});

test('a code with one town fills it in; a town finds its codes (ORD-6)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await startNewCaller(page, () => startCall(a));
  await retype(page, 'billing.postalCode', '57000');
  await expect(field(page, 'billing.city')).toHaveValue('Metz');
  await retype(page, 'billing.postalCode', '');
  await retype(page, 'billing.city', 'veauch');
  await expect(page.getByRole('option', { name: 'Veauche 42340' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'billing.postalCode')).toHaveValue('42340');
  await expect(field(page, 'billing.city')).toHaveValue('Veauche');
});

test('the armed forces have a form of their own, and a country that is not delivered says so (LIV-8, LIV-2)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await startNewCaller(page, () => startCall(a));
  await retype(page, 'billing.postalCode', '00200');
  await expect(page.getByLabel(address.forces.street)).toBeVisible();
  await expect(field(page, 'billing.city')).toHaveValue('HUB ARMEES');
  await retype(page, 'billing.street', '12 rue de la Caserne');
  await page.keyboard.press('Tab');
  await expect(page.getByText(call.wrong.forcesSector)).toBeVisible();
  await retype(page, 'billing.street', 'SP 85010');
  await expect(page.getByText(call.wrong.forcesSector)).toBeHidden();

  await field(page, 'billing.country').selectOption({ label: 'Maroc' });
  await expect(page.getByText(call.wrong.notDelivered('CadoMaestro'))).toBeVisible();
});

async function startNewCaller(page: Page, start: () => Promise<void>): Promise<void> {
  await start();
  await page.keyboard.type('Zélie Inconnue');
  await page.getByRole('option', { name: call.client.newNamed('Zélie Inconnue') }).click();
  await expect(field(page, 'billing.street')).toBeVisible();
}

async function retype(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}
