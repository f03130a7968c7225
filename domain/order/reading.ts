/**
 * The sentence the agent reads out before placing (LIV-1…6, PRX-2, DOC-1): when it leaves, when and how it arrives, what the
 * parcel does not carry. What is not known is said as not known.
 */
import { localOf } from '../calendar/local-time.ts';
import { dispatchDay } from '../calendar/promise.ts';
import { type Locale, typeset } from '../format.ts';
import { type ReadingWords, readingWords, spokenDay } from '../messages/reading-words.ts';
import type { DeliveryMode, DeliveryZone } from '../shop/delivery-mode.ts';
import type { PaymentMethod, ShopProfile } from '../shop/profile.ts';
import type { OrderPromise, RelaySnapshot } from './parts.ts';

export interface ToRead {
  profile: ShopProfile;
  mode: DeliveryMode;
  zone: DeliveryZone | null;
  promise: OrderPromise | null;
  /** The chosen point; null while none is, and for modes without one. */
  relay: Pick<RelaySnapshot, 'name' | 'city'> | null;
  /** Something is wrapped or personalised: at the warehouse it is there a little later (LIV-5). */
  gift: boolean;
  /** False: sold without VAT (PRX-2). */
  vatCharged: boolean;
  /** Null: nothing is left to pay. */
  payment: PaymentMethod | null;
  /** Null: delivered to the caller. */
  recipient: { civility: 'mme' | 'm' | 'none'; firstName: string; lastName: string } | null;
  surprise: boolean;
  /** False: this workstation works alone, and what the shelf holds is what it held at the last exchange. */
  stockFresh: boolean;
  /** Instant of the reading, UTC. */
  now: string;
}

interface Reading {
  leaves:
    | { when: 'today'; before: string; paid: boolean }
    | { when: 'day'; day: string; paid: boolean }
    | { when: 'paid'; transfer: boolean }
    | { when: 'pickUp' };
  /** Null: not known. */
  arrives: { from: string; to: string } | { afterDays: number } | null;
}

function reading({ profile, mode, zone, promise, payment, now }: ToRead): Reading {
  const waits = payment !== null && payment.kind !== 'link';
  if (mode.kind === 'warehouse') return { leaves: { when: 'pickUp' }, arrives: null };
  const leaves: Reading['leaves'] = waits
    ? { when: 'paid', transfer: payment.kind === 'transfer' }
    : leaving(profile, payment !== null, now);
  if (!zone?.delay || !promise?.deliveryDay) return { leaves, arrives: null };
  if (waits) return { leaves, arrives: { afterDays: zone.delay.to } };
  return { leaves, arrives: { from: promise.earliestDay ?? promise.deliveryDay, to: promise.deliveryDay } };
}

function leaving(profile: ShopProfile, paid: boolean, now: string): Reading['leaves'] {
  const day = dispatchDay(now, profile);
  const { at: before, timeZone } = profile.cutOff;
  return day === localOf(now, timeZone).day ? { when: 'today', before, paid } : { when: 'day', day, paid };
}

export function sentence(to: ToRead, locale: Locale): string {
  const words = readingWords[locale];
  const told = reading(to);
  const how = to.mode.kind === 'warehouse' ? pickUpTexts(to, words) : carriedTexts(to, told, words, locale);
  const parcel = to.surprise && to.profile.gifts.surprise ? words.surprise : words.noPrice;
  const parts = [
    ...how,
    ...(to.vatCharged ? [] : [to.profile.vat.customs[locale]]),
    ...(to.mode.kind === 'warehouse' ? [] : [parcel]),
    ...(to.stockFresh ? [] : [words.stockOld]),
  ];
  return typeset(parts.join(' '), locale);
}

function pickUpTexts({ profile, gift }: ToRead, words: ReadingWords): string[] {
  const { pickUp } = profile;
  if (!pickUp) return [words.pickUpUnknown];
  return [
    words.pickUp(pickUp.from, pickUp.to),
    ...(pickUp.intercom ? [words.intercom(pickUp.intercom.from, pickUp.intercom.to)] : []),
    ...(gift && pickUp.giftMinutes > 0 ? [words.pickUpGift(pickUp.giftMinutes)] : []),
  ];
}

function carriedTexts(to: ToRead, { leaves, arrives }: Reading, words: ReadingWords, locale: Locale): string[] {
  const { mode } = to;
  const point = mode.network !== null;
  return [
    `${leavesText(leaves, words, locale)}${arrivesText(to, arrives, words, locale)}.`,
    ...(mode.kind === 'locker' ? [words.lockerNotice] : []),
    ...(mode.keptDays === null ? [] : [words.kept(mode.keptDays)]),
    ...(mode.signature ? [point ? words.pointSignature : words.signature] : []),
  ];
}

function leavesText(leaves: Reading['leaves'], words: ReadingWords, locale: Locale): string {
  switch (leaves.when) {
    case 'today':
      return leaves.paid ? words.leavesTodayPaid(leaves.before) : words.leavesToday(leaves.before);
    case 'day':
      return leaves.paid
        ? words.leavesOnPaid(spokenDay(locale, leaves.day))
        : words.leavesOn(spokenDay(locale, leaves.day));
    case 'paid':
      return leaves.transfer ? words.leavesTransferred : words.leavesRecorded;
    case 'pickUp':
      return '';
  }
}

function arrivesText(
  { mode, relay, recipient }: ToRead,
  arrives: Reading['arrives'],
  words: ReadingWords,
  locale: Locale,
): string {
  if (arrives === null) return words.delayUnknown;
  if ('afterDays' in arrives) return words.arrivesAfter(arrives.afterDays);
  const who = recipient === null ? null : words.person(recipient.civility, recipient.firstName, recipient.lastName);
  const last = spokenDay(locale, arrives.to);
  const between = arrives.from < arrives.to ? words.between(spokenDay(locale, arrives.from), last) : words.on(last);
  if (mode.network !== null) return words.atPoint(who, relay ? words.pointName(relay.name, relay.city) : null, between);
  return words.arrives(who, between);
}
