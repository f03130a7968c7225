/** What is found out about an open claim: checks answered, photos with what they show, the parcel's number (SAV-1…8). */
import { z } from 'zod';
import { casesOf } from '../after-sale/ledger.ts';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { normalTracking } from '../order/tracking.ts';
import { PHOTO_BYTES, PHOTO_SIDE, PhotoHash } from '../photo/photo.ts';
import { refusal } from '../refusal.ts';
import { line } from '../text.ts';
import type { Ctx, Tx } from '../tx.ts';
import { type Claim, PhotoSubject } from './claim.ts';
import { isParcelOf, weighed } from './evidence.ts';
import { happened } from './happened.ts';
import { type OpenClaim, openFor } from './open-claim.ts';

const MOST_PHOTOS = 20;
const Of = z.object({ claimId: Id });

export const answerCheck = command(
  'claim.handle',
  Of.extend({ checkId: Slug, answer: z.enum(['yes', 'no']).nullable() }),
  async (tx, { claimId, checkId, answer }, ctx) => {
    const open = await openFor(tx, ctx, claimId, 'work');
    const check = open.claim.checks.find(({ id }) => id === checkId);
    if (!check) throw refusal('notFound', { table: 'checks', id: checkId });
    if (check.answer === answer) throw refusal('nothingChanges', { field: 'answer' });
    const checks = open.claim.checks.map((each) =>
      each.id === checkId ? { id: checkId, answer, at: answer === null ? null : ctx.issuedAt } : each,
    );
    await keep(tx, ctx, open, happened({ ...open.claim, checks }, ctx, { what: 'checkAnswered', after: checkId }));
  },
);

/** The bytes are kept by the workstation that re-encoded them; here is what everybody knows of them. */
export const addPhoto = command(
  'claim.handle',
  Of.extend({
    photoId: PhotoHash,
    width: z.int().min(1).max(PHOTO_SIDE),
    height: z.int().min(1).max(PHOTO_SIDE),
    bytes: z.int().min(1).max(PHOTO_BYTES),
    shows: z.array(PhotoSubject).max(20).default([]),
  }),
  async (tx, { claimId, photoId, shows, ...size }, ctx) => {
    const open = await openFor(tx, ctx, claimId, 'work');
    const { claim, order } = open;
    if (claim.photos.some((photo) => photo.photoId === photoId)) return;
    if (claim.photos.length >= MOST_PHOTOS) throw refusal('photoRefused', { why: 'tooMany', max: MOST_PHOTOS });
    const known = await tx.get('photos', photoId);
    // the same photo may prove two claims of one order, never one of another
    if (known && !order.afterSale.claims.includes(known.claimId))
      throw refusal('photoRefused', { rule: 'SAV-8', why: 'elsewhere' });
    if (!known)
      await tx.put('photos', {
        id: photoId,
        shop: claim.shop,
        claimId,
        ...size,
        mime: 'image/jpeg',
        addedAt: ctx.issuedAt,
        addedByName: ctx.actor.name,
        storedAt: null,
      });
    const photos = [...claim.photos, { photoId, shows: distinct(shows) }];
    await keep(tx, ctx, open, happened({ ...claim, photos }, ctx, { what: 'photoAdded', after: photoId.slice(0, 8) }));
  },
);

/** Added by mistake, or somebody else's: its bytes are forgotten everywhere once no claim has it. */
export const removePhoto = command(
  'claim.handle',
  Of.extend({ photoId: PhotoHash }),
  async (tx, { claimId, photoId }, ctx) => {
    const open = await openFor(tx, ctx, claimId, 'work');
    mustHave(open.claim, photoId);
    const photos = open.claim.photos.filter((photo) => photo.photoId !== photoId);
    await keep(
      tx,
      ctx,
      open,
      happened({ ...open.claim, photos }, ctx, { what: 'photoRemoved', before: photoId.slice(0, 8) }),
    );
    const { claims } = await casesOf(tx, open.order);
    if (!claims.some((claim) => claim.photos.some((photo) => photo.photoId === photoId)))
      await tx.remove('photos', photoId);
  },
);

/** What the photo shows, as somebody who looks at it says. */
export const tickPhoto = command(
  'claim.handle',
  Of.extend({ photoId: PhotoHash, shows: z.array(PhotoSubject).max(20) }),
  async (tx, { claimId, photoId, shows }, ctx) => {
    const open = await openFor(tx, ctx, claimId, 'work');
    const before = mustHave(open.claim, photoId).shows.join(', ');
    const after = distinct(shows).join(', ');
    if (before === after) throw refusal('nothingChanges', { field: 'shows' });
    const photos = open.claim.photos.map((photo) =>
      photo.photoId === photoId ? { photoId, shows: distinct(shows) } : photo,
    );
    await keep(tx, ctx, open, happened({ ...open.claim, photos }, ctx, { what: 'photoTicked', before, after }));
  },
);

/** As it is read on the label in the photo; empty: it could not be read after all. */
export const setParcelNumber = command(
  'claim.handle',
  Of.extend({ trackingNumber: line(40) }),
  async (tx, { claimId, trackingNumber }, ctx) => {
    const open = await openFor(tx, ctx, claimId, 'work');
    const parcelNumber = normalTracking(trackingNumber);
    const before = open.claim.parcelNumber;
    if (parcelNumber === before) throw refusal('nothingChanges', { field: 'trackingNumber' });
    if (parcelNumber !== '' && !isParcelOf(open.order, parcelNumber))
      throw refusal('parcelNotOfOrder', {
        rule: 'SAV-8',
        field: 'trackingNumber',
        number: parcelNumber,
        order: open.order.code,
        parcels: open.order.parcels.map((parcel) => parcel.trackingNumber),
      });
    const read = { ...open.claim, parcelNumber };
    await keep(tx, ctx, open, happened(read, ctx, { what: 'parcelNumberRead', before, after: parcelNumber }));
  },
);

/** Somebody else sees to it from now on: the one who says so. */
export const takeClaim = command('claim.handle', Of, async (tx, { claimId }, ctx) => {
  const open = await openFor(tx, ctx, claimId, 'close');
  const { ownerId, ownerName: before } = open.claim;
  if (ownerId === ctx.actor.id) throw refusal('nothingChanges', { field: 'owner' });
  const taken = { ...open.claim, ownerId: ctx.actor.id, ownerName: ctx.actor.name };
  await tx.put('claims', happened(taken, ctx, { what: 'claimTaken', before, after: ctx.actor.name }));
});

async function keep(tx: Tx, ctx: Ctx, { order, profile }: OpenClaim, claim: Claim): Promise<void> {
  await tx.put('claims', weighed(claim, order, profile, ctx.issuedAt));
}

function mustHave(claim: Claim, photoId: string): Claim['photos'][number] {
  const photo = claim.photos.find((each) => each.photoId === photoId);
  if (!photo) throw refusal('notFound', { table: 'photos', id: photoId });
  return photo;
}

/** In the order in which subjects are always told, so that the same ticks are the same words. */
function distinct(shows: readonly PhotoSubject[]): PhotoSubject[] {
  return PhotoSubject.options.filter((subject) => shows.includes(subject));
}
