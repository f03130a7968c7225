/** Who is calling: what was typed in the one field, and what choosing a caller does to the form (ORD-5). */
import type { Address } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { countryByCode } from '../../domain/place/territory.ts';
import { type AddressForm, type DetailsForm, type PhoneOrderDraft, emptyAddress } from '../../domain/order/draft.ts';

export type Guess = 'phone' | 'email' | 'postalCode' | 'name' | 'nothing';

/** Five digits are a postal code, more are a phone; a sign @ makes an e-mail; letters make a name. */
export function guessCaller(typed: string): Guess {
  const text = typed.trim();
  if (text === '') return 'nothing';
  if (text.includes('@')) return 'email';
  if (/^\d{5}$/u.test(text)) return 'postalCode';
  if (/^\+?[\d .()/-]+$/u.test(text) && /\d/u.test(text)) return 'phone';
  return 'name';
}

/** The new customer's form as far as the caller field tells. */
export function detailsFromTyped(typed: string): Partial<DetailsForm> {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const guess = guessCaller(text);
  if (guess === 'email') return { email: text.toLowerCase() };
  if (guess === 'phone') return { phone: spacedPhone(text) };
  if (guess !== 'name') return {};
  const [, title = '', rest = text] = /^(mme|madame|mlle|m\.|mr|monsieur)\s+(.+)$/iu.exec(text) ?? [];
  if (title === '') return { lastName: capitalised(rest) };
  return { civility: /^m(me|adame|lle)$/iu.test(title) ? 'mme' : 'm', lastName: capitalised(rest) };
}

/** `0612345678` to `06 12 34 56 78`; anything else stays as typed. */
function spacedPhone(typed: string): string {
  const digits = typed.replace(/[ .()/-]/gu, '');
  return /^0\d{9}$/u.test(digits) ? (digits.match(/../gu) ?? []).join(' ') : typed.trim();
}

/** A known caller: billed and delivered at the first address of the book, unless an address was typed already. */
export function asKnown(draft: PhoneOrderDraft, { id, details, addresses }: Customer): PhoneOrderDraft {
  const first = addresses[0]?.address;
  const typed = draft.buyer !== 'known' && !isBlankAddress(draft.billing);
  const named = { ...emptyAddress(draft.billing.country), ...nameOf(details) };
  return {
    ...draft,
    buyer: 'known',
    customerId: id,
    billing: typed ? draft.billing : first ? { ...first } : named,
    otherDelivery: typed ? draft.otherDelivery : false,
    keepBillingAs: typed ? draft.keepBillingAs : '',
    keepDeliveryAs: typed ? draft.keepDeliveryAs : '',
  };
}

/** A new customer or a guest: the form starts with what was typed in the caller field. */
export function asUnknown(
  draft: PhoneOrderDraft,
  buyer: 'new' | 'guest',
  customerId: string | null,
  keepBillingAs: string,
): PhoneOrderDraft {
  const wasKnown = draft.buyer === 'known';
  const billing = wasKnown ? emptyAddress(draft.billing.country) : draft.billing;
  const guessed = detailsFromTyped(draft.search);
  const details = { ...draft.details };
  if (details.phone === '') details.phone = guessed.phone ?? '';
  if (details.email === '') details.email = guessed.email ?? '';
  if (details.lastName === '') details.lastName = guessed.lastName ?? '';
  if (details.civility === 'none') details.civility = guessed.civility ?? 'none';
  const postalCode = guessCaller(draft.search) === 'postalCode' ? draft.search.trim() : '';
  return {
    ...draft,
    buyer,
    customerId,
    details,
    billing: {
      ...billing,
      ...nameOf(details),
      ...(billing.postalCode === '' && postalCode !== ''
        ? { postalCode, country: countryByCode(postalCode, billing.country) }
        : {}),
    },
    keepBillingAs: buyer === 'new' ? draft.keepBillingAs || keepBillingAs : '',
    keepDeliveryAs: buyer === 'new' ? draft.keepDeliveryAs : '',
  };
}

/** Nobody chosen any more; what was typed about the order stays. */
export function asNobody(draft: PhoneOrderDraft): PhoneOrderDraft {
  const forget = draft.buyer === 'known';
  return {
    ...draft,
    buyer: 'none',
    customerId: null,
    billing: forget ? emptyAddress(draft.billing.country) : draft.billing,
    delivery: forget ? emptyAddress(draft.billing.country) : draft.delivery,
    otherDelivery: forget ? false : draft.otherDelivery,
  };
}

/** The billing name follows the caller's as long as it was the same: nobody types a name twice. */
export function withDetails(draft: PhoneOrderDraft, change: Partial<DetailsForm>): PhoneOrderDraft {
  const details = { ...draft.details, ...change };
  const follows = isSameName(draft.billing, draft.details);
  return { ...draft, details, billing: follows ? { ...draft.billing, ...nameOf(details) } : draft.billing };
}

type Name = Pick<AddressForm, 'civility' | 'lastName' | 'firstName'>;

export function nameOf({ civility, lastName, firstName }: Name): Name {
  return { civility, lastName, firstName };
}

export function isSameName(a: Name, b: Name): boolean {
  return a.civility === b.civility && a.lastName === b.lastName && a.firstName === b.firstName;
}

/** True when nothing but the country (which has a default) and the name was filled. */
export function isBlankAddress(address: AddressForm): boolean {
  const { civility, lastName, firstName, country, ...rest } = address;
  return Object.values(rest).every((value) => value.trim() === '');
}

export function isSameAddress(a: Address | AddressForm, b: Address | AddressForm): boolean {
  return (Object.keys(a) as (keyof AddressForm)[]).every((key) => a[key].trim() === b[key].trim());
}

function capitalised(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** How a call on hold is named: the caller as far as known, else what was typed; empty when nothing is. */
export function callTitle(draft: PhoneOrderDraft, customer: Pick<Customer, 'details'> | null): string {
  const person = draft.buyer === 'known' ? (customer?.details ?? draft.billing) : draft.details;
  const name = [person.firstName, person.lastName]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  return (name || draft.search.trim() || draft.details.phone.trim()).slice(0, 200);
}
