/** A claim is opened during the call, with or without its evidence (SAV-1…6, SAV-8). */
import { z } from 'zod';
import { Pieces } from '../after-sale/case-parts.ts';
import { casesOf, ledgerOf } from '../after-sale/ledger.ts';
import { command } from '../command.ts';
import { personName } from '../customer/address.ts';
import { Id, Slug } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { told } from '../order/timeline.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ClaimRules } from '../shop/after-sale-rules.ts';
import { line, note } from '../text.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { type Claim, ClaimKind, isAboutWrap } from './claim.ts';
import { claimRulesOf, weighed } from './evidence.ts';
import { happened } from './happened.ts';
import { wrapVerdicts } from './wraps.ts';
import { wrapNotOrdered } from './words.ts';

/** `lines`: which pieces; the part that is missing is named exactly (SAV-3). */
const NewClaim = z.object({
  claimId: Id,
  orderId: Id,
  kind: ClaimKind,
  lines: z
    .array(Pieces.extend({ part: line(80).default('') }))
    .min(1)
    .max(200)
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, { error: 'line twice' }),
  text: note(4000),
  checks: z
    .array(z.object({ id: Slug, answer: z.enum(['yes', 'no']).nullable() }))
    .max(20)
    .default([]),
});
type NewClaim = z.output<typeof NewClaim>;

export const openClaim = command('claim.handle', NewClaim, async (tx, args, ctx) => {
  const order = await mustGet(tx, 'orders', args.orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  if (await tx.get('claims', args.claimId)) throw refusal('alreadyExists', { table: 'claims', id: args.claimId });
  const rules = claimRulesOf(profile, args.kind);
  if (!rules) throw refusal('badInput', { rule: 'SAV-1', field: 'kind', message: 'kind' });
  const { claims, ...cases } = await casesOf(tx, order);
  const free = new Map(ledgerOf(order, { claims, ...cases }).map((entry) => [entry.lineId, entry.free]));
  throwIf(whyNotClaim(order, args, isAboutWrap(args.kind) ? wrapsLeft(order, claims) : free));
  const opened: Claim = {
    id: args.claimId,
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    customerId: order.customer.id,
    customerName: personName(order.customer),
    openedAt: ctx.issuedAt,
    openedBy: ctx.actor.id,
    openedByName: ctx.actor.name,
    timeline: [],
    kind: args.kind,
    lines: args.lines,
    text: args.text,
    checks: answered(rules, args, ctx.issuedAt),
    photos: [],
    parcelNumber: '',
    completeAt: null,
    dueAt: null,
    state: 'open',
    since: { open: ctx.issuedAt },
    outcome: null,
    cause: null,
    ownerId: ctx.actor.id,
    ownerName: ctx.actor.name,
  };
  const claim = happened(opened, ctx, { what: 'claimOpened', after: rules.label.fr, reason: args.text });
  const reason = whyRefusedAtOnce(order, args);
  await tx.put('claims', reason === null ? weighed(claim, order, profile, ctx.issuedAt) : refusedAtOnce(claim, reason));
  const afterSale = { ...order.afterSale, claims: [...order.afterSale.claims, claim.id] };
  await tx.put('orders', told({ ...order, afterSale }, ctx, { what: 'claimOpened', after: rules.label.fr }));

  function refusedAtOnce(asked: Claim, why: string): Claim {
    const since = { ...asked.since, refused: ctx.issuedAt };
    const refused: Claim = { ...asked, state: 'refused', since, outcome: { kind: 'refusal', reason: why } };
    return happened(refused, ctx, { what: 'claimRefused', reason: why });
  }
});

/** `left`: pieces, or their wraps, that may still be claimed, by line. Asked by the form too. */
function whyNotClaim(
  order: Pick<Order, 'status' | 'lines'>,
  { kind, lines }: Pick<NewClaim, 'kind' | 'lines'>,
  left: ReadonlyMap<string, number>,
): Refusal | undefined {
  if (order.status !== 'shipped' && order.status !== 'delivered')
    return refusal('claimState', { rule: 'SAV-8', why: 'notSent', status: order.status });
  for (const { lineId, quantity, part } of lines) {
    const sold = order.lines.find(({ id }) => id === lineId);
    if (!sold) return refusal('notFound', { table: 'lines', id: lineId });
    const most = left.get(lineId) ?? 0;
    if (quantity > most)
      return refusal('claimState', { rule: 'RET-5', why: 'pieces', name: sold.name, asked: quantity, left: most });
    if (kind === 'incomplete' && part === '')
      return refusal('badInput', { rule: 'SAV-3', field: 'part', message: 'required' });
    if (kind === 'wrapDamaged' && sold.wrap === null)
      return refusal('claimState', { rule: 'SAV-5', why: 'noWrap', name: sold.name });
  }
  const unwrapped = order.lines.filter(({ id, wrap }) => wrap === null && lines.some(({ lineId }) => lineId === id));
  if (kind === 'wrapMissing' && unwrapped.length > 0 && unwrapped.length < lines.length)
    return refusal('claimState', { rule: 'SAV-4', why: 'someUnwrapped', name: unwrapped[0]?.name ?? '' });
  return undefined;
}

/** Wraps are claimed apart from the pieces in them, each once. */
export function wrapsLeft(order: Pick<Order, 'lines' | 'status'>, claims: readonly Claim[]): Map<string, number> {
  const standing = claims.filter(({ kind, outcome }) => isAboutWrap(kind) && outcome?.kind !== 'refusal');
  const pieces = standing.flatMap(({ lines }) => lines);
  return new Map(
    order.lines.map(({ id, quantity }) => {
      const claimed = pieces.filter(({ lineId }) => lineId === id).reduce((sum, piece) => sum + piece.quantity, 0);
      return [id, Math.max(0, quantity - claimed)];
    }),
  );
}

function answered(rules: ClaimRules, { checks }: NewClaim, at: string): Claim['checks'] {
  return rules.checks.map(({ id }) => {
    const answer = checks.find((check) => check.id === id)?.answer ?? null;
    return { id, answer, at: answer === null ? null : at };
  });
}

/** SAV-4: what the delivery note does not ask for was neither ordered nor paid; said at once, and kept. */
function whyRefusedAtOnce(order: Order, { kind, lines }: NewClaim): string | null {
  if (kind !== 'wrapMissing') return null;
  const verdicts = wrapVerdicts(
    order,
    lines.map(({ lineId }) => lineId),
  );
  return verdicts.every(({ label }) => label === null) ? wrapNotOrdered[order.language] : null;
}
