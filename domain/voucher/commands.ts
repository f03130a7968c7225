/** Vouchers and promo codes issued and withdrawn by managers (AVO-1, AVO-2). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Day, Id, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { drawCode } from './issue-gift-cards.ts';
import { type Voucher, VoucherCode, VoucherId, VoucherValue, voucherId } from './voucher.ts';

const Reason = required(line(200));
/** 59 bits: nobody guesses one, and it is read out in three breaths. */
const CODE_LENGTH = 12;

/** `code`: of a promo code for everyone, as it is printed in a leaflet; null and always for one customer: drawn. */
const NewVoucher = z
  .object({
    voucherId: Id,
    shop: Slug,
    customerId: Id.nullable(),
    code: VoucherCode.nullable().default(null),
    label: required(line(80)),
    value: VoucherValue,
    minimumCents: PriceCents.default(0),
    categories: z.array(line(80)).max(20).default([]),
    from: Day.nullable().default(null),
    to: Day.nullable(),
    uses: z.int().min(1).nullable(),
    oncePerCustomer: z.boolean().default(false),
    combinable: z.boolean().default(true),
    reason: Reason,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], error: 'before it begins' })
  .refine(({ code, customerId }) => code === null || customerId === null, { path: ['code'], error: 'always drawn' });

/** On the workstation it waits for its code, which nobody may guess and the backend draws. */
export const issueVoucher = command('voucher.issue', NewVoucher, async (tx, { voucherId: id, code, ...asked }, ctx) => {
  await mustGetShop(tx, ctx, asked.shop);
  const customer = asked.customerId === null ? null : await mustGet(tx, 'customers', asked.customerId);
  if (customer && customer.shop !== asked.shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: customer.shop });
  const known = code ?? (ctx.random ? drawCode(ctx.random, CODE_LENGTH) : '');
  const place = known === '' ? `${asked.shop}:?${id}` : voucherId(asked.shop, known);
  if (await tx.get('vouchers', place)) throw refusal('alreadyExists', { table: 'vouchers', code: known });
  const unused = { used: 0, usedBy: [], active: true };
  const issued = { issuedAt: ctx.issuedAt, issuedBy: ctx.actor.name };
  const voucher: Voucher = { id: place, code: known, ...asked, ...unused, ...issued };
  await tx.put('vouchers', voucher);
});

/** Orders that have it keep it. */
export const cancelVoucher = command(
  'voucher.issue',
  z.object({ voucherId: VoucherId, reason: Reason }),
  async (tx, args, ctx) => {
    const voucher = await mustGet(tx, 'vouchers', args.voucherId);
    await mustGetShop(tx, ctx, voucher.shop);
    if (!voucher.active) throw refusal('nothingChanges', { rule: 'AVO-2', field: 'active' });
    const reason = [voucher.reason, `${ctx.actor.name} : ${args.reason}`].filter((text) => text !== '').join(' — ');
    await tx.put('vouchers', { ...voucher, active: false, reason: reason.slice(0, 300) });
  },
);
