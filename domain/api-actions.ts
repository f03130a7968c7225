/** What may be done besides the commands of `commands.ts`, which travel through `execute`. */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from './ids.ts';
import { PhotoSubject } from './claim/claim.ts';
import { Placed } from './order/place.ts';
import { PHOTO_BYTES, PhotoHash } from './photo/photo.ts';
import { AskedOrder } from './payment/ask.ts';
import { BadgeToken } from './staff/badge.ts';
import { NewCodeAnswer } from './sync.ts';
import { Draft, PreferenceChange, Preferences, Session, SyncStatus } from './views.ts';
import { Nothing, call } from './api-call.ts';
import { printingActions } from './api-printing.ts';

export const actions = {
  enrol: call(
    z.object({ backendUrl: z.url(), code: z.string().max(20), deviceName: z.string().trim().min(1).max(40) }),
    Session,
    false,
  ),
  signIn: call(z.object({ staffId: Slug, pin: z.string().max(20) }), Session, false),
  /** What a scanner read from a badge; for some roles it names the person only (`badgeNeedsPin`). */
  badgeSignIn: call(z.object({ token: BadgeToken }), Session, false),
  /** Nothing is answered any more until someone signs in; what waits goes on being sent. */
  lock: call(Nothing, Session, false),
  signOut: call(Nothing, Session, false),
  /** A new badge for one person as a card to be printed now: its secret is kept nowhere. The former one ends. Online only. */
  drawBadge: call(z.object({ staffId: Slug }), z.object({ fileName: z.string(), base64: z.string() })),
  revokeBadge: call(z.object({ staffId: Slug }), Nothing),
  /** Only what is given changes: no default may creep in for the rest. */
  setPreferences: call(PreferenceChange, Preferences, false),
  /** `commandId` is made by the form: the same one twice is one act, whatever is clicked. */
  execute: call(z.object({ commandId: Id, name: z.string().max(60), args: z.unknown() }), z.object({ commandId: Id })),
  /** Draws the code and places the order in one transaction, removing `draftId`; the same `orderId` twice is one order. */
  placeOrder: call(
    z.object({ commandId: Id, draftId: Id.nullable(), args: Placed.omit({ code: true }) }),
    z.object({ commandId: Id, orderId: Id, code: OrderCode }),
  ),
  /** Asks for the money of an order to come, removing `draftId`: the link holds the form from here on (ORD-10, ORD-19). */
  sendPaymentLink: call(
    z.object({ commandId: Id, draftId: Id.nullable(), linkId: Id, order: AskedOrder }),
    z.object({ commandId: Id, linkId: Id }),
  ),
  /** The form of a link that was not paid, or could not be placed, as a call on hold; it is then taken up for everyone. */
  reopenPaymentLink: call(z.object({ commandId: Id, linkId: Id }), z.object({ draftId: Id })),
  /** `jpeg`: base64, drawn anew and made smaller by the page (SAV-1); what it holds besides the picture is left out. */
  addPhoto: call(
    z.object({
      commandId: Id,
      claimId: Id,
      jpeg: z.base64().max(Math.ceil(PHOTO_BYTES / 3) * 4),
      shows: z.array(PhotoSubject).max(20).default([]),
    }),
    z.object({ commandId: Id, photoId: PhotoHash }),
  ),
  /** All that is kept about a customer, as a ZIP; who asked for it is written down first (CLI-4). */
  exportCustomer: call(
    z.object({ commandId: Id, customerId: Id, auditId: Id, reason: z.string().max(200).default('') }),
    z.object({ fileName: z.string(), base64: z.string() }),
  ),
  saveDraft: call(Draft.omit({ updatedAt: true }), z.object({ savedAt: Instant })),
  discardDraft: call(z.object({ id: Id }), Nothing),
  /** A refused phone order becomes a draft again; any other command tells what to open, with its arguments. */
  reopenRefused: call(
    z.object({ commandId: Id }),
    z.object({ draftId: Id.nullable(), orderId: Id.nullable(), name: z.string(), args: z.json() }),
  ),
  settleRefused: call(z.object({ commandId: Id }), Nothing),
  /** Only for a command that is stuck: staff may withdraw it, the program may not. It is kept under `refused`. */
  withdrawCommand: call(z.object({ commandId: Id }), Nothing),
  /** A manager's one-time code for one more workstation; online only. */
  newDeviceCode: call(Nothing, NewCodeAnswer),
  syncNow: call(Nothing, SyncStatus, false),
  /** Confirmed by a person after the backend was restored: this workstation's copy is made anew, its queue is kept (S26). */
  pullAgain: call(Nothing, SyncStatus),
  ...printingActions,
} as const;
