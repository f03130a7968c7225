/**
 * May this be done to this order, now, by this person? Asked by the button (why is it grey?) and by the
 * command (may I?): one rule, two uses (VIE-2…6, ROLE-4). `undefined` means yes.
 */
import { type Refusal, type RefusalDetail, refusal } from '../refusal.ts';
import { type Gate, type ShopProfile, carrierOf } from '../shop/profile.ts';
import { type ActorRole, may } from '../staff/roles.ts';
import { type GatedAction, type OrderAction, actionMove, actionPermission, gatedActions } from './actions.ts';
import { type Order, balanceCents } from './order.ts';
import { returnOptionIsOver } from './return-option.ts';
import { canMove } from './status.ts';

type Facts = Pick<Order, 'status' | 'since' | 'payment' | 'totals' | 'mode' | 'parcels' | 'alerts'>;

export function whyNot(action: OrderAction, order: Facts, profile: ShopProfile, role: ActorRole): Refusal | undefined {
  const permission = actionPermission[action];
  if (!may(role, permission)) return refusal('forbidden', { rule: 'ROLE-4', permission, role });
  if (isGated(action)) return whyNotGate(action, order, profile, role);
  if (action === 'addReturnOption') return returnOptionIsOver(profile);
  const target = actionMove[action];
  if (target && !canMove(order.status, target))
    return refusal('moveImpossible', { ...told(order), rule: 'VIE-1', action });
  const byMail = order.mode.kind === 'mail';
  if ((action === 'startPreparation' && byMail) || (action === 'markDelivered' && order.status === 'validated'))
    return byMail && action === 'markDelivered'
      ? whyNotPrepare(order)
      : refusal('moveImpossible', { ...told(order), rule: byMail ? 'ORD-15' : 'LIV-9', action });
  const handedOver = order.mode.carrier === null;
  if (
    (action === 'markShipped' && handedOver) ||
    (action === 'markDelivered' && order.status === 'prepared' && !handedOver)
  )
    return refusal('moveImpossible', { ...told(order), rule: handedOver ? 'LIV-5' : 'LIV-9', action });
  if (action === 'startPreparation') return whyNotPrepare(order);
  if (action === 'recordPayment') return whyNotPay(order);
  if (action === 'packParcels') return whyNotPack(order);
  if (action === 'correctTracking' && order.parcels.length === 0)
    return refusal('moveImpossible', { ...told(order), rule: 'LIV-9', action });
  if (action === 'clearAlerts' && order.alerts.length === 0)
    return refusal('nothingChanges', { rule: 'VIE-3', action });
  return undefined;
}

/** ORD-9, ORD-10: what is not paid waits for the money, a supplement too. */
function whyNotPrepare(order: Facts): Refusal | undefined {
  if (balanceCents(order) <= 0) return undefined;
  return refusal('notPaid', { rule: 'ORD-10', method: order.payment.label, missingCents: balanceCents(order) });
}

/** While it lies on the bench, for orders that a carrier takes (LIV-9). */
function whyNotPack(order: Facts): Refusal | undefined {
  if (order.mode.carrier === null)
    return refusal('moveImpossible', { ...told(order), rule: 'LIV-5', action: 'packParcels' });
  if (order.status === 'inPreparation' || order.status === 'prepared') return undefined;
  return refusal('moveImpossible', { ...told(order), rule: 'LIV-9', action: 'packParcels' });
}

function whyNotPay(order: Facts): Refusal | undefined {
  if (order.status === 'cancelled')
    return refusal('moveImpossible', { ...told(order), rule: 'VIE-1', action: 'recordPayment' });
  return balanceCents(order) <= 0 ? refusal('nothingChanges', { rule: 'ORD-10', action: 'recordPayment' }) : undefined;
}

function whyNotGate(action: GatedAction, order: Facts, profile: ShopProfile, role: ActorRole): Refusal | undefined {
  const gate = profile.gates[action];
  if (gate.open.includes(order.status)) return undefined;
  if (gate.managerOnly.includes(order.status)) {
    if (may(role, 'order.cancelValidated')) return undefined;
    return refusal('managerOnly', { ...told(order), rule: gate.rule, action });
  }
  return refusal('gateClosed', {
    ...told(order),
    rule: gate.rule,
    action,
    stillOpen: stillOpen(order, profile, role),
    ...afterwards(gate, order, profile),
  });
}

/** VIE-6: which rule closed it, since when, and what can still be done. */
function told(order: Facts): RefusalDetail {
  return { status: order.status, since: order.since[order.status] ?? null };
}

function stillOpen(order: Facts, profile: ShopProfile, role: ActorRole): string[] {
  return gatedActions.filter((action) => {
    const { open, managerOnly } = profile.gates[action];
    if (!may(role, actionPermission[action])) return false;
    return open.includes(order.status) || (managerOnly.includes(order.status) && may(role, 'order.cancelValidated'));
  });
}

/** VIE-4: once shipped only the carrier can, and here is its phone. */
function afterwards(gate: Gate, order: Facts, profile: ShopProfile): RefusalDetail {
  if (gate.afterwards !== 'carrier' || (order.status !== 'shipped' && order.status !== 'delivered')) return {};
  const carrier = carrierOf(profile, order.parcels[0]?.carrier ?? order.mode.carrier ?? '');
  return carrier ? { carrier: carrier.name, carrierPhone: carrier.phone } : {};
}

export function isGated(action: OrderAction): action is GatedAction {
  return (gatedActions as readonly OrderAction[]).includes(action);
}
