/** Under which tab a refund waits: for a manager, for a hand, for the provider, for somebody to look (AVO-1, AVO-5). */
import { expect, it } from 'vitest';
import type { Refund, RefundWay } from '../../../domain/refund/refund.ts';
import { idOf } from '../../builders.ts';
import { stepOf } from '../../../renderer/refunds/steps.ts';

const way = (change: Partial<RefundWay>): RefundWay => ({
  id: idOf(1),
  kind: 'payment',
  on: '',
  label: '',
  cents: 100,
  state: 'planned',
  reference: '',
  doneAt: null,
  ...change,
});
const step = (state: Refund['state'], ...ways: RefundWay[]) => stepOf({ state, ways });

it('waits for a manager, also for the second one', () => {
  expect([step('asked'), step('awaitingSecond')]).toEqual(['decide', 'decide']);
});

it('waits for a hand only while a way of it is to be sent by one', () => {
  const byHand = way({ kind: 'recorded' });
  expect(step('approved', way({ state: 'asked' }), byHand)).toBe('send');
  expect(step('approved', way({ state: 'asked' }), { ...byHand, state: 'done' })).toBe('way');
});

it('has failed whatever else of it is to be sent', () => {
  expect(step('failed', way({ state: 'failed' }), way({ kind: 'recorded' }))).toBe('failed');
});
