/** The one inbox: what needs a person of each role, by deadline, from what is kept beside the documents. */
import { describe, expect, it } from 'vitest';
import { AttentionAsked } from '../../../domain/attention/views.ts';
import type { Store } from '../../../db/contract.ts';
import type { Actor } from '../../../domain/tx.ts';
import { NOON, agent, anActor, anOrder, idOf, manager, paid, warehouse } from '../../builders.ts';
import {
  aClaim,
  aLetter,
  aLink,
  aRefund,
  aRequest,
  aReturn,
  aTracking,
  aTransfer,
  anInvestigation,
} from '../../builders/waiting.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

const at = (hours: number) => new Date(Date.parse(NOON) + hours * 3_600_000).toISOString();
const shop = 'cadomaestro';
const asked = (change: Partial<typeof AttentionAsked._input> = {}) => AttentionAsked.parse({ shop, ...change });
const look = (store: Store, viewer: Actor, change: Parameters<typeof asked>[0] = {}) =>
  store.query('attention', asked(change), viewer);
const kinds = async (store: Store, viewer: Actor, change: Parameters<typeof asked>[0] = {}) =>
  (await look(store, viewer, change)).items.map(({ kind }) => kind);

const alerted = anOrder({ id: idOf(0x4000), code: 'A-000009', alerts: [{ kind: 'label', at: NOON, text: 'adresse' }] });
const some: AnyDoc[] = [
  { table: 'requests', doc: aRequest(1, { dueAt: at(2) }) },
  { table: 'requests', doc: aRequest(2, { dueAt: at(-30), ownerId: 'bruno', ownerName: 'Bruno' }) },
  { table: 'requests', doc: aRequest(3, { dueAt: at(-60), pausedSince: at(-70) }) },
  { table: 'claims', doc: aClaim(1, { state: 'ready', dueAt: at(-2), since: { ready: at(-26) } }) },
  { table: 'claims', doc: aClaim(2, { openedAt: at(-100) }) },
  { table: 'investigations', doc: anInvestigation(1, { state: 'withCarrier', dueAt: at(48) }) },
  { table: 'investigations', doc: anInvestigation(2, { state: 'awaitingParcel' }) },
  { table: 'returns', doc: aReturn(1, { openedAt: at(-50) }) },
  { table: 'returns', doc: aReturn(2, { state: 'validated', sendBackBy: '2026-03-20' }) },
  { table: 'refunds', doc: aRefund(1, { dueOn: '2026-03-18' }) },
  { table: 'transfers', doc: aTransfer(1, { recordedAt: at(-5) }) },
  { table: 'transfers', doc: aTransfer(2, { state: 'matched' }) },
  { table: 'orders', doc: alerted },
];

describe('what waits for a person', () => {
  it('is told to an agent: what is late first, then by deadline, then by age (SHOP-4, SAV-1, TRP-1, RET-4, ORD-9)', async () => {
    const { store } = await anOpenShop(some);
    const { items, total, counts } = await look(store, agent);
    expect(items.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['request', 'late'],
      ['claimToDecide', 'late'],
      ['request', 'soon'],
      ['investigationAnswer', 'plain'],
      ['claimToComplete', 'plain'],
      ['returnToValidate', 'plain'],
      ['transfer', 'plain'],
    ]);
    expect(total).toBe(7);
    expect(counts.messages).toEqual({ all: 2, late: 1 });
    expect(items.at(-1)).toMatchObject({ name: 'VIR 1', detail: 'unmatched', cents: 3_000, dueAt: null });
  });

  it('is for the warehouse what arrives there and what it printed, without an amount (ROLE-2, RET-4, TRP-3, VIE-2)', async () => {
    const { store } = await anOpenShop(some);
    const { items } = await look(store, warehouse);
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(['alerts', 'parcelToReceive', 'returnToReceive']);
    expect(items.every(({ cents }) => cents === null)).toBe(true);
    expect(items[0]).toMatchObject({ kind: 'returnToReceive', dueOn: '2026-03-20', dueAt: '2026-03-20T22:59:00.000Z' });
  });

  it('is for a manager refunds to approve, but not a second time by the same person (AVO-1, ROLE-3)', async () => {
    const approvals = [{ by: manager.id, byName: manager.name, at: NOON }];
    const second: AnyDoc = { table: 'refunds', doc: aRefund(2, { state: 'awaitingSecond', approvals }) };
    const { store } = await anOpenShop([...some, second]);
    expect(await kinds(store, manager, { group: 'refunds' })).toEqual(['refundToDecide']);
    const other = anActor('manager', { id: 'other' });
    expect(await kinds(store, other, { group: 'refunds' })).toEqual(['refundToDecide', 'refundToSecond']);
    expect(await kinds(store, agent, { group: 'refunds' })).toEqual([]);
  });

  it('names a refund to send by hand, and one that failed, to those who may send money (AVO-1, AVO-5)', async () => {
    const way = {
      id: idOf(1),
      kind: 'recorded',
      on: 'transfer',
      label: '',
      cents: 500,
      reference: '',
      doneAt: null,
    } as const;
    const { store } = await anOpenShop([
      { table: 'refunds', doc: aRefund(1, { state: 'approved', ways: [{ ...way, state: 'planned' }] }) },
      { table: 'refunds', doc: aRefund(2, { state: 'approved', ways: [{ ...way, kind: 'payment', state: 'asked' }] }) },
      { table: 'refunds', doc: aRefund(3, { state: 'failed' }) },
    ]);
    expect(await kinds(store, manager)).toEqual(['refundFailed', 'refundByHand']);
    expect(await kinds(store, agent)).toEqual([]);
  });

  it('is a return that never came once its day is over, for those who may refuse it (RET-4)', async () => {
    const doc = aReturn(2, { state: 'validated', sendBackBy: '2026-03-15' });
    const { store } = await anOpenShop([{ table: 'returns', doc }]);
    expect(await kinds(store, agent)).toEqual(['returnOverdue']);
    expect(await kinds(store, manager)).toEqual(['returnToReceive']);
    const inTime = await anOpenShop([{ table: 'returns', doc: { ...doc, sendBackBy: '2026-03-16' } }]);
    expect(await kinds(inTime.store, agent)).toEqual([]);
  });

  it('is a silent parcel until somebody asks the carrier about it (TRP-1, TRP-4)', async () => {
    const asks: AnyDoc = { table: 'investigations', doc: anInvestigation(1) };
    const { store, backend } = await anOpenShop([
      { table: 'trackings', doc: aTracking(1) },
      { table: 'trackings', doc: aTracking(2, { silentSince: null }) },
    ]);
    expect(await kinds(store, agent)).toEqual(['silentParcel']);
    await backend.put(asks);
    await store.syncNow();
    expect(await kinds(store, agent)).toEqual(['investigationToTell']);
    await backend.put({ ...asks, doc: anInvestigation(1, { state: 'closed' }) });
    await store.syncNow();
    expect(await kinds(store, agent)).toEqual(['silentParcel']);
  });

  it('is a letter that did not leave until it is sent again; one without an address only if it asks for something (ORD-18)', async () => {
    const slip = { kind: 'returnSlip', id: idOf(1) } as const;
    const { store, backend } = await anOpenShop([
      { table: 'mails', doc: aLetter(1) },
      { table: 'mails', doc: aLetter(2, { kind: 'orderConfirmed', state: 'noAddress' }) },
      { table: 'mails', doc: aLetter(3, { kind: 'returnValidated', state: 'noAddress', attached: slip }) },
    ]);
    const names = async () => (await look(store, agent)).items.map(({ name }) => name);
    expect(await names()).toEqual(['Lettre 1', 'Lettre 3']);
    await backend.put({ table: 'mails', doc: aLetter(4, { state: 'sent', queuedAt: at(1) }) });
    await store.syncNow();
    expect(await names()).toEqual(['Lettre 3']);
    const { items } = await look(store, agent);
    const settle = (number: number) =>
      store.execute({ commandId: idOf(number), name: 'settleLetter', args: { mailId: items[0]?.id ?? '' } }, agent);
    await settle(0x7001);
    expect(await names()).toEqual([]);
    await expect(settle(0x7002)).rejects.toMatchObject({ code: 'nothingChanges' });
  });

  it('is no letter about the way of an order that has arrived (ORD-18)', async () => {
    const readyLetter = { table: 'mails', doc: aLetter(1, { kind: 'readyForPickUp', state: 'noAddress' }) } as const;
    const order = (status: 'prepared' | 'delivered') =>
      ({ table: 'orders', doc: paid(anOrder({ id: idOf(0x3000), status })) }) as const;
    const waits = await anOpenShop([readyLetter, order('prepared')]);
    expect(await kinds(waits.store, agent)).toEqual(['letter']);
    const over = await anOpenShop([readyLetter, order('delivered')]);
    expect(await kinds(over.store, agent)).toEqual([]);
  });

  it('is a link that was not paid, or whose order cannot be placed, until somebody takes it up (ORD-10)', async () => {
    const paid = { paidAt: NOON, state: 'blocked' } as const;
    const { store } = await anOpenShop([
      { table: 'paymentLinks', doc: aLink(1) },
      { table: 'paymentLinks', doc: aLink(2, paid) },
      { table: 'paymentLinks', doc: aLink(3, { handled: { by: agent.id, byName: agent.name, at: NOON } }) },
    ]);
    expect(await kinds(store, agent)).toEqual(['linkBlocked', 'linkFailed']);
  });

  it('is an order with money to ask for, or to give back unless that was asked (VIE-2, AVO-5)', async () => {
    const cancelled = anOrder({ id: idOf(0x4200), code: 'A-000011', status: 'cancelled' });
    const back = { ...cancelled, payment: { ...cancelled.payment, paidCents: 700 } };
    const { store, backend } = await anOpenShop([
      { table: 'orders', doc: anOrder({ id: idOf(0x4100), code: 'A-000010', status: 'validated' }) },
      { table: 'orders', doc: back },
    ]);
    expect((await look(store, agent)).items.map(({ kind, code }) => `${kind} ${code ?? ''}`).toSorted()).toEqual([
      'balance A-000010',
      'refundDue A-000011',
    ]);
    const origin = { kind: 'order', id: null } as const;
    await backend.put({ table: 'refunds', doc: aRefund(1, { orderId: back.id, origin }) });
    await store.syncNow();
    expect(await kinds(store, agent)).toEqual(['balance']);
  });

  it('puts one’s own first when asked, is cut into pages, and is counted alike beside the rail', async () => {
    const { store } = await anOpenShop(some);
    const mine = await look(store, agent, { mineFirst: true });
    expect(mine.items.map(({ ownerId }) => ownerId === agent.id)).toEqual([true, true, true, true, true, false, false]);
    const paged = await look(store, agent, { offset: 2, limit: 3 });
    expect(paged.items.map(({ kind }) => kind)).toEqual(['request', 'investigationAnswer', 'claimToComplete']);
    expect(paged.total).toBe(7);
    expect(await store.query('waiting', { shop }, agent)).toEqual({
      attention: 7,
      pressing: 2,
      preparation: 0,
      requests: 2,
      claims: 3,
      returns: 1,
      payments: 1,
    });
    expect(await store.query('waiting', { shop }, warehouse)).toMatchObject({ attention: 3, returns: 2, claims: 0 });
  });

  it('is of the viewer’s shops alone (SHOP-1)', async () => {
    const { store } = await anOpenShop(some);
    const stranger = anActor('agent', { shops: ['caseapains'] });
    await expect(look(store, stranger)).rejects.toMatchObject({ code: 'wrongShop' });
    expect((await look(store, stranger, { shop: null })).total).toBe(0);
  });
});
