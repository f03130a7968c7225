/**
 * The form as typed, read with the domain's own schemas and rules: priced lines, totals, delivery modes, and either
 * the arguments of the order or what is wrong, field by field, in the order of the screen (PRX-4, ORD-19). Pure.
 */
import type { ActionInput } from '../../domain/api.ts';
import { Address, type BookAddress } from '../../domain/customer/address.ts';
import { CustomerDetails } from '../../domain/customer/customer.ts';
import { whyNotDeliver } from '../../domain/order/delivery.ts';
import type { AddressForm, DetailsForm, PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { OrderLine, Totals } from '../../domain/order/order.ts';
import { Instructions } from '../../domain/order/place.ts';
import { totals } from '../../domain/order/totals.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { DeliveryMode, PaymentMethod, ShopProfile } from '../../domain/shop/profile.ts';
import { fold, holdsCardNumber } from '../../domain/text.ts';
import { isBlankAddress, isSameAddress, isSameName } from './caller.ts';
import { type Shelves, readLines } from './lines.ts';
import { type Problem, problemsOf, refused } from './problems.ts';

export type PlaceArgs = ActionInput<'placeOrder'>['args'];

export interface Surroundings {
  profile: ShopProfile;
  shelves: Shelves;
  /** The known customer's phone and book; empty for others. */
  customer: { phone: string; book: readonly BookAddress[] } | null;
  /** Ids made once for what the order would create. */
  ids: { customer: string; billing: string; delivery: string };
}

export interface ReadForm {
  priced: ReadonlyMap<string, OrderLine>;
  totals: Totals;
  modes: { mode: DeliveryMode; no: Refusal | null }[];
  /** The one asked for, else the first that delivers there; null when none does. */
  mode: DeliveryMode | null;
  payment: PaymentMethod | null;
  destination: AddressForm;
  problems: Problem[];
  args: PlaceArgs | null;
}

export function readForm(draft: PhoneOrderDraft, around: Surroundings): ReadForm {
  const { profile, shelves } = around;
  const lines = readLines(draft.lines, profile, shelves);
  const destination = draft.otherDelivery ? draft.delivery : draft.billing;
  const modes = profile.deliveryModes.map((mode) => ({ mode, no: whyNot(mode, destination, phoneOf(draft, around)) }));
  const mode =
    modes.find((entry) => entry.mode.id === draft.modeId)?.mode ?? modes.find(({ no }) => no === null)?.mode ?? null;
  const payment =
    profile.paymentMethods.find(({ id }) => id === draft.paymentMethod) ?? profile.paymentMethods[0] ?? null;
  const sums = totals({ lines: [...lines.priced.values()], mode, wrapRateBp: profile.gifts.wrapRateBp });
  const buyer = readBuyer(draft, around);
  const billing = readAddress(draft.billing, 'billing', draft.buyer === 'known' ? null : draft.details);
  const delivery = draft.otherDelivery ? readAddress(draft.delivery, 'delivery', null) : billing;
  const keep = readKept(draft, around, billing.address, draft.otherDelivery ? delivery.address : null);
  const problems = [
    ...buyer.problems,
    // nobody's address is not missing yet: who calls comes first
    ...(draft.buyer === 'none' && isBlankAddress(draft.billing) ? [] : billing.problems),
    ...(draft.otherDelivery ? delivery.problems : []),
    ...keep.problems,
    ...countryProblems(draft, profile, destination),
    ...instructionProblems(draft.instructions),
    ...(draft.lines.length === 0 ? [{ path: 'articles', what: 'noLines' } as const] : lines.problems),
    ...modeProblems(modes, mode),
  ];
  const common = { priced: lines.priced, totals: sums, modes, mode, payment, destination, problems };
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
    lines: lines.basket,
    paymentMethod: payment.id,
    expectedTotalCents: sums.totalCents,
  };
  return { ...common, args };
}

function phoneOf(draft: PhoneOrderDraft, { customer }: Surroundings): string {
  return draft.buyer === 'known' ? (customer?.phone ?? '') : draft.details.phone.trim();
}

function whyNot(mode: DeliveryMode, to: AddressForm, callerPhone: string): Refusal | null {
  const trimmed = { country: to.country, postalCode: to.postalCode.trim(), phone: to.phone.trim() };
  return whyNotDeliver(mode, trimmed, callerPhone) ?? null;
}

interface ReadBuyer {
  buyer: PlaceArgs['buyer'] | null;
  problems: Problem[];
}

function readBuyer(draft: PhoneOrderDraft, { ids }: Surroundings): ReadBuyer {
  const nobody: ReadBuyer = { buyer: null, problems: [{ path: 'search', what: 'noBuyer' }] };
  if (draft.buyer === 'none') return nobody;
  if (draft.buyer === 'known')
    return draft.customerId === null
      ? nobody
      : { buyer: { kind: 'known', customerId: draft.customerId }, problems: [] };
  const birthDate = draft.buyer === 'guest' ? null : readDay(draft.details.birthDate);
  const parsed = CustomerDetails.safeParse({ ...draft.details, birthDate });
  if (!parsed.success) return { buyer: null, problems: inOrder(problemsOf(parsed.error, 'details'), detailsOrder) };
  if (draft.buyer === 'guest') return { buyer: { kind: 'guest', details: parsed.data }, problems: [] };
  return { buyer: { kind: 'new', customerId: draft.customerId ?? ids.customer, details: parsed.data }, problems: [] };
}

interface ReadAddress {
  address: Address | null;
  problems: Problem[];
}

/** `named`: the caller's name, whose mistakes are told where the caller is asked for it and not twice. */
function readAddress(form: AddressForm, path: 'billing' | 'delivery', named: DetailsForm | null): ReadAddress {
  const parsed = Address.safeParse(form);
  if (parsed.success) return { address: parsed.data, problems: [] };
  const problems = inOrder(problemsOf(parsed.error, path), addressOrder);
  const told = named !== null && isSameName(form, named);
  return {
    address: null,
    problems: told ? problems.filter((problem) => !/\.(last|first)Name$/u.test(problem.path)) : problems,
  };
}

/** LIV-2: a country no mode of this shop reaches is refused where it is chosen. */
function countryProblems(draft: PhoneOrderDraft, profile: ShopProfile, to: AddressForm): Problem[] {
  const reached = profile.deliveryModes.some(({ zones }) => zones.some(({ country }) => country === to.country));
  return reached ? [] : [{ path: draft.otherDelivery ? 'delivery.country' : 'billing.country', what: 'notDelivered' }];
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

/** Addresses to keep in the book (ORD-6): those given a name and not in it yet. */
function readKept(
  draft: PhoneOrderDraft,
  { customer, ids }: Surroundings,
  billing: Address | null,
  delivery: Address | null,
) {
  const entries: PlaceArgs['keepAddresses'] = [];
  const problems: Problem[] = [];
  const wanted = [
    { path: 'keepBillingAs', id: ids.billing, name: draft.keepBillingAs.trim(), address: billing },
    { path: 'keepDeliveryAs', id: ids.delivery, name: draft.keepDeliveryAs.trim(), address: delivery },
  ];
  if (draft.buyer === 'guest' || draft.buyer === 'none') return { entries, problems };
  const book = draft.buyer === 'known' ? (customer?.book ?? []) : [];
  const names = book.map(({ name }) => fold(name));
  for (const { path, id, name, address } of wanted) {
    if (name === '' || address === null || book.some((entry) => isSameAddress(entry.address, address))) continue;
    if (name.length > 40) problems.push({ path, what: 'tooLong', max: 40 });
    else if (names.includes(fold(name))) problems.push({ path, what: 'nameTaken' });
    else {
      names.push(fold(name));
      entries.push({ id, name, address });
    }
  }
  return { entries, problems };
}

/** `27/3/1981`, `27.03.1981` or `1981-03-27` to `1981-03-27`; blank to null; anything else as typed, to be refused. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/u.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

const detailsOrder = ['civility', 'lastName', 'firstName', 'phone', 'birthDate', 'email'];
const addressOrder = [
  'lastName',
  'firstName',
  'company',
  'street',
  'complement1',
  'complement2',
  'locality',
  'postalCode',
  'city',
  'country',
  'phone',
];

/** As on the screen, so that the first problem is the first one seen. */
function inOrder(problems: Problem[], fields: readonly string[]): Problem[] {
  const rank = ({ path }: Problem) => fields.indexOf(path.split('.').at(-1) ?? '');
  return problems.toSorted((a, b) => rank(a) - rank(b));
}
