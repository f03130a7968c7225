/** Transfers of a bank statement, matched to orders; what does not fit is a task for a person (ORD-9, ORD-10). */
import { z } from 'zod';
import { command } from '../command.ts';
import { maskCardNumbers } from '../card-number.ts';
import { Day, Id, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import type { Order } from '../order/order.ts';
import { paidWith } from '../order/payment.ts';
import { told } from '../order/timeline.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { codesIn, judge } from './match.ts';
import { type Transfer, transferId } from './transfer.ts';

/** Banks print card numbers in labels: they are hidden before anything is kept (ORD-9). */
const Label = line(300).transform(maskCardNumbers);

const StatementRow = z.object({
  day: Day,
  amountCents: PriceCents.min(1),
  label: Label,
  bankReference: line(60),
  /** More than 1 once a person said that it is not the same transfer told twice. */
  copy: z.int().min(1).max(50).default(1),
  receiptId: Id,
});

/** Those known already are left as they are. */
export const recordTransfers = command(
  'payment.record',
  z.object({ shop: Slug, rows: z.array(StatementRow).min(1).max(500) }),
  async (tx, { shop, rows }, ctx) => {
    await mustGetShop(tx, ctx, shop);
    for (const row of rows) {
      const id = transferId(shop, row);
      if (await tx.get('transfers', id)) continue;
      const { copy: _copy, ...told } = row;
      const orders = await ordersIn(tx, shop, row.label);
      const verdict = judge(row.amountCents, orders);
      const noted = { recordedAt: ctx.issuedAt, recordedBy: ctx.actor.name, settledBy: null, settledNote: '' };
      const transfer: Transfer = { id, shop, ...told, ...verdict, ...noted };
      await tx.put('transfers', transfer);
      if (verdict.state === 'matched' && orders[0]) await noteOn(tx, ctx, orders[0], transfer);
    }
  },
);

/** A person says which order it is for; less or more than is due, it is noted whole. */
export const attachTransfer = command(
  'payment.record',
  z.object({ transferId: z.string().max(400), orderId: Id }),
  async (tx, args, ctx) => {
    const transfer = await mustBeOpen(tx, ctx, args.transferId);
    const order = await mustGet(tx, 'orders', args.orderId);
    if (order.shop !== transfer.shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: order.shop });
    await noteOn(tx, ctx, order, transfer);
    const { id: orderId, code: orderCode } = order;
    await tx.put('transfers', { ...transfer, state: 'settled', orderId, orderCode, settledBy: ctx.actor.name });
  },
);

/** It is no order's, or it was sent back: said why. */
export const settleTransfer = command(
  'payment.record',
  z.object({ transferId: z.string().max(400), note: required(line(200)) }),
  async (tx, args, ctx) => {
    const transfer = await mustBeOpen(tx, ctx, args.transferId);
    const settled = { state: 'settled', settledBy: ctx.actor.name, settledNote: args.note } as const;
    await tx.put('transfers', { ...transfer, ...settled, orderId: null, orderCode: null });
  },
);

async function mustBeOpen(tx: Tx, ctx: Ctx, id: string): Promise<Transfer> {
  const transfer = await mustGet(tx, 'transfers', id);
  await mustGetShop(tx, ctx, transfer.shop);
  if (transfer.state === 'matched' || transfer.state === 'settled')
    throw refusal('transferSettled', { rule: 'ORD-9', by: transfer.settledBy ?? transfer.recordedBy });
  return transfer;
}

async function ordersIn(tx: Tx, shop: string, label: string): Promise<Order[]> {
  const orders: Order[] = [];
  for (const code of codesIn(label)) {
    const id = await tx.orderBy('code', code);
    const order = id === undefined ? undefined : await tx.get('orders', id);
    if (order?.shop === shop) orders.push(order);
  }
  return orders;
}

async function noteOn(tx: Tx, ctx: Ctx, order: Order, transfer: Transfer): Promise<void> {
  const profile = await mustGet(tx, 'shops', order.shop);
  const { receiptId: id, amountCents, bankReference, label } = transfer;
  if (order.payment.receipts.some((receipt) => receipt.id === id)) return;
  const reference = bankReference === '' ? label.slice(0, 80) : bankReference;
  const receipt = { id, method: order.payment.method, amountCents, at: ctx.issuedAt, reference, providerId: null };
  const what = { what: 'paid', after: String(amountCents), reason: reference } as const;
  await tx.put('orders', told(paidWith(order, profile, receipt), ctx, what));
}
