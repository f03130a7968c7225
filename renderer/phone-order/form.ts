/**
 * The form as typed, read with the domain's own schemas and rules: priced lines, totals, delivery modes, and either
 * the arguments of the order or what is wrong, field by field, in the order of the screen (PRX-4, ORD-19). Pure.
 */
import type { ActionInput } from '../../domain/api.ts';
import { Address, type BookAddress } from '../../domain/customer/address.ts';
import { CustomerDetails } from '../../domain/customer/customer.ts';
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
import type { Voucher } from '../../domain/voucher/voucher.ts';
import type { AddressForm, DetailsForm, PhoneOrderDraft } from '../../domain/order/draft.ts';
import { Instructions } from '../../domain/order/place.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { PaymentMethod, ShopProfile } from '../../domain/shop/profile.ts';
import { holdsCardNumber } from '../../domain/card-number.ts';
import { fold } from '../../domain/text.ts';
import { isSameAddress, isSameName } from './caller.ts';
import { type Shelves, readLines } from './lines.ts';
import { type Problem, problemsOf, refused } from './problems.ts';
import type { Discount, OrderLine, OrderPromise, OrderVat, Totals } from '../../domain/order/parts.ts';
import type { DeliveryMode, DeliveryZone } from '../../domain/shop/delivery-mode.ts';

export type PlaceArgs = ActionInput<'placeOrder'>['args'];

export interface Surroundings {
  profile: ShopProfile;
  shelves: Shelves;
  /** The known customer's phone and book; empty for others. */
  customer: { phone: string; email: string; book: readonly BookAddress[] } | null;
  /** Codes of the draft as known here; a code that is not in it is unknown. */
  vouchers: readonly Voucher[];
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
  modes: ModeRead[];
  /** The one asked for, else the first that delivers there; null when none does. */
  mode: DeliveryMode | null;
  payment: PaymentMethod | null;
  destination: AddressForm;
  problems: Problem[];
  args: PlaceArgs | null;
}

export function readForm(draft: PhoneOrderDraft, around: Surroundings): ReadForm {
  const { profile, shelves } = around;
  const lines = readLines(draft.lines, profile, shelves, localDay(around.at, profile.identity.timeZone));
  const destination = draft.otherDelivery ? draft.delivery : draft.billing;
  const modes = readModes([...lines.priced.values()], destination, draft, around);
  const mode =
    modes.find((entry) => entry.mode.id === draft.modeId)?.mode ?? modes.find(({ no }) => no === null)?.mode ?? null;
  const payment =
    profile.paymentMethods.find(({ id }) => id === draft.paymentMethod) ?? profile.paymentMethods[0] ?? null;
  const { order: quoted, codeProblems } = quote(profile, {
    lines: [...lines.priced.values()],
    giftCards: [],
    returnOption: draft.returnOption,
    mode: mode ?? undefined,
    delivery: trimmed(destination),
    codes: draft.codes.map((code) => ({
      code,
      voucher: around.vouchers.find((voucher) => voucher.code === code),
      held: false,
    })),
    customerId: draft.buyer === 'known' ? draft.customerId : null,
    email: draft.buyer === 'known' ? (around.customer?.email ?? '') : draft.details.email,
    at: around.at,
  });
  const { totals: sums, discounts, vat } = quoted;
  const buyer = readBuyer(draft, around);
  const billing = readAddress(draft.billing, 'billing', draft.buyer === 'known' ? null : draft.details);
  const delivery = draft.otherDelivery ? readAddress(draft.delivery, 'delivery', null) : billing;
  const keep = readKept(draft, around, billing.address, draft.otherDelivery ? delivery.address : null);
  const problems = [
    ...buyer.problems,
    ...billing.problems,
    ...(draft.otherDelivery ? delivery.problems : []),
    ...keep.problems,
    ...countryProblems(draft, profile, destination),
    ...instructionProblems(draft.instructions),
    ...(draft.lines.length === 0 ? [{ path: 'articles', what: 'noLines' } as const] : lines.problems),
    ...modeProblems(modes, mode),
  ];
  const common = {
    priced: lines.priced,
    totals: sums,
    discounts,
    codeProblems,
    vat,
    modes,
    mode,
    payment,
    destination,
    problems,
  };
  const ready = problems.length === 0 && lines.priced.size === draft.lines.length;
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
    lines: lines.basket,
    giftCards: [],
    returnOption: draft.returnOption,
    codes: draft.codes,
    paymentMethod: payment.id,
    expectedTotalCents: sums.totalCents,
  };
  return { ...common, args };
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
