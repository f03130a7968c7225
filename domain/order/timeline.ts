import type { Ctx } from '../tx.ts';
import type { Order } from './order.ts';
import type { TimelineEntry } from './parts.ts';

/** Everything that can have happened to an order; `messages/words.ts` has the sentence of each. */
export type Happening =
  | 'placed'
  | 'validated'
  | 'preparationStarted'
  | 'prepared'
  | 'packed'
  | 'alertsCleared'
  | 'shipped'
  | 'trackingCorrected'
  | 'delivered'
  | 'cancelled'
  | 'paid'
  | 'refunded'
  | 'giftCardsIssued'
  | 'giftCardsCancelled'
  | 'deliveryAddressChanged'
  | 'instructionsChanged'
  | 'personalisationChanged'
  | 'giftChanged'
  | 'articlesChanged'
  | 'paymentMethodChanged'
  | 'invoiced'
  | 'invoiceCorrected'
  | 'credited'
  | 'refundAsked'
  | 'refundApproved'
  | 'refundRefused'
  | 'refundResumed'
  | 'refundDone'
  | 'giftForPoints'
  | 'returnOpened'
  | 'returnValidated'
  | 'returnRefused'
  | 'returnReceived'
  | 'returnDecided'
  | 'returnClosed'
  | 'emailChanged'
  | 'claimOpened'
  | 'claimAccepted'
  | 'claimRefused'
  | 'claimTaken'
  | 'claimClosed'
  | 'checkAnswered'
  | 'photoAdded'
  | 'photoRemoved'
  | 'photoTicked'
  | 'parcelNumberRead'
  | 'investigationOpened'
  | 'parcelBack'
  | 'parcelReturning'
  | 'carrierEvent'
  | 'carrierTold'
  | 'investigationTaken'
  | 'investigationClosed'
  | 'madeGood'
  | 'shortageReported'
  | 'shortageWaits'
  | 'shortageSettled'
  | 'anonymised';

/** What a role without prices is not told of an entry (ROLE-2): its words, or that it happened at all. */
export const amountsTold: Record<Happening, 'words' | 'all' | null> = {
  placed: null,
  validated: null,
  preparationStarted: null,
  prepared: null,
  packed: null,
  alertsCleared: null,
  shipped: null,
  trackingCorrected: null,
  delivered: null,
  cancelled: null,
  paid: 'words',
  refunded: 'words',
  giftCardsIssued: null,
  giftCardsCancelled: null,
  deliveryAddressChanged: null,
  instructionsChanged: null,
  personalisationChanged: null,
  giftChanged: null,
  articlesChanged: null,
  paymentMethodChanged: null,
  invoiced: 'all',
  invoiceCorrected: 'all',
  credited: 'all',
  refundAsked: 'words',
  refundApproved: 'words',
  refundRefused: 'words',
  refundResumed: 'words',
  refundDone: 'words',
  giftForPoints: null,
  returnOpened: null,
  returnValidated: null,
  returnRefused: null,
  returnReceived: null,
  returnDecided: 'words',
  returnClosed: null,
  emailChanged: null,
  claimOpened: null,
  claimAccepted: 'words',
  claimRefused: 'words',
  claimTaken: null,
  claimClosed: null,
  checkAnswered: null,
  photoAdded: null,
  photoRemoved: null,
  photoTicked: null,
  parcelNumberRead: null,
  investigationOpened: null,
  parcelBack: null,
  parcelReturning: null,
  carrierEvent: null,
  carrierTold: null,
  investigationTaken: null,
  investigationClosed: null,
  madeGood: null,
  shortageReported: null,
  shortageWaits: null,
  shortageSettled: null,
  anonymised: null,
};

/** False: a newer version wrote it. */
export function isHappening(what: string): what is Happening {
  return Object.hasOwn(amountsTold, what);
}

export interface What {
  what: Happening;
  before?: string;
  after?: string;
  reason?: string;
}

/** VIE-8. `at` is when the person acted; `confirmedAt` is the backend's own clock. */
export function entry(ctx: Ctx, { what, before, after, reason }: What): TimelineEntry {
  return {
    at: ctx.issuedAt,
    confirmedAt: ctx.side === 'backend' ? ctx.now : null,
    by: ctx.actor.id,
    byName: ctx.actor.name,
    device: ctx.device,
    what,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
  };
}

export function told(order: Order, ctx: Ctx, what: What): Order {
  return { ...order, timeline: [...order.timeline, entry(ctx, what)] };
}
