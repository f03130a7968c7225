/**
 * The form as typed, read with the domain's own schemas and rules: priced lines, totals, delivery modes, and either
 * the arguments of the order or what is wrong, field by field, in the order of the screen (PRX-4, ORD-19). Pure.
 */
import type { ActionInput } from '../../domain/api.ts';
import type { BookAddress } from '../../domain/customer/address.ts';
import { promiseOf } from '../../domain/calendar/promise.ts';
import { localDay } from '../../domain/format.ts';
import {
  type Destination,
  deliveryCents,
  loadOf,
  whyNotCountry,
  whyNotDeliver,
  zoneOf,
} from '../../domain/order/delivery.ts';
import { quote } from '../../domain/order/quote.ts';
import { whyNotReturnOption } from '../../domain/order/return-option.ts';
import type { AskedCode } from '../../domain/voucher/rules.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import type { AddressForm, PhoneOrderDraft } from '../../domain/order/draft.ts';
import { Instructions } from '../../domain/order/place.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { PaymentMethod, ShopProfile } from '../../domain/shop/profile.ts';
import { holdsCardNumber } from '../../domain/card-number.ts';
import { isBlankAddress } from './caller.ts';
import { type Shelves, readLines } from './lines.ts';
import { type Problem, problemsOf, refused } from './problems.ts';
import { readAddress, readBuyer, readKept } from './read-client.ts';
import { readGiftCards } from './read-gift-cards.ts';
import type { Discount, OrderLine, OrderPromise, OrderVat, Totals } from '../../domain/order/parts.ts';
import type { DeliveryMode, DeliveryZone } from '../../domain/shop/delivery-mode.ts';

export type PlaceArgs = ActionInput<'placeOrder'>['args'];

export interface Surroundings {
  profile: ShopProfile;
  shelves: Shelves;
  /** The known customer's phone and book; empty for others. */
  customer: { phone: string; email: string; book: readonly BookAddress[] } | null;
  /** Codes of the draft as known here; a code that is not in it is unknown. Null: not looked up yet. */
  vouchers: readonly Voucher[] | null;
  /** Instant at which it would be placed, ISO UTC; minutes matter, seconds do not. */
  at: string;
  /** Ids made once for what the order would create. */
  ids: { customer: string; billing: string; delivery: string };
}

export interface ModeRead {
  mode: DeliveryMode;
  no: Refusal | null;
  /** What it costs there, with VAT; 0 where it cannot be. */
  priceCents: number;
  promise: OrderPromise | null;
  zone: DeliveryZone | null;
}

export interface ReadForm {
  priced: ReadonlyMap<string, OrderLine>;
  totals: Totals;
  discounts: Discount[];
  /** By code, why it takes nothing off (ORD-8). */
  codeProblems: ReadonlyMap<string, Refusal>;
  vat: OrderVat;
  /** Day of the shop: which prices hold. */
  day: string;
  /** Nothing is ordered yet, so nothing costs anything. */
  empty: boolean;
  /** Gift cards alone: no parcel, no delivery to choose (ORD-15). */
  byMail: boolean;
  modes: ModeRead[];
  /** The one asked for, else the first that delivers there; null when none does. */
  mode: DeliveryMode | null;
  payment: PaymentMethod | null;
  destination: AddressForm;
  problems: Problem[];
  args: PlaceArgs | null;
}

export function readForm(draft: PhoneOrderDraft, around: Surroundings): ReadForm {
  const { profile, shelves, ids } = around;
  const day = localDay(around.at, profile.identity.timeZone);
  const read = readLines(draft.lines, profile, shelves, day);
  const cards = readGiftCards(draft.giftCards, profile);
  // gift cards alone go by e-mail, wherever their buyer lives (ORD-15)
  const byMail = draft.lines.length === 0 && draft.giftCards.length > 0;
  const elsewhere = draft.otherDelivery && !byMail;
  const destination = elsewhere ? draft.delivery : draft.billing;
  const lines = [...read.priced.values()];
  const modes = readModes(lines, destination, draft, around);
  const mode = byMail ? mailMode(profile) : chosenMode(modes, draft.modeId);
  const payment =
    profile.paymentMethods.find(({ id }) => id === draft.paymentMethod) ?? profile.paymentMethods[0] ?? null;
  const returnOption = draft.returnOption && whyNotReturnOption(profile, draft.lines) === undefined;
  const { order: quoted, codeProblems } = quote(profile, {
    lines,
    giftCards: cards.counted,
    returnOption,
    mode: mode ?? undefined,
    delivery: trimmed(destination),
    codes: askedCodes(draft.codes, around.vouchers),
    customerId: draft.buyer === 'known' ? draft.customerId : null,
    email: draft.buyer === 'known' ? (around.customer?.email ?? '') : draft.details.email,
    at: around.at,
  });
  const { totals: sums, discounts, vat } = quoted;
  const buyer = readBuyer(draft, ids.customer);
  const billing = readAddress(draft.billing, 'billing', draft.buyer === 'known' ? null : draft.details);
  const delivery = elsewhere ? readAddress(draft.delivery, 'delivery', null) : billing;
  const book = around.customer?.book ?? [];
  const keep = readKept(draft, { ids, book }, billing.address, elsewhere ? delivery.address : null);
  const problems = [
    ...buyer.problems,
    // nobody's address is not missing yet: who calls comes first
    ...(draft.buyer === 'none' && isBlankAddress(draft.billing) ? [] : billing.problems),
    ...(elsewhere ? delivery.problems : []),
    ...keep.problems,
    ...(byMail ? [] : countryProblems(draft, profile, destination)),
    ...instructionProblems(draft.instructions),
    ...(draft.lines.length === 0 && !byMail ? [{ path: 'articles', what: 'noLines' } as const] : read.problems),
    ...cards.problems,
    ...codeFieldProblems(draft.codeTyped, codeProblems),
    ...(byMail ? [] : modeProblems(modes, mode)),
  ];
  const common = {
    priced: read.priced,
    totals: sums,
    discounts,
    codeProblems,
    vat,
    day,
    empty: lines.length === 0 && !byMail,
    byMail,
    modes,
    mode,
    payment,
    destination,
    problems,
  };
  const ready = problems.length === 0 && read.priced.size === draft.lines.length && around.vouchers !== null;
  if (!ready || !buyer.buyer || !billing.address || !delivery.address || !mode || !payment)
    return { ...common, args: null };
  const args: PlaceArgs = {
    orderId: draft.orderId,
    shop: profile.id,
    buyer: buyer.buyer,
    billing: billing.address,
    delivery: delivery.address,
    keepAddresses: keep.entries,
    instructions: draft.instructions,
    surprise: draft.surprise && profile.gifts.surprise,
    modeId: mode.id,
    relayId: draft.relayId,
    lines: read.basket,
    giftCards: cards.asked,
    returnOption,
    codes: draft.codes,
    paymentMethod: payment.id,
    expectedTotalCents: sums.totalCents,
  };
  return { ...common, args };
}

function mailMode(profile: ShopProfile): DeliveryMode | null {
  return profile.deliveryModes.find(({ kind }) => kind === 'mail') ?? null;
}

function chosenMode(modes: readonly ModeRead[], modeId: string | null): DeliveryMode | null {
  const asked = modes.find(({ mode }) => mode.id === modeId);
  return (asked ?? modes.find(({ no }) => no === null))?.mode ?? null;
}

/** What this workstation knows of each code; nothing is said of any before it has been looked up. */
function askedCodes(codes: readonly string[], vouchers: readonly Voucher[] | null): AskedCode[] {
  if (vouchers === null) return [];
  return codes.map((code) => ({ code, voucher: vouchers.find((voucher) => voucher.code === code), held: false }));
}

/** ORD-8: a code that takes nothing off is put right or taken off; one that was typed is added or cleared. */
function codeFieldProblems(typed: string, refusals: ReadonlyMap<string, Refusal>): Problem[] {
  const wrong = [...refusals].map(([code, no]) => refused(`codes.${code}`, no));
  return typed.trim() === '' ? wrong : [...wrong, { path: 'codeTyped', what: 'codeNotAdded' }];
}

function phoneOf(draft: PhoneOrderDraft, { customer }: Surroundings): string {
  return draft.buyer === 'known' ? (customer?.phone ?? '') : draft.details.phone.trim();
}

function readModes(lines: OrderLine[], to: AddressForm, draft: PhoneOrderDraft, around: Surroundings): ModeRead[] {
  const { profile, at } = around;
  const load = loadOf(profile, lines);
  const there = trimmed(to);
  const offered = profile.deliveryModes.filter(({ kind }) => kind !== 'mail');
  return offered.map((mode) => {
    const no = whyNotDeliver(mode, there, phoneOf(draft, around), load) ?? null;
    const zone = zoneOf(mode, there);
    const priceCents = zone ? deliveryCents(zone, load) : 0;
    const promise = zone ? promiseOf(at, mode, zone, profile, there) : null;
    return { mode, no, priceCents, promise, zone: zone ?? null };
  });
}

function trimmed({ country, postalCode, city, phone }: AddressForm): Destination {
  return { country, postalCode: postalCode.trim(), city: city.trim(), phone: phone.trim() };
}

/** LIV-2: a country no mode of this shop reaches is refused where it is chosen. */
function countryProblems(draft: PhoneOrderDraft, profile: ShopProfile, to: AddressForm): Problem[] {
  return whyNotCountry(profile, trimmed(to)) === undefined
    ? []
    : [{ path: draft.otherDelivery ? 'delivery.country' : 'billing.country', what: 'notDelivered' }];
}

function instructionProblems(text: string): Problem[] {
  const parsed = Instructions.safeParse(text);
  if (!parsed.success) return problemsOf(parsed.error, 'instructions');
  return holdsCardNumber(text) ? [{ path: 'instructions', what: 'cardNumber' }] : [];
}

function modeProblems(modes: ReadForm['modes'], mode: DeliveryMode | null): Problem[] {
  const no = mode === null ? modes[0]?.no : modes.find((entry) => entry.mode === mode)?.no;
  return no ? [refused('modeId', no)] : [];
}
