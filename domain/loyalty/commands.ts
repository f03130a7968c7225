/** Points spent on a gift of an order, and put right by a manager (AVO-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { localDay } from '../format.ts';
import { Id, Sku } from '../ids.ts';
import { mustPrice } from '../order/new-order.ts';
import { close, openFor } from '../order/open-order.ts';
import { requoted } from '../order/requote.ts';
import { countBySku, moveStock } from '../order/stock.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { emptyLedger, giftEntryId, pointsEnd } from './follow.ts';
import { balanceOn } from './points.ts';

/** One piece, free of charge, with the articles of an order that may still change; its price in points is the shop's. */
export const spendPoints = command(
  'points.spend',
  z.object({ orderId: Id, lineId: Id, articleId: Id, sku: Sku }),
  async (tx, { orderId, lineId, articleId, sku }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changeArticles');
    const { order, profile } = open;
    const gift = profile.afterSale.loyalty?.gifts.find((one) => one.sku === sku);
    if (!gift) throw refusal('pointsWrong', { rule: 'AVO-4', why: 'noGift', sku });
    if (order.customer.id === null) throw refusal('pointsWrong', { rule: 'AVO-4', why: 'guest' });
    if (order.lines.some(({ id }) => id === lineId)) throw refusal('alreadyExists', { table: 'lines', id: lineId });
    const ledger = (await tx.get('loyalty', order.customer.id)) ?? emptyLedger(order.customer.id, order.shop);
    const balance = balanceOn(ledger.entries, localDay(ctx.issuedAt, profile.identity.timeZone));
    if (balance < gift.points)
      throw refusal('pointsWrong', { rule: 'AVO-4', why: 'short', balance, asked: gift.points });
    const basket = [{ id: lineId, articleId, sku, quantity: 1, personalisation: '', wrapId: null, cardText: '' }];
    const priced = await mustPrice(tx, profile, basket, ctx.issuedAt, countBySku([]));
    const free = priced.map((one) => ({ ...one, unitCents: 0, listCents: null }));
    const lines = [...order.lines, ...free];
    await moveStock(tx, order.shop, order.lines, lines);
    const changed = await requoted(tx, ctx, open, { ...order, lines, packing: [] }, null, null);
    const name = free[0]?.name ?? sku;
    const entry = {
      id: giftEntryId(lineId),
      at: ctx.issuedAt,
      what: 'spent' as const,
      points: -gift.points,
      expiresOn: null,
      orderId,
      reason: name,
    };
    await tx.put('loyalty', { ...ledger, entries: [...ledger.entries, entry] });
    await close(tx, ctx, open, 'changeArticles', changed, {
      what: 'giftForPoints',
      after: name,
      reason: String(gift.points),
    });
  },
);

/** A manager puts the ledger right, with a reason; points given run out like any others. */
export const correctPoints = command(
  'voucher.issue',
  z.object({
    customerId: Id,
    entryId: Id,
    points: z
      .int()
      .min(-1_000_000)
      .max(1_000_000)
      .refine((points) => points !== 0, { error: 'nothing' }),
    reason: required(line(200)),
  }),
  async (tx, { customerId, entryId: id, points, reason }, ctx) => {
    const customer = await mustGet(tx, 'customers', customerId);
    const profile = await mustGetShop(tx, ctx, customer.shop);
    if (!profile.afterSale.loyalty) throw refusal('pointsWrong', { rule: 'AVO-4', why: 'noPoints' });
    const ledger = (await tx.get('loyalty', customerId)) ?? emptyLedger(customerId, customer.shop);
    if (ledger.entries.some((entry) => entry.id === id)) throw refusal('alreadyExists', { table: 'loyalty', id });
    const balance = balanceOn(ledger.entries, localDay(ctx.issuedAt, profile.identity.timeZone));
    if (balance + points < 0) throw refusal('pointsWrong', { rule: 'AVO-4', why: 'short', balance, asked: -points });
    const expiresOn = points > 0 ? pointsEnd(ctx.issuedAt, profile) : null;
    const entry = { id, at: ctx.issuedAt, what: 'corrected' as const, points, expiresOn, orderId: null, reason };
    await tx.put('loyalty', { ...ledger, entries: [...ledger.entries, entry] });
  },
);
