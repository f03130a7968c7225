/** The way of an investigation from the questions to the carrier's answer (TRP-1…4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Instant } from '../ids.ts';
import { refusal, throwIf } from '../refusal.ts';
import { type ShopProfile, carrierOf } from '../shop/profile.ts';
import { line as text, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { answerDue } from './deadlines.ts';
import { type Investigation, closingOutcomes } from './investigation.ts';
import { Answers, answered } from './open.ts';
import { shelve } from './pieces.ts';
import { type InvestigationAction, whyNotInvestigate } from './rules.ts';
import { type InvestigationStep, line } from './timeline.ts';
import { writeToCarrier } from './write-to-carrier.ts';

const spoken = { yes: 'Oui', no: 'Non' } as const;
const One = { investigationId: Id };
const EVENTS = 200;

export const answerInvestigation = command(
  'investigation.handle',
  z.object({ ...One, answers: Answers.min(1) }),
  async (tx, { investigationId, answers }, ctx) => {
    const { found, profile } = await openCase(tx, ctx, investigationId, 'answerChecks');
    const checks = answered(found.checks, answers, ctx);
    await put(tx, ctx, { ...found, checks }, 'checkAnswered', said(profile, found.kind, answers));
  },
);

/** In the shop's own words, as they were asked. */
function said({ afterSale }: ShopProfile, kind: Investigation['kind'], answers: Answers): string {
  const asked = afterSale.investigations.find((rules) => rules.kind === kind)?.checks ?? [];
  const question = (id: string) => asked.find((check) => check.id === id)?.label.fr ?? id;
  return answers.map(({ id, answer }) => `${question(id)} ${answer === null ? '—' : spoken[answer]}`).join(' · ');
}

/** What the carrier said on the phone, what its page shows; in the order in which it happened. */
export const addTrackingEvent = command(
  'investigation.handle',
  z.object({ ...One, at: Instant, label: required(text(200)), code: text(20).default('') }),
  async (tx, { investigationId, at, label, code }, ctx) => {
    const { investigation } = await mine(tx, ctx, investigationId);
    if (at > ctx.issuedAt) throw refusal('badInput', { rule: 'TRP-1', field: 'at', message: 'in the future' });
    if (investigation.events.length >= EVENTS)
      throw refusal('badInput', { rule: 'TRP-1', field: 'label', message: 'too many', max: EVENTS });
    const event = { at, label, code, source: ctx.actor.name };
    const events = [...investigation.events, event].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    await put(tx, ctx, { ...investigation, events }, 'carrierEvent', label);
  },
);

/** Opened with the carrier, by phone, letter, form or e-mail: from now on it has its days to answer. */
export const tellCarrier = command(
  'investigation.handle',
  z.object({
    ...One,
    reference: text(60).default(''),
    by: z.enum(['phone', 'form', 'letter', 'email']).default('phone'),
    /** Of the carrier's agency; null: the one the shop has for it. */
    to: z.email().max(120).nullable().default(null),
  }),
  async (tx, { investigationId, reference, by, to }, ctx) => {
    const { found, profile } = await openCase(tx, ctx, investigationId, 'tellCarrier');
    const carrier = carrierOf(profile, found.carrier);
    if (!carrier) throw refusal('notFound', { table: 'carriers', id: found.carrier });
    const told: Investigation = {
      ...moved(found, 'withCarrier', ctx),
      openedWithCarrierAt: ctx.issuedAt,
      carrierReference: reference,
      dueAt: answerDue(profile, carrier, ctx.issuedAt),
    };
    if (by === 'email') await writeToCarrier(tx, ctx, told, profile, to ?? carrier.care.email);
    await put(tx, ctx, told, 'carrierTold', by, reference);
  },
);

/** It turns out that the parcel is on its way back: nothing can be done until it is here (TRP-3). */
export const noteReturnToSender = command(
  'investigation.handle',
  z.object({ ...One, reason: required(text(400)) }),
  async (tx, { investigationId, reason }, ctx) => {
    const { found } = await openCase(tx, ctx, investigationId, 'noteReturn');
    const returning: Investigation = { ...moved(found, 'awaitingParcel', ctx), reason, dueAt: null };
    await put(tx, ctx, returning, 'parcelReturning', '', reason);
  },
);

export const takeInvestigation = command(
  'investigation.handle',
  z.object(One),
  async (tx, { investigationId }, ctx) => {
    const { investigation } = await mine(tx, ctx, investigationId);
    if (investigation.ownerId === ctx.actor.id) throw refusal('nothingChanges', { field: 'owner' });
    const owned = { ...investigation, ownerId: ctx.actor.id, ownerName: ctx.actor.name };
    await put(tx, ctx, owned, 'investigationTaken', ctx.actor.name);
  },
);

/**
 * Found, delivered after all, lost, the carrier got what it was waiting for, or the customer's request is refused, which
 * needs its reason. `restock`: of a parcel that came back after it was made good, its pieces go on the shelf.
 */
export const closeInvestigation = command(
  'investigation.handle',
  z.object({
    ...One,
    outcome: z.enum(closingOutcomes),
    reason: note(400).default(''),
    restock: z.boolean().default(false),
  }),
  async (tx, { investigationId, outcome, reason, restock }, ctx) => {
    const { found } = await openCase(tx, ctx, investigationId, 'close');
    if (found.state === 'parcelBack' && outcome !== 'found')
      throw refusal('investigationState', { rule: 'TRP-3', why: 'parcelBack', state: found.state });
    if (outcome === 'refused' && reason === '')
      throw refusal('badInput', { rule: 'TRP-2', field: 'reason', message: 'required' });
    if (restock) await shelve(tx, await mustGet(tx, 'orders', found.orderId), found);
    const closed: Investigation = { ...moved(found, 'closed', ctx), outcome, dueAt: null };
    await put(tx, ctx, closed, 'investigationClosed', outcome, reason);
  },
);

export interface OpenCase {
  found: Investigation;
  profile: ShopProfile;
}

/** Reads the investigation and refuses unless `action` is possible now. */
export async function openCase(tx: Tx, ctx: Ctx, id: string, action: InvestigationAction): Promise<OpenCase> {
  const { investigation, profile } = await mine(tx, ctx, id);
  throwIf(whyNotInvestigate(action, investigation));
  return { found: investigation, profile };
}

async function mine(tx: Tx, ctx: Ctx, id: string): Promise<{ investigation: Investigation; profile: ShopProfile }> {
  const investigation = await mustGet(tx, 'investigations', id);
  return { investigation, profile: await mustGetShop(tx, ctx, investigation.shop) };
}

export function moved(found: Investigation, state: Investigation['state'], ctx: Ctx): Investigation {
  return { ...found, state, since: { ...found.since, [state]: ctx.issuedAt } };
}

export async function put(
  tx: Tx,
  ctx: Ctx,
  changed: Investigation,
  step: InvestigationStep,
  after = '',
  reason = '',
): Promise<void> {
  const timeline = [...changed.timeline, line(ctx, step, after, reason)];
  await tx.put('investigations', { ...changed, timeline });
}
