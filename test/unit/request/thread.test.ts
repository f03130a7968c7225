/** Requests to and fro: papers that go with an answer, opened anew, put right, taken from the web shop (MSG-1, SHOP-4). */
import { beforeEach, describe, expect, test } from 'vitest';
import { drawn, enclosedWith } from '../../../backend/mail/attachment.ts';
import { invoiceOf } from '../../../domain/invoice/make.ts';
import { gapsIn } from '../../../domain/request/templates.ts';
import { NOON, aCustomer, aStaff, anActor, anOrder, idOf, manager, warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

const requestId = idOf(0xa000);
const messageId = idOf(0xa100);
const orderId = anOrder().id;
const webShop = anActor('agent', { id: 'web', role: 'connector', name: 'CadoMaestro' });
const asked = {
  requestId,
  shop: 'cadomaestro',
  topic: 'customer-service',
  urgency: 'reply',
  customerId: null,
  orderId,
  name: 'Léa Petit',
  email: 'lea@courriel.example',
  phone: '',
  text: 'Où est mon colis ?',
};
const answer = { requestId, messageId, text: 'Il est parti.', by: 'email', waiting: false };

let world: World;
const request = () => world.read('requests', requestId);
beforeEach(async () => {
  world = aWorld();
  world.seed('shops', cadomaestro, caseapains);
  world.seed('orders', anOrder());
  world.seed('staff', aStaff('agent'), aStaff('manager'));
});

describe('an answer (MSG-1)', () => {
  beforeEach(() => world.run('openRequest', asked));

  test('closes the request when nothing more is to be done, and stands in its thread', async () => {
    await world.run('answerRequest', { ...answer, closes: true });
    expect(request()).toMatchObject({
      closedAt: NOON,
      closedByName: 'Claire',
      answer: 'Il est parti.',
      thread: [{ from: 'shop', text: 'Il est parti.', mailId: `${messageId}:requestAnswered` }],
    });
    const again = { ...answer, messageId: idOf(0xa101) };
    expect(await world.refused('answerRequest', again)).toMatchObject({ code: 'requestClosed' });
  });

  test('cannot both wait for the customer and be the last one', async () => {
    const no = await world.refused('answerRequest', { ...answer, waiting: true, closes: true });
    expect(no).toMatchObject({ code: 'badInput', detail: { field: 'closes' } });
  });

  test('never goes out with a variable in it, known or not', async () => {
    expect(gapsIn('{order} {nom} { name } {order} {} {1}')).toEqual(['order', 'nom', 'name']);
    for (const gap of ['{order}', '{nom}'])
      expect(await world.refused('answerRequest', { ...answer, text: `Bonjour ${gap}` })).toMatchObject({
        code: 'badInput',
        detail: { rule: 'MSG-1', field: 'text', message: gap },
      });
  });

  test('is one message however often it is sent', async () => {
    await world.run('answerRequest', answer);
    expect(await world.refused('answerRequest', answer)).toMatchObject({ code: 'alreadyExists' });
    expect(request().thread).toHaveLength(1);
  });

  test('takes the delivery note along, without a price (DOC-1), drawn when the letter is sent', async () => {
    await world.run('answerRequest', { ...answer, files: [{ kind: 'deliveryNote', id: orderId }] });
    const mail = world.read('mails', `${messageId}:requestAnswered`);
    expect(mail.attached).toEqual({ kind: 'answer', id: `${requestId}:${messageId}` });
    const [enclosed] = await enclosedWith(world.tx, mail);
    if (!enclosed) throw new Error('nothing enclosed');
    const file = await drawn(enclosed, 'fr', cadomaestro, NOON);
    expect(file.filename).toBe('bon-A-000001.pdf');
    expect(await pdfText(file.content)).not.toMatch(/€|\d,\d{2}/u);
  });

  test('takes along no paper of another order, none of a surprise (DOC-3), none on the phone', async () => {
    world.seed('orders', anOrder({ id: idOf(0x3005), code: 'A-000005' }));
    const stranger = { ...answer, files: [{ kind: 'deliveryNote', id: idOf(0x3005) }] };
    const no = { code: 'mailUnsendable', detail: { rule: 'MSG-1', why: 'file' } };
    expect(await world.refused('answerRequest', stranger)).toMatchObject(no);
    const note = { ...answer, files: [{ kind: 'deliveryNote', id: orderId }] };
    world.seed('orders', anOrder({ surprise: true }));
    expect(await world.refused('answerRequest', note)).toMatchObject(no);
    expect(await world.refused('answerRequest', { ...note, by: 'phone' })).toMatchObject({
      detail: { field: 'files' },
    });
  });

  test('takes an invoice along once it has its number (DOC-4)', async () => {
    const invoice = invoiceOf(anOrder(), cadomaestro, idOf(0x8000), { number: null, issuedAt: NOON });
    world.seed('invoices', invoice);
    const withIt = { ...answer, files: [{ kind: 'invoice', id: invoice.id }] };
    expect(await world.refused('answerRequest', withIt)).toMatchObject({ code: 'mailUnsendable' });
    world.seed('invoices', { ...invoice, number: 'FA-2026-000001' });
    await world.run('answerRequest', withIt);
    expect(request().thread[0]?.files).toEqual([{ kind: 'invoice', id: invoice.id, name: 'FA-2026-000001' }]);
  });
});

describe('a further message of the customer (MSG-1, SHOP-4)', () => {
  test('opens a closed request anew, with a deadline of its own', async () => {
    await world.run('openRequest', asked);
    await world.run('closeRequest', { requestId, answer: 'Il est parti.', messageId });
    const now = '2026-03-19T10:00:00.000Z';
    await world.run('noteReply', { requestId, messageId: idOf(0xa101), text: 'Toujours rien' }, { now });
    expect(request()).toMatchObject({ closedAt: null, closedByName: null, dueAt: '2026-03-20T16:00:00Z' });
    expect(request().thread.map(({ text }) => text)).toEqual(['Il est parti.', 'Toujours rien']);
  });

  test('is what the next answer answers', async () => {
    await world.run('openRequest', asked);
    await world.run('noteReply', { requestId, messageId: idOf(0xa101), text: 'Commande de mars' });
    await world.run('answerRequest', answer);
    const { blocks } = world.read('mails', `${messageId}:requestAnswered`);
    expect(JSON.stringify(blocks)).toContain('Commande de mars');
  });
});

describe('what a request is about (MSG-1)', () => {
  const change = { requestId, topic: 'technical', customerId: null, orderId: null, name: 'Léa', email: '', phone: '' };

  test('is put right: topic, person and order of this shop', async () => {
    world.seed('customers', aCustomer());
    await world.run('openRequest', { ...asked, orderId: null });
    await world.run('changeRequest', { ...change, customerId: aCustomer().id, orderId });
    expect(request()).toMatchObject({ topic: 'technical', customerId: aCustomer().id, orderId, name: 'Léa' });
    const same = { ...change, customerId: aCustomer().id, orderId };
    expect(await world.refused('changeRequest', same)).toMatchObject({ code: 'nothingChanges' });
    expect(await world.refused('changeRequest', { ...change, topic: 'weather' })).toMatchObject({
      detail: { rule: 'MSG-1', field: 'topic' },
    });
    world.seed('orders', anOrder({ id: idOf(0x3005), code: 'A-000005', shop: 'caseapains' }));
    expect(await world.refused('changeRequest', { ...change, orderId: idOf(0x3005) })).toMatchObject({
      code: 'wrongShop',
    });
  });
});

describe('a message of the web shop (MSG-1, SHOP-5)', () => {
  const sentAt = '2026-03-13T15:00:00.000Z';

  test('is nobody’s until somebody takes or answers it, and its deadline runs from when it was written (SHOP-4)', async () => {
    await world.run('receiveRequest', { ...asked, sentAt }, { actor: webShop });
    expect(request()).toMatchObject({ ownerId: null, ownerName: '', openedAt: sentAt, dueAt: '2026-03-16T16:00:00Z' });
    await world.run('answerRequest', answer, { actor: manager });
    expect(request()).toMatchObject({ ownerId: manager.id, ownerName: 'Hélène' });
  });

  test('said to come from later than now came now', async () => {
    await world.run('receiveRequest', { ...asked, sentAt: '2027-01-01T00:00:00.000Z' }, { actor: webShop });
    expect(request().openedAt).toBe(NOON);
  });

  test('in reply ends the pause (SHOP-4)', async () => {
    await world.run('openRequest', asked);
    await world.run('answerRequest', { ...answer, waiting: true });
    const reply = { requestId, messageId: idOf(0xa101), text: 'Oui', sentAt: '2026-03-17T11:00:00.000Z' };
    await world.run('receiveReply', reply, { actor: webShop, now: '2026-03-18T11:00:00.000Z' });
    expect(request()).toMatchObject({ pausedSince: null, dueAt: '2026-03-18T16:00:00.000Z' });
  });

  test('is handed in by the web shop alone, and the warehouse handles none (ROLE-4)', async () => {
    for (const actor of [manager, warehouse])
      expect(await world.refused('receiveRequest', { ...asked, sentAt }, { actor })).toMatchObject({
        code: 'forbidden',
      });
    await world.run('openRequest', asked);
    expect(await world.refused('answerRequest', answer, { actor: warehouse })).toMatchObject({ code: 'forbidden' });
  });
});
