import { describe, expect, test } from 'vitest';
import { OrderView } from '../../../domain/views.ts';
import { commandNames } from '../../../domain/commands.ts';
import { orderActions } from '../../../domain/order/actions.ts';
import type { Order } from '../../../domain/order/order.ts';
import { whyNot } from '../../../domain/order/rules.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import { actionOfCommand, planActions } from '../../../renderer/orders/action-plan.ts';
import { anOrder, anOrderLine } from '../../builders.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

function viewOf(order: Order, role: Role, profile = cadomaestro): OrderView {
  const gates = orderActions.map((action) => {
    const no = whyNot(action, order, profile, role);
    return [action, no ? { code: no.code, detail: no.detail } : null];
  });
  return OrderView.parse({ order, priced: role !== 'warehouse', gates: Object.fromEntries(gates), pending: false });
}

const plan = (order: Order, role: Role, profile = cadomaestro) =>
  planActions(viewOf(order, role, profile), profile, role);
const changesOf = (order: Order, role: Role) => plan(order, role).changes.map(({ action }) => action);

describe('what an order offers', () => {
  test('customer service validates first, and nothing of the warehouse is offered to them (ROLE-1)', () => {
    expect(plan(anOrder({ status: 'recorded' }), 'agent').next?.action).toBe('validate');
    expect(plan(anOrder({ status: 'validated' }), 'agent').next).toBeNull();
  });

  test('the warehouse prepares and ships, and is offered no change and no money (ROLE-2)', () => {
    expect(plan(anOrder({ status: 'validated' }), 'warehouse').next?.action).toBe('startPreparation');
    expect(plan(anOrder({ status: 'prepared' }), 'warehouse').next?.action).toBe('markShipped');
    expect(changesOf(anOrder({ status: 'validated' }), 'warehouse')).toEqual([]);
  });

  test('an unpaid transfer keeps its next step in sight, closed (ORD-10)', () => {
    const transfer = { method: 'transfer', label: 'Virement bancaire', paidCents: 0, paidAt: null, reference: '' };
    const waiting = anOrder({ status: 'validated', payment: transfer });
    expect(plan(waiting, 'warehouse').next?.action).toBe('startPreparation');
    expect(viewOf(waiting, 'warehouse').gates.startPreparation?.code).toBe('notPaid');
  });

  test('closed changes stay, each with its reason (VIE-6); what cannot be meant does not', () => {
    const shipped = anOrder({ status: 'shipped', lines: [anOrderLine({ personalisation: null })] });
    expect(changesOf(shipped, 'agent')).toContain('changeDeliveryAddress');
    expect(changesOf(shipped, 'agent')).not.toContain('changePersonalisation');
    const personalisation = { label: 'Prénom', text: 'Léa', unitCents: 300 };
    const engraved = anOrder({ status: 'recorded', lines: [anOrderLine({ personalisation })] });
    expect(changesOf(engraved, 'agent')).toContain('changePersonalisation');
  });

  test('a cancelled order offers nothing at all: one sentence says so instead of a row of locks (VIE-6)', () => {
    for (const role of ['agent', 'warehouse', 'manager'] as const)
      expect(plan(anOrder({ status: 'cancelled' }), role)).toEqual({ next: null, changes: [] });
  });

  test('a single key never means two things on one order', () => {
    for (const status of ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped'] as const) {
      const { next, changes } = plan(anOrder({ status }), 'manager', caseapains);
      const keys = [...(next ? [next.key] : []), ...changes.map(({ key }) => key)];
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

test('a refused command with a form comes back to that form', () => {
  expect(actionOfCommand('changeGift')).toBe('changeGifts');
  expect(actionOfCommand('cancelOrder')).toBe('cancel');
  expect(actionOfCommand('validateOrder')).toBeUndefined();
  const withForm = commandNames.filter((name) => actionOfCommand(name) !== undefined);
  expect(withForm).toHaveLength(10);
});
