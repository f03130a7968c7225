/**
 * The trade says no. A refusal is expected, is never logged as an error, and always names the
 * rule that speaks (ids of RULES.md) so that the screen can explain itself (VIE-6).
 */
import { z } from 'zod';

export const refusalCodes = [
  'badInput',
  'notFound',
  'alreadyExists',
  'forbidden',
  'wrongShop',
  'gateClosed',
  'surprise',
  'cancelled',
  'managerOnly',
  'moveImpossible',
  'notPaid',
  'stockShort',
  'unknownArticle',
  'articleUnavailable',
  'priceChanged',
  'noLines',
  'personalisationMissing',
  'personalisationTooLong',
  'notPersonalisable',
  'unknownWrap',
  'cardWithoutWrap',
  'unknownDeliveryMode',
  'deliveryImpossible',
  'unknownPaymentMethod',
  'trackingMissing',
  'trackingWrong',
  'packingWrong',
  'codeTaken',
  'addressNameTaken',
  'lastAddress',
  'nothingChanges',
  'cardNumber',
  'wrongPin',
  'pinLocked',
  'signInOnline',
  'badgeUnknown',
  'badgeNeedsPin',
  'badgeLocked',
  'notSignedIn',
  'notEnrolled',
  'withdrawn',
  'enrolmentCode',
  'countryNotDelivered',
  'relayMissing',
  'relayUnusable',
  'voucherUnknown',
  'voucherNotUsable',
  'giftCardWrong',
  'returnOptionClosed',
  'paymentLinkNeeded',
  'paymentLinkState',
  'paymentAmount',
  'refundWrong',
  'giftCardNotUsable',
  'giftCardSpent',
  'pointsWrong',
  'takenByOther',
  'preparedTwice',
  'changedMeanwhile',
  'shortageOpen',
  'shortageWrong',
  'identityNotChecked',
  'handedOverAlready',
  'transferSettled',
  'invoiceState',
  'nothingToPrint',
  'mailUnsendable',
  'requestClosed',
  'claimState',
  'claimIncomplete',
  'parcelNotOfOrder',
  'photoRefused',
  'returnClosed',
  'returnState',
  'returnWrong',
  'investigationState',
  'customerBusy',
  'mergeWrong',
  'quoteState',
  'stockWrong',
  'internal',
  'unknownCommand',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type RefusalDetail = { [key: string]: Json };

/** A refusal as data. */
export const WireRefusal = z.object({ code: z.string(), detail: z.record(z.string(), z.json()) });
export type WireRefusal = z.output<typeof WireRefusal>;

/** `detail.rule` is the rule id when one rule speaks; `detail.field` the path of a bad field. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;
  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

export function refusal(code: RefusalCode, detail: RefusalDetail = {}): Refusal {
  return new Refusal(code, detail);
}

export function throwIf(no: Refusal | undefined): void {
  if (no) throw no;
}
