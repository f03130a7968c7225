/**
 * The sentence the agent reads out before placing (LIV-1, LIV-5, PRX-2, DOC-1): when it leaves, when it arrives, what
 * the parcel does not carry. What is not known is said as not known.
 */
import { dispatchDay } from '../../domain/calendar/promise.ts';
import type { AddressForm } from '../../domain/order/draft.ts';
import type { PaymentMethod, ShopProfile } from '../../domain/shop/profile.ts';
import type { CallWords } from './words.ts';
import type { OrderPromise } from '../../domain/order/parts.ts';
import type { DeliveryMode, DeliveryZone } from '../../domain/shop/delivery-mode.ts';

export interface ToRead {
  profile: ShopProfile;
  mode: DeliveryMode;
  zone: DeliveryZone | null;
  promise: OrderPromise | null;
  /** False: sold without VAT (PRX-2). */
  vatCharged: boolean;
  payment: PaymentMethod | null;
  /** Null: delivered to the caller. */
  recipient: Pick<AddressForm, 'civility' | 'firstName' | 'lastName'> | null;
  surprise: boolean;
  /** False: this workstation works alone, and what the shelf holds is what it held at the last exchange. */
  stockFresh: boolean;
  /** Instant of the reading, UTC. */
  now: string;
}

export interface Reading {
  leaves: { when: 'today'; before: string } | { when: 'day'; day: string } | { when: 'paid' } | { when: 'pickUp' };
  /** Null: not known. */
  arrives: { on: string } | { afterDays: number } | null;
  signature: boolean;
  customs: boolean;
  surprise: boolean;
}

export function reading(to: ToRead): Reading {
  const { profile, mode, payment, surprise, now } = to;
  const waits = payment !== null && payment.kind !== 'link';
  return {
    leaves: leaving(profile, mode, waits, now),
    arrives: arriving(to, waits),
    signature: mode.signature,
    customs: !to.vatCharged,
    surprise: surprise && profile.gifts.surprise,
  };
}

function leaving(profile: ShopProfile, mode: DeliveryMode, waits: boolean, now: string): Reading['leaves'] {
  if (mode.kind === 'warehouse') return { when: 'pickUp' };
  if (waits) return { when: 'paid' };
  const day = dispatchDay(now, profile);
  return day === today(now, profile.cutOff.timeZone)
    ? { when: 'today', before: profile.cutOff.at }
    : { when: 'day', day };
}

function arriving({ mode, zone, promise }: ToRead, waits: boolean): Reading['arrives'] {
  if (mode.kind === 'warehouse' || !zone?.delay || !promise?.deliveryDay) return null;
  return waits ? { afterDays: zone.delay.to } : { on: promise.deliveryDay };
}

/** In the language of `words`; `day` writes `2026-11-25` as `mercredi 25 novembre`. */
export function sentence(to: ToRead, words: CallWords['reading'], day: (day: string) => string): string {
  const told = reading(to);
  const who =
    to.recipient === null ? null : words.person(to.recipient.civility, to.recipient.firstName, to.recipient.lastName);
  const parts = [
    `${leavesText(told, to, words, day)}${arrivesText(told, who, words, day)}.`,
    ...(told.signature ? [words.signature] : []),
    ...(told.customs ? [words.customs] : []),
    told.surprise ? words.surprise : words.noPrice,
    ...(to.stockFresh ? [] : [words.stockOld]),
  ];
  return parts.join(' ');
}

function leavesText(
  { leaves }: Reading,
  { profile }: ToRead,
  words: CallWords['reading'],
  day: (day: string) => string,
): string {
  switch (leaves.when) {
    case 'today':
      return words.leavesToday(leaves.before);
    case 'day':
      return words.leavesOn(day(leaves.day));
    case 'paid':
      return words.leavesPaid;
    case 'pickUp':
      return words.pickUp(profile.opening.from, profile.opening.to);
  }
}

function arrivesText(
  { leaves, arrives }: Reading,
  who: string | null,
  words: CallWords['reading'],
  day: (day: string) => string,
): string {
  if (leaves.when === 'pickUp') return '';
  if (arrives === null) return words.delayUnknown;
  return 'on' in arrives ? words.arrivesOn(who, day(arrives.on)) : words.arrivesAfter(arrives.afterDays);
}

/** `2026-11-25` as `mercredi 25 novembre`, without the year. */
export function spokenDay(locale: 'fr' | 'en', day: string): string {
  const text = spoken[locale].format(new Date(`${day}T12:00:00Z`));
  return locale === 'fr' ? text.replace(/ 1 /u, ' 1er ') : text;
}

const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const spoken = { fr: new Intl.DateTimeFormat('fr-FR', options), en: new Intl.DateTimeFormat('en-GB', options) };

function today(now: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(now),
  );
}
