/** What waits and who sees it: every kind has a group, somebody who can act, and a place to do it (ROLE-1, ROLE-4). */
import { describe, expect, it } from 'vitest';
import { attentionGroups, attentionKinds, groupOf, seesKind } from '../../../domain/attention/kinds.ts';
import { taskOf } from '../../../domain/attention/task.ts';
import { AttentionItem } from '../../../domain/attention/views.ts';
import { roles } from '../../../domain/staff/roles.ts';
import { destinationsFor } from '../../../renderer/frame/destinations.ts';
import { routeOfItem } from '../../../renderer/attention/item.ts';
import { NOON } from '../../builders.ts';
import { aClaim, aLetter, aRequest, aReturn, anInvestigation } from '../../builders/waiting.ts';

describe('kinds of what waits', () => {
  it('each belong to a group, and somebody may settle them', () => {
    expect(new Set(attentionKinds.map(groupOf))).toEqual(new Set(attentionGroups));
    for (const kind of attentionKinds) expect(roles.filter((role) => seesKind(role, kind))).not.toEqual([]);
  });

  it('of the warehouse are parcels, labels and its own refusals alone (ROLE-2)', () => {
    expect(attentionKinds.filter((kind) => seesKind('warehouse', kind))).toEqual([
      'stuck',
      'refused',
      'parcelToReceive',
      'returnToReceive',
      'alerts',
    ]);
  });

  it('each lead somewhere, but for what is settled on the spot', () => {
    const base = { id: '1', shop: null, orderId: 'o', customerId: null, name: '', code: null, detail: '', cents: null };
    const rest = { dueAt: null, dueOn: null, since: NOON, severity: 'plain', ownerId: null, ownerName: '' } as const;
    const lost = attentionKinds.filter((kind) => routeOfItem({ ...base, ...rest, kind } as AttentionItem) === null);
    expect(lost).toEqual(['stuck', 'refused']);
  });
});

describe('what a document asks', () => {
  it('of a request, unless it is closed or waits for the customer (SHOP-4, MSG-1)', () => {
    expect(taskOf('requests', aRequest(1))).toMatchObject({ kind: 'request', due: NOON });
    expect(taskOf('requests', aRequest(1, { pausedSince: NOON }))).toBeNull();
    expect(taskOf('requests', aRequest(1, { closedAt: NOON }))).toBeNull();
  });

  it.each([
    ['requested', 'returnToValidate'],
    ['validated', 'returnToReceive'],
    ['received', 'returnToDecide'],
    ['decided', undefined],
    ['refused', undefined],
    ['closed', undefined],
  ] as const)('of a return that is %s: %s (RET-4)', (state, kind) => {
    expect(taskOf('returns', aReturn(1, { state }))?.kind).toBe(kind);
  });

  it('of a return received: a decision before the law’s fourteen days are over (RET-4)', () => {
    expect(taskOf('returns', aReturn(1, { state: 'received', askedOn: '2026-03-10' }))?.due).toBe('2026-03-24');
  });

  it.each([
    ['open', 'claimToComplete'],
    ['ready', 'claimToDecide'],
    ['accepted', 'claimToClose'],
    ['refused', 'claimToClose'],
    ['closed', undefined],
  ] as const)('of a claim that is %s: %s (SAV-1, SAV-9)', (state, kind) => {
    expect(taskOf('claims', aClaim(1, { state }))?.kind).toBe(kind);
  });

  it.each([
    ['checking', 'investigationToTell'],
    ['withCarrier', 'investigationAnswer'],
    ['awaitingParcel', 'parcelToReceive'],
    ['parcelBack', 'parcelBack'],
    ['closed', undefined],
  ] as const)('of an investigation in %s: %s (TRP-1…4)', (state, kind) => {
    expect(taskOf('investigations', anInvestigation(1, { state }))?.kind).toBe(kind);
  });

  it('of a letter that did not leave, until it is filed (ORD-18)', () => {
    expect(taskOf('mails', aLetter(1))?.kind).toBe('letter');
    expect(taskOf('mails', aLetter(1, { state: 'sent' }))).toBeNull();
    expect(taskOf('mails', aLetter(1, { handled: { by: 'a', byName: 'A', at: NOON } }))).toBeNull();
  });
});

describe('keys of the rail', () => {
  const staff = (role: (typeof roles)[number]) => ({ id: 'x', name: 'X', role, shops: [] });

  it('are digits in the rail’s order, then one letter and the comma; the same for every role', () => {
    const keys = destinationsFor(staff('manager')).map(({ shortcut }) => shortcut);
    const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => `Alt+${digit}`);
    expect(keys).toEqual([...digits, 'Alt+C', 'Ctrl+,']);
    for (const role of roles)
      for (const { name, shortcut } of destinationsFor(staff(role)))
        expect(destinationsFor(staff('manager')).find((one) => one.name === name)?.shortcut).toBe(shortcut);
  });
});
