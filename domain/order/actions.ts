/** What staff can ask of a placed order, with the permission each needs and the move it makes, if any. */
import type { Permission } from '../staff/roles.ts';
import type { OrderStatus } from './status.ts';

export const orderActions = [
  'validate',
  'startPreparation',
  'markPrepared',
  'packParcels',
  'markShipped',
  'markDelivered',
  'cancel',
  'recordPayment',
  'changeArticles',
  'changeDeliveryAddress',
  'changeGifts',
  'changePaymentMethod',
  'changePersonalisation',
  'addDeliveryInstructions',
  'addReturnOption',
  'correctTracking',
  'clearAlerts',
  'changeEmail',
] as const;
export type OrderAction = (typeof orderActions)[number];

export const actionPermission: Record<OrderAction, Permission> = {
  validate: 'order.validate',
  startPreparation: 'order.prepare',
  markPrepared: 'order.prepare',
  packParcels: 'order.prepare',
  markShipped: 'order.ship',
  markDelivered: 'order.deliver',
  cancel: 'order.cancel',
  recordPayment: 'payment.record',
  changeArticles: 'order.change',
  changeDeliveryAddress: 'order.change',
  changeGifts: 'order.change',
  changePaymentMethod: 'order.change',
  changePersonalisation: 'order.change',
  addDeliveryInstructions: 'order.change',
  addReturnOption: 'order.change',
  correctTracking: 'order.ship',
  clearAlerts: 'order.prepare',
  changeEmail: 'order.change',
};

export const actionMove: Partial<Record<OrderAction, OrderStatus>> = {
  validate: 'validated',
  startPreparation: 'inPreparation',
  markPrepared: 'prepared',
  markShipped: 'shipped',
  markDelivered: 'delivered',
  cancel: 'cancelled',
};

/** Edits whose gate is data of the shop's profile (VIE-2…5). */
export const gatedActions = [
  'changeArticles',
  'changeDeliveryAddress',
  'changeGifts',
  'changePaymentMethod',
  'changePersonalisation',
  'addDeliveryInstructions',
  'cancel',
] as const satisfies readonly OrderAction[];
export type GatedAction = (typeof gatedActions)[number];
