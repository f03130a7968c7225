import type { z } from 'zod';
import { type WebMessage, WebMessageAnswer } from '../../backend/intake-message.ts';
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import type { Backend } from './support/backend.ts';
import { goTo, signIn } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { expect, test } from './support/shop.ts';
import { handIn, webOrder } from './support/web-order.ts';
import { requestWords } from './support/words.ts';

const t = requestWords.fr;
const email = 'tancrede.esquirol@exemple.fr';
const message: z.input<typeof WebMessage> = {
  externalId: 'CONTACT-1',
  sentAt: new Date().toISOString(),
  topic: 'customer-service',
  orderExternalId: 'PS-CONTACT',
  name: 'Tancrède Esquirol',
  email,
  text: 'Bonjour, ma commande est-elle partie ?',
};

test('a message of the web shop is taken, answered from a template, waits with its clock stopped, and is opened anew by the customer (MSG-1, SHOP-4, SHOP-5)', async ({
  a,
  shop,
}) => {
  const { page } = a;
  const { code } = await handIn(shop.backend, webOrder('PS-CONTACT'));
  const { requestId } = await contact(shop.backend, message);
  await signIn(a, 'melissa');
  await goTo(a, '/requests');
  const row = page.getByRole('main').locator('section', { hasText: message.name });
  await expect(row).toContainText(t.unowned);
  await expect(row).toContainText(/Réponse due .* · reste \d/u);
  await page.getByRole('tab', { name: t.tabs.unowned }).click();
  await expect(row).toBeVisible();
  await row.getByText(message.text).click();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(message.name);
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText(t.taken)).toBeVisible();
  await expectAccessible(a, 'a request');

  const text = page.getByLabel(t.yourAnswer);
  await test.step('a template is filled in; a variable that nobody knows stops the answer', async () => {
    await page.getByLabel(t.template).selectOption({ label: 'Où en est la commande' });
    await expect(text).toHaveValue(new RegExp(`commande ${code} est bien suivie par Mélissa`, 'u'));
    await text.fill(`${await text.inputValue()} {transporteur}`);
    await expect(page.getByText(t.gaps('{transporteur}'))).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await text.fill((await text.inputValue()).replace(' {transporteur}', ' Pour quel jour l’attendez-vous ?'));
    await expect(page.getByText(t.gaps('{transporteur}'))).toBeHidden();
    expect((await ask(page, 'requestById', { requestId }))?.request.thread).toEqual([]);
  });

  await test.step('it goes by e-mail with the delivery note, and the clock stands still', async () => {
    await page.getByText(t.file.deliveryNote(code)).click();
    await page.getByText(t.thens.waiting).click();
    await text.focus();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.sent.email)).toBeVisible();
    await expect(page.getByText(/Attend le client depuis/u)).toBeVisible();
    await expect(text).toHaveValue('');
    await expect
      .poll(async () => (await lettersTo(shop.backend.mails, email)).flatMap(({ files }) => files))
      .toContain(`bon-${code}.pdf`);
    const letters = await lettersTo(shop.backend.mails, email);
    const letter = letters.find(({ files }) => files.includes(`bon-${code}.pdf`));
    expect(letter?.text).toContain(`Votre commande ${code} est bien suivie par Mélissa`);
    expect(letter?.text).toContain('ma commande est-elle partie');
    await expectAccessible(a, 'a request that waits for its customer');
  });

  await test.step('the customer answers in the web shop: it is our turn again', async () => {
    const reply = { ...message, externalId: 'CONTACT-2', inReplyTo: 'CONTACT-1', text: 'Pour samedi, merci.' };
    await contact(shop.backend, reply);
    await expect(page.getByText('Pour samedi, merci.')).toBeVisible();
    await expect(page.getByText(/Réponse due .* · reste \d/u)).toBeVisible();
    // the shop sends it twice
    await contact(shop.backend, reply);
    expect((await ask(page, 'requestById', { requestId }))?.request.thread).toHaveLength(2);
  });

  await test.step('handed over, closed with the last answer, and opened anew by a further message', async () => {
    await page.getByRole('button', { name: t.handOver }).click();
    await page.getByRole('menuitem', { name: 'Anaïs' }).click();
    await expect(page.getByText(t.handed('Anaïs'))).toBeVisible();
    await text.fill('Elle arrive vendredi.');
    await page.getByText(t.thens.closes).click();
    await text.focus();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.closedNote('Mélissa'))).toBeVisible();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: t.replyTitle });
    await dialog.getByLabel(t.replyText).fill('Elle n’est pas arrivée.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.reopened)).toBeVisible();
    await expect(page.getByText(/Réponse due/u)).toBeVisible();
  });

  await test.step('the order’s page leads to the thread', async () => {
    const view = await ask(page, 'requestById', { requestId });
    await goTo(a, `/orders/${view?.request.orderId ?? ''}`);
    const card = page.getByRole('main').locator('section', { hasText: message.text }).last();
    await card.getByRole('link', { name: 'Service client' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(message.name);
  });
});

/** Through the shop's door; throws unless it is taken, for the first time or again. */
async function contact(
  { url, shopKey }: Backend,
  body: z.input<typeof WebMessage>,
): Promise<z.output<typeof WebMessageAnswer>> {
  const answer = await fetch(`${url}/shops/cadomaestro/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shop-key': shopKey },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return WebMessageAnswer.parse(await answer.json());
}
