/** May this be done to this return, now, by this person? One answer for the button and the command (RET-4, ROLE-4). */
import { type Refusal, refusal } from '../refusal.ts';
import { type ActorRole, type Permission, may } from '../staff/roles.ts';
import type { Return, ReturnState } from './return.ts';

export const returnActions = ['validate', 'refuse', 'receive', 'decide', 'slip'] as const;
export type ReturnAction = (typeof returnActions)[number];

const from: Record<ReturnAction, readonly ReturnState[]> = {
  validate: ['requested'],
  // a validated parcel that never comes sets its pieces free again
  refuse: ['requested', 'validated'],
  // what a second parcel brings puts the first count right, until it is decided
  receive: ['validated', 'received'],
  decide: ['received'],
  slip: ['validated', 'received', 'decided', 'closed'],
};

const permissionOf: Record<ReturnAction, readonly Permission[]> = {
  validate: ['return.handle'],
  refuse: ['return.handle'],
  receive: ['return.receive'],
  decide: ['return.handle'],
  slip: ['return.handle', 'return.receive'],
};

export function whyNotReturn(
  action: ReturnAction,
  { state, since, code, timeline }: Pick<Return, 'state' | 'since' | 'code' | 'timeline'>,
  role: ActorRole,
): Refusal | undefined {
  const permissions = permissionOf[action];
  if (!permissions.some((permission) => may(role, permission)))
    return refusal('forbidden', { rule: 'ROLE-4', permission: permissions[0] ?? null, role });
  if (!from[action].includes(state))
    return refusal('returnState', {
      rule: action === 'slip' ? 'DOC-6' : 'RET-4',
      action,
      code,
      state,
      since: since[state] ?? null,
    });
  // until then the backend may give it another number, and a printed slip would lie
  if (action === 'slip' && timeline[0]?.confirmedAt === null)
    return refusal('returnState', { rule: 'DOC-6', action, code, state: 'unconfirmed', since: null });
  return undefined;
}
