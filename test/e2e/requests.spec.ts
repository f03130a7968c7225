import { goTo, signIn } from './support/desk.ts';
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/shop.ts';
import { frameWords, requestWords } from './support/words.ts';

const t = requestWords.fr;

test('a request is noted, counted down and closed with its answer, by its keys (SHOP-4, MSG-1)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await goTo(a, '/');
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: t.title })).toBeVisible();
  const before = await ask(page, 'requestList', { shop: 'cadomaestro', state: 'open' });

  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: t.create });
  await expect(dialog.getByLabel(t.name)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByLabel(t.name)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(a, 'a new request');
  await page.keyboard.type('Mairie de Veauche');
  await dialog.getByLabel(t.topic).selectOption({ label: 'Demande de devis' });
  await dialog.getByLabel(t.text).fill('200 mugs avec le blason');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const open = await ask(page, 'requestList', { shop: 'cadomaestro', state: 'open' });
  const request = open.find(({ name }) => name === 'Mairie de Veauche');
  expect(open).toHaveLength(before.length + 1);
  expect(request).toMatchObject({ topic: 'quote', name: 'Mairie de Veauche', ownerName: 'Mélissa' });
  const card = page.getByRole('main').locator('section', { hasText: 'Mairie de Veauche' });
  await expect(card).toContainText(/Réponse due .* · reste \d/u);
  await expectAccessible(a, 'requests');
  const rail = page
    .getByRole('navigation', { name: frameWords.fr.nav.label })
    .getByRole('link', { name: frameWords.fr.nav.requests });
  await expect(rail).toContainText(/\d/u);

  await card.getByText('200 mugs avec le blason').click();
  await page.keyboard.press('r');
  await page.keyboard.type('Devis envoyé par e-mail');
  await page.keyboard.press('Control+Enter');
  await expect(card).toHaveCount(0);
  await page.getByRole('tab', { name: t.tabs.closed }).click();
  await expect(card).toContainText('Devis envoyé par e-mail');
});
