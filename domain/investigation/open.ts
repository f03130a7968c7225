/** An investigation is opened, or the warehouse finds the parcel at its door before anybody asked (TRP-1…4). */
import { z } from 'zod';
import { Check } from '../after-sale/case-parts.ts';
import { personName } from '../customer/address.ts';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import type { Order } from '../order/order.ts';
import type { Parcel } from '../order/parts.ts';
import { entry, told } from '../order/timeline.ts';
import { refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { note } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { type Investigation, InvestigationKind } from './investigation.ts';
import { whyNotInvestigate } from './rules.ts';
import { line } from './timeline.ts';

const Answer = z.object({ id: Slug, answer: Check.shape.answer });
export const Answers = z.array(Answer).max(20);
export type Answers = z.output<typeof Answers>;

export const openInvestigation = command(
  'investigation.handle',
  z.object({
    investigationId: Id,
    orderId: Id,
    parcelId: Id,
    kind: InvestigationKind,
    /** Why it comes back, what the carrier waits for. */
    reason: note(400).default(''),
    answers: Answers.default([]),
  }),
  async (tx, { investigationId, orderId, parcelId, kind, reason, answers }, ctx) => {
    const about = await parcelOf(tx, ctx, orderId, parcelId);
    if (await openOn(tx, about.order, parcelId)) throw refused('TRP-1', 'alreadyOpen');
    // the reason is noted: the new address, or the refund, depends on it
    if (kind === 'returnedToSender' && reason === '')
      throw refusal('badInput', { rule: 'TRP-3', field: 'reason', message: 'required' });
    if (await backOn(tx, about.order, parcelId)) throw refused('TRP-3', 'alreadyBack');
    const opened = await newInvestigation(tx, ctx, about, { investigationId, kind, reason });
    await put(tx, ctx, about.order, { ...opened, checks: answered(opened.checks, answers, ctx) });
  },
);

/** Whoever opened it, or nobody: the parcel was scanned at our door. Nothing goes to the shelf yet (TRP-3). */
export const parcelBack = command(
  'return.receive',
  z.object({
    /** Of the investigation that is made where none is open on the parcel. */
    investigationId: Id,
    orderId: Id,
    parcelId: Id,
    reason: note(400).default(''),
    intact: z.boolean(),
    note: note(400).default(''),
  }),
  async (tx, { investigationId, orderId, parcelId, reason, intact, note: text }, ctx) => {
    const about = await parcelOf(tx, ctx, orderId, parcelId);
    const open = await openOn(tx, about.order, parcelId);
    if (!open && (await backOn(tx, about.order, parcelId))) throw refused('TRP-3', 'alreadyBack');
    const found =
      open ?? (await newInvestigation(tx, ctx, about, { investigationId, kind: 'returnedToSender', reason }));
    throwIf(whyNotInvestigate('receive', found));
    const received: Investigation = {
      ...found,
      reason: found.reason === '' ? reason : found.reason,
      back: { at: ctx.issuedAt, byName: ctx.actor.name, intact, note: text },
      dueAt: null,
      state: 'parcelBack',
      since: { ...found.since, parcelBack: ctx.issuedAt },
      timeline: [...found.timeline, line(ctx, 'parcelBack', '', text)],
    };
    const order = open ? about.order : withCase(about.order, received.id, ctx);
    await tx.put('investigations', received);
    await tx.put('orders', told(order, ctx, { what: 'parcelBack', after: about.parcel.trackingNumber }));
  },
);

export interface AboutParcel {
  order: Order;
  profile: ShopProfile;
  parcel: Parcel;
}

/** Throws `Refusal` investigationState where nothing was handed to a carrier yet. */
async function parcelOf(tx: Tx, ctx: Ctx, orderId: string, parcelId: string): Promise<AboutParcel> {
  const order = await mustGet(tx, 'orders', orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  if (order.parcels.length === 0) throw refused('TRP-1', 'notShipped');
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  if (!parcel) throw refusal('notFound', { table: 'parcels', id: parcelId });
  return { order, profile, parcel };
}

async function openOn(tx: Tx, { afterSale }: Order, parcelId: string): Promise<Investigation | undefined> {
  for (const id of afterSale.investigations) {
    const known = await tx.get('investigations', id);
    if (known && known.parcelId === parcelId && known.state !== 'closed') return known;
  }
  return undefined;
}

/** A parcel comes back once; what leaves again has a number of its own. */
async function backOn(tx: Tx, { afterSale }: Order, parcelId: string): Promise<boolean> {
  for (const id of afterSale.investigations) {
    const known = await tx.get('investigations', id);
    if (known && known.parcelId === parcelId && known.back !== null) return true;
  }
  return false;
}

/** How the parcel was made good already, when it was given up for lost. */
async function followUpOn(tx: Tx, { afterSale }: Order, parcelId: string): Promise<Investigation['followUp']> {
  const made: Investigation['followUp'] = { orderId: null, refundId: null };
  for (const id of afterSale.investigations) {
    const known = await tx.get('investigations', id);
    if (known?.parcelId !== parcelId) continue;
    made.orderId ??= known.followUp.orderId;
    made.refundId ??= known.followUp.refundId;
  }
  return made;
}

async function newInvestigation(
  tx: Tx,
  ctx: Ctx,
  { order, profile, parcel }: AboutParcel,
  { investigationId: id, kind, reason }: { investigationId: string; kind: Investigation['kind']; reason: string },
): Promise<Investigation> {
  if (await tx.get('investigations', id)) throw refusal('alreadyExists', { table: 'investigations', id });
  const rules = profile.afterSale.investigations.find((known) => known.kind === kind);
  const state = kind === 'returnedToSender' ? 'awaitingParcel' : 'checking';
  return {
    id,
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    customerId: order.customer.id,
    customerName: personName(order.customer),
    openedAt: ctx.issuedAt,
    openedBy: ctx.actor.id,
    openedByName: ctx.actor.name,
    timeline: [line(ctx, 'investigationOpened', kind, reason)],
    kind,
    parcelId: parcel.id,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    reason,
    checks: (rules?.checks ?? []).map((check) => ({ id: check.id, answer: null, at: null })),
    events: [],
    openedWithCarrierAt: null,
    carrierReference: '',
    dueAt: null,
    state,
    since: { [state]: ctx.issuedAt },
    outcome: null,
    back: null,
    followUp: await followUpOn(tx, order, parcel.id),
    ownerId: ctx.actor.id,
    ownerName: ctx.actor.name,
  };
}

/** Throws `Refusal` badInput for an answer to a question that is not asked. */
export function answered(checks: Investigation['checks'], answers: Answers, ctx: Ctx): Investigation['checks'] {
  const unknown = answers.find(({ id }) => !checks.some((check) => check.id === id));
  if (unknown) throw refusal('badInput', { rule: 'TRP-2', field: 'answers', message: unknown.id });
  return checks.map((check) => {
    const given = answers.find(({ id }) => id === check.id);
    return given ? { id: check.id, answer: given.answer, at: given.answer === null ? null : ctx.issuedAt } : check;
  });
}

async function put(tx: Tx, ctx: Ctx, order: Order, opened: Investigation): Promise<void> {
  await tx.put('investigations', opened);
  await tx.put('orders', withCase(order, opened.id, ctx));
}

function withCase(order: Order, id: string, ctx: Ctx): Order {
  const investigations = [...order.afterSale.investigations, id];
  const changed = { ...order, afterSale: { ...order.afterSale, investigations } };
  return { ...changed, timeline: [...changed.timeline, entry(ctx, { what: 'investigationOpened' })] };
}

function refused(rule: string, why: string) {
  return refusal('investigationState', { rule, why });
}
