/** A return on its way: validated or refused, received, decided; each step by itself, by whoever takes it up (RET-4). */
import { z } from 'zod';
import { addDays } from '../calendar/days.ts';
import { command } from '../command.ts';
import { localDay } from '../format.ts';
import { Id, Slug } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { moveStock } from '../order/stock.ts';
import { type What, entry, told } from '../order/timeline.ts';
import { refundForReturn } from '../refund/for-case.ts';
import { throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { DecidedLine, ReceivedLine, mustDecideAll, mustReceiveAll } from './counted.ts';
import { postageOf } from './eligibility.ts';
import { whyNotReason } from './open-return.ts';
import type { Return, ReturnState } from './return.ts';
import { type ReturnAction, whyNotReturn } from './rules.ts';
import { LEGAL_DAYS } from './window.ts';

/** DOC-6: from here on there is a slip. A reason that was ticked wrong is put right, and with it who pays the postage. */
export const validateReturn = command(
  'return.handle',
  z.object({ returnId: Id, reason: Slug.nullable().default(null) }),
  async (tx, { returnId, reason }, ctx) => {
    const { doc, order, profile } = await openFor(tx, ctx, returnId, 'validate');
    const right = reason ?? doc.reason;
    throwIf(whyNotReason(profile, right));
    const sendBackBy = addDays(localDay(ctx.issuedAt, profile.identity.timeZone), LEGAL_DAYS);
    const validated = { ...doc, reason: right, postage: postageOf(order, profile, right), sendBackBy };
    await step(tx, ctx, order, moved(validated, 'validated', ctx), { what: 'returnValidated', after: doc.code });
  },
);

export const refuseReturn = command(
  'return.handle',
  z.object({ returnId: Id, reason: required(line(300)) }),
  async (tx, { returnId, reason }, ctx) => {
    const { doc, order } = await openFor(tx, ctx, returnId, 'refuse');
    const refused = { ...moved(doc, 'refused', ctx), refusal: reason };
    await step(tx, ctx, order, refused, { what: 'returnRefused', after: doc.code, reason });
  },
);

/** In the warehouse: each piece of the slip is good, damaged or missing. */
export const receiveReturn = command(
  'return.receive',
  z.object({ returnId: Id, lines: z.array(ReceivedLine).max(200), note: note(1000).default('') }),
  async (tx, { returnId, lines, note: noted }, ctx) => {
    const { doc, order } = await openFor(tx, ctx, returnId, 'receive');
    mustReceiveAll(doc, lines);
    const reception = { at: ctx.issuedAt, by: ctx.actor.name, lines, note: noted };
    const received = { ...moved(doc, 'received', ctx), reception };
    await step(tx, ctx, order, received, { what: 'returnReceived', after: doc.code });
  },
);

/** Money back, a voucher, or neither, piece by piece; good pieces may go back on the shelf. A manager decides the money. */
export const decideReturn = command(
  'return.handle',
  z.object({
    returnId: Id,
    lines: z.array(DecidedLine).min(1).max(400),
    reason: note(1000).default(''),
    /** What the customer said when he agreed to a voucher; asked for where one is given. */
    consent: line(300).default(''),
  }),
  async (tx, { returnId, lines, reason, consent }, ctx) => {
    const { doc, order } = await openFor(tx, ctx, returnId, 'decide');
    mustDecideAll(doc, lines, reason, consent);
    const decision = { at: ctx.issuedAt, by: ctx.actor.name, lines, reason, consent };
    const decided = { ...moved(doc, 'decided', ctx), decision };
    await restock(tx, order, lines);
    await tx.put('returns', decided);
    const asked = await refundForReturn(tx, ctx, order, decided);
    const paid = { ...decided, refundIds: asked.refunds.map(({ id }) => id) };
    const after = paid.refundIds.length > 0 ? paid : moved(paid, 'closed', ctx);
    await step(tx, ctx, asked.order, after, { what: 'returnDecided', after: doc.code, reason });
  },
);

interface Open {
  doc: Return;
  order: Order;
  profile: ShopProfile;
}

async function openFor(tx: Tx, ctx: Ctx, returnId: string, action: ReturnAction): Promise<Open> {
  const doc = await mustGet(tx, 'returns', returnId);
  const profile = await mustGetShop(tx, ctx, doc.shop);
  throwIf(whyNotReturn(action, doc, ctx.actor.role));
  return { doc, profile, order: await mustGet(tx, 'orders', doc.orderId) };
}

function moved(doc: Return, state: ReturnState, ctx: Ctx): Return {
  return { ...doc, state, since: { ...doc.since, [state]: ctx.issuedAt } };
}

/** The same line in the return's own timeline and in the order's (VIE-8). */
async function step(tx: Tx, ctx: Ctx, order: Order, doc: Return, what: What): Promise<void> {
  await tx.put('returns', { ...doc, timeline: [...doc.timeline, entry(ctx, what)] });
  await tx.put('orders', told(order, ctx, what));
}

async function restock(tx: Tx, order: Order, lines: readonly DecidedLine[]): Promise<void> {
  const back = lines.flatMap(({ lineId, quantity, restock: again }) => {
    const sold = order.lines.find(({ id }) => id === lineId);
    return again && sold ? [{ sku: sold.sku, quantity }] : [];
  });
  await moveStock(tx, order.shop, back, []);
}
