/** Which acts an order offers to this person, in the order of the desk: the next step, the changes, the way out. */
import type { OrderView } from '../../domain/views.ts';
import { type OrderAction, actionPermission } from '../../domain/order/actions.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { type Role, may } from '../../domain/staff/roles.ts';

interface PlannedAction {
  action: OrderAction;
  key: string;
}

const steps: readonly PlannedAction[] = [
  { action: 'validate', key: 'V' },
  { action: 'startPreparation', key: 'P' },
  { action: 'markPrepared', key: 'P' },
  { action: 'markShipped', key: 'E' },
  { action: 'markDelivered', key: 'R' },
];
const changes: readonly PlannedAction[] = [
  { action: 'recordPayment', key: 'M' },
  { action: 'changeArticles', key: 'A' },
  { action: 'changeDeliveryAddress', key: 'D' },
  { action: 'addDeliveryInstructions', key: 'C' },
  { action: 'changePersonalisation', key: 'T' },
  { action: 'changeGifts', key: 'G' },
  { action: 'changePaymentMethod', key: 'Y' },
  { action: 'correctTracking', key: 'N' },
  { action: 'clearAlerts', key: 'W' },
  { action: 'cancel', key: 'X' },
];
/** Closed on nearly every order, and told nowhere else: not worth a locked button. */
const onlyOpen: ReadonlySet<OrderAction> = new Set(['recordPayment', 'correctTracking', 'clearAlerts']);

export interface ActionPlan {
  next: PlannedAction | null;
  changes: PlannedAction[];
}

export function planActions(view: OrderView, profile: ShopProfile | null, role: Role | null): ActionPlan {
  const { order, gates } = view;
  const mine = (action: OrderAction) => role !== null && may(role, actionPermission[action]);
  const open = (action: OrderAction) => (gates[action] ?? null) === null;
  const waitsForMoney = (action: OrderAction) => gates[action]?.code === 'notPaid';
  const next = steps.find(({ action }) => mine(action) && (open(action) || waitsForMoney(action))) ?? null;
  const meant = (action: OrderAction) => {
    if (action === 'changePersonalisation') return order.lines.some((line) => line.personalisation !== null);
    if (action === 'changeGifts') return (profile?.gifts.wraps.length ?? 0) > 0;
    return !onlyOpen.has(action) || open(action);
  };
  // one sentence says that nothing can be changed any more; a row of locks would say it once per act
  const over = order.status === 'cancelled';
  return { next, changes: changes.filter(({ action }) => mine(action) && meant(action) && !(over && !open(action))) };
}

/** The act whose form shows a refused command again; undefined for acts without a form. */
export function actionOfCommand(name: string): OrderAction | undefined {
  return forms[name];
}

const forms: Record<string, OrderAction | undefined> = {
  changeArticles: 'changeArticles',
  changeDeliveryAddress: 'changeDeliveryAddress',
  addDeliveryInstructions: 'addDeliveryInstructions',
  changePersonalisation: 'changePersonalisation',
  changeGift: 'changeGifts',
  changePaymentMethod: 'changePaymentMethod',
  correctTracking: 'correctTracking',
  markShipped: 'markShipped',
  cancelOrder: 'cancel',
  recordPayment: 'recordPayment',
};
