/** Who may do what: one matrix, read by buttons, by the workstation and by the backend (ROLE-1…4). */
import { z } from 'zod';

export const roles = ['agent', 'warehouse', 'manager'] as const;
export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

export const permissions = [
  'customer.change',
  'order.place',
  'order.validate',
  'order.change',
  'order.cancel',
  'order.cancelValidated',
  'order.prepare',
  'order.ship',
  'order.deliver',
  'order.print',
  'shortage.settle',
  'payment.record',
  'payment.refund',
  'payment.settle',
  'order.intake',
  'request.handle',
  'mail.send',
  'invoice.issue',
  'invoice.correct',
  'return.handle',
  'return.receive',
  'claim.handle',
  'claim.close',
  'investigation.handle',
  'refund.ask',
  'refund.decide',
  'voucher.issue',
  'points.spend',
  'stock.adjust',
  'quote.make',
  'customer.merge',
  'customer.export',
  'customer.erase',
  'carrier.tell',
  'prices.see',
  'devices.enrol',
] as const;
export type Permission = (typeof permissions)[number];

/** `connector` is the web shop's own actor, never a person: it may only hand orders in. */
export type ActorRole = Role | 'connector';

const matrix: Record<ActorRole, readonly Permission[]> = {
  agent: [
    'customer.change',
    'order.place',
    'order.validate',
    'order.change',
    'order.cancel',
    'order.deliver',
    'order.print',
    'shortage.settle',
    'payment.record',
    'request.handle',
    'mail.send',
    'invoice.issue',
    'invoice.correct',
    'return.handle',
    'claim.handle',
    'claim.close',
    'investigation.handle',
    'refund.ask',
    'points.spend',
    'quote.make',
    'customer.export',
    'prices.see',
  ],
  // a pick-up is handed over where it was prepared (LIV-5)
  warehouse: ['order.prepare', 'order.ship', 'order.deliver', 'order.print', 'return.receive', 'stock.adjust'],
  manager: [
    'customer.change',
    'order.place',
    'order.validate',
    'order.change',
    'order.cancel',
    'order.cancelValidated',
    'order.prepare',
    'order.ship',
    'order.deliver',
    'order.print',
    'shortage.settle',
    'payment.record',
    'payment.refund',
    'request.handle',
    'mail.send',
    'invoice.issue',
    'invoice.correct',
    'return.handle',
    'return.receive',
    'claim.handle',
    'claim.close',
    'investigation.handle',
    'refund.ask',
    'refund.decide',
    'voucher.issue',
    'points.spend',
    'stock.adjust',
    'quote.make',
    'customer.merge',
    'customer.export',
    'customer.erase',
    'prices.see',
    'devices.enrol',
  ],
  connector: ['order.intake', 'payment.settle', 'carrier.tell', 'return.handle'],
};

export function may(role: ActorRole, permission: Permission): boolean {
  return matrix[role].includes(permission);
}
