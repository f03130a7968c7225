/**
 * The form as typed, read with the domain's own schemas and rules: priced lines, totals, delivery modes, and either
 * the arguments of the order or what is wrong, field by field, in the order of the screen (PRX-4, ORD-19). Pure.
 */
import type { ActionInput } from '../../domain/api.ts';
import type { BookAddress } from '../../domain/customer/address.ts';
import { localDay } from '../../domain/format.ts';
import { type Destination, type Load, loadOf, whyNotCountry } from '../../domain/order/delivery.ts';
import { type Offer, type Offers, offersOf } from '../../domain/order/offers.ts';
import { quote } from '../../domain/order/quote.ts';
import { whyNotReturnOption } from '../../domain/order/return-option.ts';
import type { AskedCode } from '../../domain/voucher/rules.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import type { AddressForm, PhoneOrderDraft } from '../../domain/order/draft.ts';
import { Instructions } from '../../domain/order/place.ts';
import { type Refusal, refusal } from '../../domain/refusal.ts';
import { suits, whyNotPoint } from '../../domain/relay/choice.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { PaymentMethod, ShopProfile } from '../../domain/shop/profile.ts';
import { holdsCardNumber } from '../../domain/card-number.ts';
import { type ReadQuote, readQuote } from '../quotes/read-quote.ts';
import { isBlankAddress } from './caller.ts';
import { type Shelves, readLines } from './lines.ts';
import { type Problem, problemsOf, refused } from './problems.ts';
import { readAddress, readBuyer, readKept } from './read-client.ts';
import { type PayingCard, readCards } from './read-cards.ts';
import { readGiftCards } from './read-gift-cards.ts';
import type { Discount, OrderLine, OrderVat, Totals } from '../../domain/order/parts.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';

export type PlaceArgs = ActionInput<'placeOrder'>['args'];

export interface Surroundings {
  profile: ShopProfile;
  shelves: Shelves;
  /** The known customer's phone and book; empty for others. */
  customer: { phone: string; email: string; book: readonly BookAddress[] } | null;
  /** Codes of the draft as known here; a code that is not in it is unknown. Null: not looked up yet. */
  vouchers: readonly Voucher[] | null;
  /** Cards of the draft as known here; null: not looked up yet. */
  cards: readonly CardOffer[] | null;
  /** The point of the draft as known here; null: none, or not looked up yet. */
  point: RelayPoint | null;
  /** Instant at which it would be placed, ISO UTC; minutes matter, seconds do not. */
  at: string;
  /** Ids made once for what the order would create. */
  ids: { customer: string; billing: string; delivery: string };
}

export interface ReadForm {
  priced: ReadonlyMap<string, OrderLine>;
  totals: Totals;
  discounts: Discount[];
  /** By code, why it takes nothing off (ORD-8). */
  codeProblems: ReadonlyMap<string, Refusal>;
  /** Cards that pay, and what is left to pay another way (AVO-3). */
  paying: PayingCard[];
  leftCents: number;
  vat: OrderVat;
  /** Day of the shop: which prices hold. */
  day: string;
  /** Nothing is ordered yet, so nothing costs anything. */
  empty: boolean;
  /** Gift cards alone: no parcel, no delivery to choose (ORD-15). */
  byMail: boolean;
  modes: Offer[];
  /** Until the cut-off of today; null: nothing leaves today any more. */
  minutesLeft: number | null;
  /** The one asked for, else the first that delivers there; null when none does. */
  mode: DeliveryMode | null;
  /** The chosen point, where it suits the mode; null while none does. */
  point: RelayPoint | null;
  /** Weight of the parcel with its box. */
  grams: number;
  payment: PaymentMethod | null;
  /** The caller gets a link and the order is placed once it is paid (ORD-10). */
  byLink: boolean;
  destination: AddressForm;
  problems: Problem[];
  args: PlaceArgs | null;
  /** The same form as a quote (MSG-2). */
  quotable: ReadQuote;
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
  const load = loadOf(profile, lines);
  const { modes, minutesLeft } = readModes(load, destination, draft, around);
  const mode = byMail ? mailMode(profile) : chosenMode(modes, draft.modeId);
  const point = mode && pointFor(mode, around.point, load.grams);
  const payment =
    profile.paymentMethods.find(({ id }) => id === draft.paymentMethod) ?? profile.paymentMethods[0] ?? null;
  const returnOption = draft.returnOption && whyNotReturnOption(profile, lines, 'phone') === undefined;
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
  const paying = readCards(draft.cards, around.cards, sums);
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
    ...paying.problems,
    ...(byMail ? [] : modeProblems(modes, mode)),
    ...(mode ? pointProblems(mode, draft.relayId, around.point, load.grams) : []),
  ];
  const readParts = { buyer: buyer.buyer, billing: billing.address, delivery: delivery.address };
  const common = {
    quotable: readQuote({ draft, ...readParts, basket: read.basket, priced: read.priced, mode, problems }),
    priced: read.priced,
    totals: sums,
    discounts,
    codeProblems,
    paying: paying.cards,
    leftCents: paying.leftCents,
    vat,
    day,
    empty: lines.length === 0 && !byMail,
    byMail,
    modes,
    minutesLeft,
    mode,
    point,
    grams: load.grams,
    payment,
    byLink: payment?.kind === 'link' && paying.leftCents > 0 && draft.paidLinkId === null,
    destination,
    problems,
  };
  const ready =
    problems.length === 0 &&
    read.priced.size === draft.lines.length &&
    around.vouchers !== null &&
    around.cards !== null;
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
    relayId: point?.id ?? null,
    lines: read.basket,
    giftCards: cards.asked,
    returnOption,
    codes: draft.codes,
    paymentMethod: payment.id,
    giftCardCodes: paying.asked,
    paidLinkId: draft.paidLinkId,
    expectedTotalCents: sums.totalCents,
  };
  return { ...common, args };
}

function mailMode(profile: ShopProfile): DeliveryMode | null {
  return profile.deliveryModes.find(({ kind }) => kind === 'mail') ?? null;
}

function chosenMode(modes: readonly Offer[], modeId: string | null): DeliveryMode | null {
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

function readModes(load: Load, to: AddressForm, draft: PhoneOrderDraft, around: Surroundings): Offers {
  const { profile, at } = around;
  return offersOf(profile, { to: trimmed(to), callerPhone: phoneOf(draft, around), load, at });
}

function pointFor(mode: DeliveryMode, point: RelayPoint | null, grams: number): RelayPoint | null {
  return point && mode.network !== null && !whyNotPoint(point, mode, point.id, grams) ? point : null;
}

/** ORD-7: a mode with a point needs one that suits it. */
function pointProblems(mode: DeliveryMode, relayId: string | null, point: RelayPoint | null, grams: number): Problem[] {
  if (mode.network === null) return [];
  // one of another mode was chosen before: it is as if there were none
  const other = point !== null && (point.network !== mode.network || !suits(point, mode));
  if (relayId === null || other) return [refused('relayId', refusal('relayMissing', { rule: 'ORD-7', mode: mode.id }))];
  const no = whyNotPoint(point ?? undefined, mode, relayId, grams);
  return no ? [refused('relayId', no)] : [];
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
