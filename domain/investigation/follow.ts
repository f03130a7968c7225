/** The way of an investigation from the questions to the carrier's answer (TRP-1…4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Instant } from '../ids.ts';
import { refusal, throwIf } from '../refusal.ts';
import { type ShopProfile, carrierOf } from '../shop/profile.ts';
import { line as text, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { answerDue } from './deadlines.ts';
import type { Investigation } from './investigation.ts';
import { Answers, answered } from './open.ts';
import { type InvestigationAction, whyNotInvestigate } from './rules.ts';
import { type InvestigationStep, line } from './timeline.ts';
import { writeToCarrier } from './write-to-carrier.ts';

const One = { investigationId: Id };
const EVENTS = 200;

export const answerInvestigation = command(
  'investigation.handle',
  z.object({ ...One, answers: Answers.min(1) }),
  async (tx, { investigationId, answers }, ctx) => {
    const { found } = await openCase(tx, ctx, investigationId, 'answerChecks');
    const said = answers.map(({ id, answer }) => `${id}: ${answer ?? '—'}`).join(', ');
    await put(tx, ctx, { ...found, checks: answered(found.checks, answers, ctx) }, 'answered', said);
  },
);

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
    await put(tx, ctx, { ...investigation, events }, 'event', label);
  },
);

/** Opened with the carrier, by phone, letter or form: from now on it has its days to answer. */
export const tellCarrier = command(
  'investigation.handle',
  z.object({
    ...One,
    reference: text(60).default(''),
    by: z.enum(['phone', 'form', 'letter', 'email']).default('phone'),
  }),
  async (tx, { investigationId, reference, by }, ctx) => {
    const { found, profile } = await openCase(tx, ctx, investigationId, 'tellCarrier');
    const carrier = carrierOf(profile, found.carrier);
    if (!carrier) throw refusal('notFound', { table: 'carriers', id: found.carrier });
    const told: Investigation = {
      ...moved(found, 'withCarrier', ctx),
      openedWithCarrierAt: ctx.issuedAt,
      carrierReference: reference,
      dueAt: answerDue(profile, carrier, ctx.issuedAt),
    };
    if (by === 'email') await writeToCarrier(tx, ctx, told, profile);
    await put(tx, ctx, told, 'carrierTold', reference, by);
  },
);

/** It turns out that the parcel is on its way back: nothing can be done until it is here (TRP-3). */
export const noteReturnToSender = command(
  'investigation.handle',
  z.object({ ...One, reason: required(text(400)) }),
  async (tx, { investigationId, reason }, ctx) => {
    const { found } = await openCase(tx, ctx, investigationId, 'noteReturn');
    const returning: Investigation = { ...moved(found, 'awaitingParcel', ctx), reason, dueAt: null };
    await put(tx, ctx, returning, 'returning', reason);
  },
);

export const takeInvestigation = command(
  'investigation.handle',
  z.object(One),
  async (tx, { investigationId }, ctx) => {
    const { investigation } = await mine(tx, ctx, investigationId);
    if (investigation.ownerId === ctx.actor.id) throw refusal('nothingChanges', { field: 'owner' });
    const owned = { ...investigation, ownerId: ctx.actor.id, ownerName: ctx.actor.name };
    await put(tx, ctx, owned, 'taken', ctx.actor.name);
  },
);

/** Found, delivered after all, lost, or the carrier got what it was waiting for. */
export const closeInvestigation = command(
  'investigation.handle',
  z.object({
    ...One,
    outcome: z.enum(['found', 'delivered', 'lost', 'addressGiven']),
    reason: note(400).default(''),
  }),
  async (tx, { investigationId, outcome, reason }, ctx) => {
    const { found } = await openCase(tx, ctx, investigationId, 'close');
    // a parcel that is back is neither lost nor delivered: it is sent again or paid back
    if (found.state === 'parcelBack')
      throw refusal('investigationState', { rule: 'TRP-3', why: 'parcelBack', state: found.state });
    const closed: Investigation = { ...moved(found, 'closed', ctx), outcome, dueAt: null };
    await put(tx, ctx, closed, 'closed', outcome, reason);
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
