/** Stock, alerts, questions, wish lists; requests to and fro; quotes (CAT-1, CAT-3, CAT-4, MSG-1, MSG-2). */
import { beforeEach, describe, expect, test } from 'vitest';
import { renderQuote } from '../../../documents/quote-page.ts';
import { fillTemplate, unknownVariables } from '../../../domain/request/templates.ts';
import {
  NOON,
  aCustomer,
  aStaff,
  aStock,
  anActor,
  anAddress,
  anArticle,
  idOf,
  manager,
  someDetails,
  warehouse,
} from '../../builders.ts';
import { type World, aWorld } from './map-tx.ts';
import { cadomaestro } from './profiles.ts';

const articleId = idOf(0x1000);
const auditId = idOf(0xd000);
const stock = 'cadomaestro:MUG-BLANC';
const webShop = anActor('agent', { id: 'web', role: 'connector' });
const backend = { side: 'backend', actor: manager } as const;

let world: World;
beforeEach(() => {
  world = aWorld();
  world.seed('shops', cadomaestro);
  world.seed('articles', anArticle());
  world.seed('stock', aStock({ onHand: 0 }));
  world.seed('customers', aCustomer());
});

describe('a stock (CAT-1)', () => {
  const adjust = {
    auditId,
    shop: 'cadomaestro',
    articleId,
    sku: 'MUG-BLANC',
    change: 3,
    restock: null,
    reason: 'Inventaire',
  };

  test('is changed by so many pieces with a reason, and who did it is written down', async () => {
    await world.run('adjustStock', { ...adjust, restock: { on: '2026-04-01' } }, { actor: warehouse });
    expect(world.read('stock', stock)).toMatchObject({ onHand: 3, restockOn: '2026-04-01' });
    expect(world.read('audits', auditId)).toMatchObject({
      what: 'stockAdjusted',
      byName: 'Yann',
      stock: { sku: 'MUG-BLANC', before: 0, after: 3 },
      detail: 'Inventaire',
    });
  });

  test('counted at two workstations adds up, and keeps the restock date that the other one set', async () => {
    await world.run('adjustStock', { ...adjust, restock: { on: '2026-04-01' } }, { actor: warehouse });
    await world.run('adjustStock', { ...adjust, auditId: idOf(0xd001), change: 2 }, { actor: manager });
    expect(world.read('stock', stock)).toMatchObject({ onHand: 5, restockOn: '2026-04-01' });
    await world.run('adjustStock', { ...adjust, auditId: idOf(0xd002), restock: { on: null } }, { actor: manager });
    expect(world.read('stock', stock)).toMatchObject({ onHand: 8, restockOn: null });
    const nothing = { ...adjust, auditId: idOf(0xd003), change: 0 };
    expect(await world.refused('adjustStock', nothing, { actor: manager })).toMatchObject({ code: 'nothingChanges' });
  });

  test('is not for agents to adjust (ROLE-1)', async () => {
    expect(await world.refused('adjustStock', adjust)).toMatchObject({ code: 'forbidden' });
  });

  test('never goes below nothing', async () => {
    const no = await world.refused('adjustStock', { ...adjust, change: -1 }, { actor: warehouse });
    expect(no).toMatchObject({ code: 'stockWrong', detail: { rule: 'CAT-1', onHand: 0 } });
  });

  test('that is back is told to those who asked first, one for each piece, and to nobody twice', async () => {
    const leave = (n: number, minute: string, until: string | null = null) =>
      world.run(
        'leaveStockAlert',
        {
          alertId: idOf(0xe000 + n),
          shop: 'cadomaestro',
          articleId,
          sku: 'MUG-BLANC',
          email: `c${n}@courriel.example`,
          customerId: null,
          language: n === 3 ? 'en' : 'fr',
          until,
        },
        { now: `2026-03-16T10:${minute}:00.000Z` },
      );
    await leave(1, '30');
    await leave(2, '10');
    await leave(3, '20');
    await leave(4, '05', '2026-03-15');
    const states = () => [1, 2, 3, 4].map((n) => world.read('stockAlerts', idOf(0xe000 + n)).state);
    await world.run('adjustStock', { ...adjust, change: 2 }, backend);
    expect(states()).toEqual(['waiting', 'told', 'told', 'late']);
    expect(world.read('mails', `${idOf(0xe002)}:stockBack`)).toMatchObject({
      to: 'c2@courriel.example',
      kind: 'stockBack',
      language: 'fr',
    });
    expect(world.read('mails', `${idOf(0xe003)}:stockBack`).subject).toContain('available again');
    await world.run('adjustStock', { ...adjust, auditId: idOf(0xd001), change: 5 }, backend);
    expect(states()).toEqual(['told', 'told', 'told', 'late']);
    const withdrawn = { alertId: idOf(0xe001) };
    expect(await world.refused('withdrawStockAlert', withdrawn)).toMatchObject({ detail: { why: 'alertClosed' } });
  });
});

describe('an alert on a stock (CAT-1)', () => {
  const alert = {
    alertId: idOf(0xe000),
    shop: 'cadomaestro',
    articleId,
    sku: 'MUG-BLANC',
    email: 'Lea@Courriel.example',
    customerId: null,
    language: 'fr',
    until: null,
  };

  test('waits once for each address, and another may be left once it was served', async () => {
    await world.run('leaveStockAlert', alert);
    const again = { ...alert, alertId: idOf(0xe001), email: 'lea@courriel.example' };
    expect(await world.refused('receiveStockAlert', again, { actor: webShop })).toMatchObject({
      detail: { why: 'alertLeft' },
    });
    await world.run('withdrawStockAlert', { alertId: alert.alertId });
    expect(world.read('stockAlerts', alert.alertId).state).toBe('withdrawn');
    await world.run('leaveStockAlert', again);
  });

  test('belongs to the customer whose address it is, and is erased with them (CLI-4)', async () => {
    const { email } = aCustomer().details;
    await world.run('leaveStockAlert', { ...alert, email: email.toUpperCase() });
    expect(world.read('stockAlerts', alert.alertId).customerId).toBe(idOf(0x2000));
    await world.run('eraseCustomer', { customerId: idOf(0x2000), auditId, reason: 'Demande' }, { actor: manager });
    expect(await world.tx.get('stockAlerts', alert.alertId)).toBeUndefined();
  });
});

describe('a question on an article (CAT-3)', () => {
  const questionId = idOf(0xf000);
  const asked = {
    questionId,
    shop: 'cadomaestro',
    articleId,
    email: 'lea@courriel.example',
    customerId: null,
    name: 'Léa',
    language: 'fr',
    text: 'Passe-t-il au four ?',
  };

  test('is taken by one person, and by a colleague after', async () => {
    await world.run('askQuestion', asked);
    expect(world.read('articleQuestions', questionId)).toMatchObject({ ownerId: null });
    await world.run('takeQuestion', { questionId });
    expect(world.read('articleQuestions', questionId)).toMatchObject({ ownerName: 'Claire' });
    expect(await world.refused('takeQuestion', { questionId })).toMatchObject({ code: 'nothingChanges' });
    await world.run('takeQuestion', { questionId }, { actor: manager });
    expect(world.read('articleQuestions', questionId)).toMatchObject({ ownerName: 'Hélène' });
  });

  test('keeps no word of who asked once they are erased, and holds the erasure up until it is answered (CLI-4)', async () => {
    await world.run('askQuestion', { ...asked, email: aCustomer().details.email });
    const erase = { customerId: idOf(0x2000), auditId, reason: 'Demande' };
    const busy = await world.refused('eraseCustomer', erase, { actor: manager });
    expect(busy).toMatchObject({ code: 'customerBusy', detail: { why: ['request'] } });
    await world.run('answerQuestion', { questionId, answer: 'Oui.' });
    await world.run('eraseCustomer', erase, { actor: manager });
    expect(world.read('articleQuestions', questionId)).toMatchObject({ name: '—', email: '', text: '', answer: '' });
  });

  test('has its deadline, and is answered once by e-mail', async () => {
    await world.run('receiveQuestion', asked, { actor: webShop });
    expect(world.read('articleQuestions', questionId)).toMatchObject({
      dueAt: '2026-03-17T16:00:00Z',
      answeredAt: null,
    });
    const answer = { questionId, answer: 'Oui, jusqu’à 180 °C.' };
    await world.run('answerQuestion', answer);
    expect(world.read('mails', `${questionId}:questionAnswered`)).toMatchObject({
      to: 'lea@courriel.example',
      state: 'queued',
    });
    expect(await world.refused('answerQuestion', answer)).toMatchObject({ code: 'requestClosed' });
  });
});

describe('a wish list (CAT-4)', () => {
  const wishListId = idOf(0xf100);
  const item = { articleId, sku: 'MUG-BLANC', priority: 'high' };
  const customer = aCustomer().details;
  const list = {
    ...{ wishListId, shop: 'cadomaestro', newCustomerId: idOf(0x2001), customer, name: 'Noël' },
    ...{ items: [{ ...item, addedAt: NOON }], changedAt: '2026-03-16T10:00:00.000Z' },
  };

  test('comes from the web shop as it is, and what is told late is not believed', async () => {
    await world.run('receiveWishList', list, { actor: webShop });
    expect(world.read('wishLists', wishListId)).toMatchObject({
      ...{ name: 'Noël', items: list.items, customerId: idOf(0x2000), source: 'web' },
    });
    await world.run('receiveWishList', { ...list, items: [], changedAt: NOON }, { actor: webShop });
    await world.run('receiveWishList', list, { actor: webShop });
    expect(world.read('wishLists', wishListId).items).toEqual([]);
  });

  test('of an address that nobody here has makes a customer', async () => {
    const unknown = { ...customer, email: 'zoe@courriel.example' };
    await world.run('receiveWishList', { ...list, customer: unknown }, { actor: webShop });
    expect(world.read('customers', idOf(0x2001)).details).toMatchObject({ email: 'zoe@courriel.example' });
    expect(world.read('wishLists', wishListId).customerId).toBe(idOf(0x2001));
    const nobody = { ...list, wishListId: idOf(0xf101), customer: { ...customer, email: '' } };
    expect(await world.refused('receiveWishList', nobody, { actor: webShop })).toMatchObject({ code: 'badInput' });
  });

  test('is kept by staff too: what two of them add is all on it, and it goes with its last article', async () => {
    const other = { ...item, sku: 'MUG-NOIR', priority: 'low' };
    const mug = anArticle();
    const [format] = mug.formats;
    if (!format) throw new Error('no format');
    world.seed('articles', { ...mug, formats: [format, { ...format, sku: 'MUG-NOIR' }] });
    const add = { wishListId, customerId: idOf(0x2000), name: 'Maman' };
    await world.run('addToWishList', { ...add, items: [item] });
    await world.run('addToWishList', { ...add, items: [other] }, { actor: manager });
    expect(world.read('wishLists', wishListId).items.map(({ sku }) => sku)).toEqual(['MUG-BLANC', 'MUG-NOIR']);
    await world.run('addToWishList', { ...add, items: [{ ...other, priority: 'high' }] });
    expect(world.read('wishLists', wishListId).items).toHaveLength(2);
    await world.run('takeOffWishList', { wishListId, sku: 'MUG-BLANC' });
    await world.run('takeOffWishList', { wishListId, sku: 'MUG-NOIR' });
    expect(await world.tx.get('wishLists', wishListId)).toBeUndefined();
  });

  test('of the web shop is not changed here', async () => {
    await world.run('receiveWishList', list, { actor: webShop });
    const add = { wishListId, customerId: idOf(0x2000), name: 'Noël', items: [item] };
    for (const [name, args] of [
      ['addToWishList', add],
      ['takeOffWishList', { wishListId, sku: 'MUG-BLANC' }],
    ] as const)
      expect(await world.refused(name, args)).toMatchObject({ detail: { why: 'listOfWeb' } });
  });
});

describe('a request to and fro (MSG-1)', () => {
  const requestId = idOf(0xa000);
  const open = (email = 'lea@courriel.example') =>
    world.run('openRequest', {
      requestId,
      shop: 'cadomaestro',
      topic: 'quote',
      urgency: 'reply',
      customerId: null,
      orderId: null,
      name: 'Léa',
      email,
      phone: '',
      text: '200 mugs',
    });
  const answer = { requestId, messageId: idOf(0xa100), text: 'Quelle couleur ?', by: 'email', waiting: true };

  test('waits for the customer with its deadline standing still, and gets that time back (SHOP-4)', async () => {
    await open();
    expect(world.read('requests', requestId).dueAt).toBe('2026-03-17T16:00:00Z');
    await world.run('answerRequest', answer);
    expect(world.read('requests', requestId)).toMatchObject({ pausedSince: NOON });
    // they answer on Thursday at the same hour: three of our days later
    const later = { now: '2026-03-19T11:00:00.000Z' };
    await world.run('noteReply', { requestId, messageId: idOf(0xa101), text: 'Blancs' }, later);
    expect(world.read('requests', requestId)).toMatchObject({ pausedSince: null, dueAt: '2026-03-20T16:00:00.000Z' });
    expect(world.read('requests', requestId).thread.map(({ from, text }) => [from, text])).toEqual([
      ['shop', 'Quelle couleur ?'],
      ['customer', 'Blancs'],
    ]);
  });

  test('is answered by e-mail only where there is an address and no gap in the answer', async () => {
    await open('');
    expect(await world.refused('answerRequest', answer)).toMatchObject({ code: 'mailUnsendable' });
    const gap = { ...answer, by: 'phone', text: 'Votre commande {order} est partie' };
    expect(await world.refused('answerRequest', gap)).toMatchObject({ detail: { message: '{order}' } });
  });

  test('is given to a colleague of this shop who may handle it', async () => {
    world.seed('staff', aStaff('manager'), aStaff('warehouse'));
    await open();
    await world.run('assignRequest', { requestId, staffId: 'manager-1' });
    expect(world.read('requests', requestId)).toMatchObject({ ownerName: 'Hélène' });
    expect(await world.refused('assignRequest', { requestId, staffId: 'warehouse-1' })).toMatchObject({
      code: 'badInput',
    });
  });

  test('begins with templates whose variables are known, and never reads a customer’s text as one', () => {
    const values = { name: '{agent}', agent: 'Claire', shop: 'CadoMaestro', phone: '', email: '', order: 'A-000001' };
    expect(fillTemplate('{name} {order} {phone}', values)).toBe('{agent} A-000001 {phone}');
    for (const { text } of cadomaestro.contact.templates) expect(unknownVariables(text.fr + text.en)).toEqual([]);
    expect(unknownVariables('Bonjour {nom}')).toEqual(['nom']);
  });
});

describe('a quote (MSG-2)', () => {
  const quoteId = idOf(0xb000);
  const line = {
    id: idOf(0x4001),
    articleId,
    sku: 'MUG-BLANC',
    quantity: 20,
    personalisation: '',
    wrapId: null,
    cardText: '',
  };
  const [home] = cadomaestro.deliveryModes.filter(({ kind }) => kind === 'home');
  const make = {
    quoteId,
    shop: 'cadomaestro',
    customerId: idOf(0x2000),
    details: someDetails(),
    billing: anAddress(),
    delivery: anAddress(),
    lines: [line],
    modeId: home?.id,
    validUntil: '2026-04-15',
  };
  const agreed = [{ lineId: line.id, unitCents: 900 }];
  const method = cadomaestro.paymentMethods.find(({ kind }) => kind === 'transfer')?.id;
  const accept = { quoteId, newOrderId: idOf(0x3009), code: 'A-000009', paymentMethod: method };

  test('gets its number on the backend, may be of more than the shelf holds, and goes with its PDF', async () => {
    await world.run('makeQuote', make);
    expect(world.read('quotes', quoteId)).toMatchObject({ number: null, state: 'open' });
    expect(await world.refused('sendQuote', { quoteId, mailId: idOf(0xb100) })).toMatchObject({
      detail: { why: 'numberMissing' },
    });
    await world.run('makeQuote', { ...make, quoteId: idOf(0xb001), agreed }, backend);
    const quote = world.read('quotes', idOf(0xb001));
    expect(quote).toMatchObject({ number: 'DE-2026-000001', lines: [{ unitCents: 900, quantity: 20 }] });
    await world.run('sendQuote', { quoteId: quote.id, mailId: idOf(0xb100) });
    expect(world.read('mails', `${idOf(0xb100)}:quote`)).toMatchObject({ attached: { kind: 'quote', id: quote.id } });
    const pdf = Buffer.from(await renderQuote(quote, cadomaestro, NOON));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('becomes an order at its own prices, once, whatever the catalogue says by then', async () => {
    await world.run('makeQuote', { ...make, agreed }, backend);
    const { totals } = world.read('quotes', quoteId);
    world.seed(
      'articles',
      anArticle({ formats: anArticle().formats.map((format) => ({ ...format, unitCents: 9900 })) }),
    );
    world.seed('stock', aStock({ onHand: 25 }));
    await world.run('acceptQuote', { ...accept, expectedTotalCents: totals.totalCents });
    expect(world.read('orders', accept.newOrderId)).toMatchObject({
      totals,
      lines: [{ unitCents: 900 }],
      status: 'recorded',
    });
    expect(world.read('stock', stock).onHand).toBe(5);
    const again = { ...accept, newOrderId: idOf(0x300a), code: 'A-000010', expectedTotalCents: totals.totalCents };
    expect(await world.refused('acceptQuote', again)).toMatchObject({
      code: 'quoteState',
      detail: { why: 'accepted' },
    });
  });

  test('is accepted within its days, for what the shelf holds then, at the total told', async () => {
    await world.run('makeQuote', make);
    const { totals } = world.read('quotes', quoteId);
    const asked = { ...accept, expectedTotalCents: totals.totalCents };
    expect(await world.refused('acceptQuote', asked, { now: '2026-04-16T08:00:00.000Z' })).toMatchObject({
      detail: { why: 'late', until: '2026-04-15' },
    });
    expect(await world.refused('acceptQuote', asked)).toMatchObject({ code: 'stockShort' });
    expect(await world.refused('acceptQuote', { ...asked, expectedTotalCents: 1 })).toMatchObject({
      code: 'priceChanged',
    });
  });

  test('has prices of its own from a manager alone', async () => {
    expect(await world.refused('makeQuote', { ...make, agreed })).toMatchObject({
      code: 'managerOnly',
      detail: { rule: 'MSG-2' },
    });
  });
});
