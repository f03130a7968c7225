import { pdfText } from '../support/pdf.ts';
import { send } from './support/api.ts';
import { takeCall } from './support/calls.ts';
import { signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { anyPrice, savedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { documentWords, orderWords } from './support/words.ts';

const order = orderWords.fr;
const paper = documentWords.fr;

test('a validated order of Caseapains.re can no longer be changed, and the screen says which rule closed it and since when (VIE-1, VIE-5, VIE-6)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'noemie'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'maillot', article: 'case mafate' });
  await openOrder(a, code);
  const articles = a.page
    .getByRole('group', { name: order.edits })
    .getByRole('button', { name: order.short.changeArticles });

  await test.step('before it is validated all is open', async () => {
    await expect(a.page.getByText('Enregistrée', { exact: true })).toBeVisible();
    await expect(articles).not.toHaveAttribute('aria-disabled', 'true');
    await a.page.keyboard.press('a');
    await expect(a.page.getByRole('dialog', { name: order.articlesTitle })).toBeVisible();
    await a.page.keyboard.press('Escape');
    await expect(a.page.getByRole('dialog')).toBeHidden();
  });

  await test.step('validated, it is closed, with the reason', async () => {
    await a.page.keyboard.press('v');
    await expect(a.page.getByText('Validée', { exact: true })).toBeVisible();
    await expect(articles).toHaveAttribute('aria-disabled', 'true');
    await a.page.keyboard.press('a');
    const why = a.page.getByRole('presentation').getByRole('note');
    await expect(why).toContainText('On ne peut plus changer les articles : la commande est « Validée » depuis');
    await expect(why).toContainText('VIE-5');
    // hands that type on for the form that did not open press no other act, though this one is open
    await a.page.keyboard.press('m');
    await expect(why).toBeVisible();
    await expect(a.page.getByRole('dialog')).toHaveCount(0);
    await a.page.keyboard.press('Escape');
    await expect(why).toBeHidden();
    const { id, lines } = await orderAt(a.page, code);
    const args = {
      orderId: id,
      lines: lines.map(({ id: lineId, articleId, sku }) => ({
        id: lineId,
        articleId,
        sku,
        quantity: 2,
        personalisation: '',
        wrapId: null,
        cardText: '',
      })),
      expectedTotalCents: 0,
    };
    const reply = await send(a.page, 'action', 'execute', {
      commandId: crypto.randomUUID(),
      name: 'changeArticles',
      args,
    });
    expect(reply).toMatchObject({ ok: false, kind: 'refusal', code: 'gateClosed', detail: { rule: 'VIE-5' } });
  });

  await test.step('it leaves, in the words of this shop', async () => {
    await openOrder(b, code);
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('Validée (en préparation)', { exact: true })).toBeVisible();
    const note = await savedPdf(
      b.page,
      b.page.getByRole('button', { name: paper.saveOf(paper.kinds['delivery-note']) }),
    );
    const text = await pdfText(note);
    expect(text).toContain('Case à pain Mafate');
    expect(text).not.toMatch(anyPrice);
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('Validée (préparée)', { exact: true })).toBeVisible();
    await b.page.keyboard.press('e');
    await b.page.keyboard.type('9L20612345696');
    await b.page.keyboard.press('Enter');
    await expect(a.page.getByText('Expédiée', { exact: true })).toBeVisible({ timeout: 5_000 });
  });
});
