/** May this refund be decided, now, by this person? Asked by the button and by the command (AVO-1, ROLE-3). */
import { type Refusal, refusal } from '../refusal.ts';
import { may } from '../staff/roles.ts';
import type { Actor } from '../tx.ts';
import type { Refund } from './refund.ts';

export function whyNotDecide(
  { state, approvals }: Pick<Refund, 'state' | 'approvals'>,
  kind: 'approve' | 'refuse',
  { id, role }: Pick<Actor, 'id' | 'role'>,
): Refusal | undefined {
  if (!may(role, 'refund.decide')) return refusal('forbidden', { rule: 'ROLE-4', permission: 'refund.decide', role });
  if (state !== 'asked' && state !== 'awaitingSecond')
    return refusal('refundWrong', { rule: 'AVO-5', why: 'decided', state });
  const first = approvals[0];
  if (kind === 'approve' && first?.by === id)
    return refusal('refundWrong', { rule: 'AVO-1', why: 'samePerson', by: first.byName });
  return undefined;
}
