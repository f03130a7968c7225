/** Who buys and where it is billed and delivered, as typed, read with the domain's own schemas (ORD-5, ORD-6). Pure. */
import type { ActionInput } from '../../domain/api.ts';
import { type Address, type BookAddress, WrittenAddress } from '../../domain/customer/address.ts';
import { CustomerDetails } from '../../domain/customer/customer.ts';
import type { AddressForm, DetailsForm, PhoneOrderDraft } from '../../domain/order/draft.ts';
import { fold } from '../../domain/text.ts';
import { isSameAddress, isSameName } from './caller.ts';
import { type Problem, problemsOf } from './problems.ts';

type PlaceArgs = ActionInput<'placeOrder'>['args'];

interface ReadBuyer {
  buyer: PlaceArgs['buyer'] | null;
  problems: Problem[];
}

/** `newId`: of the customer that would be created. */
export function readBuyer(draft: PhoneOrderDraft, newId: string): ReadBuyer {
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
  return { buyer: { kind: 'new', customerId: draft.customerId ?? newId, details: parsed.data }, problems: [] };
}

interface ReadAddress {
  address: Address | null;
  problems: Problem[];
}

/** `named`: the caller's name, whose mistakes are told where the caller is asked for it and not twice. */
export function readAddress(form: AddressForm, path: 'billing' | 'delivery', named: DetailsForm | null): ReadAddress {
  const parsed = WrittenAddress.safeParse(form);
  if (parsed.success) return { address: parsed.data, problems: [] };
  const problems = inOrder(problemsOf(parsed.error, path), addressOrder);
  const told = named !== null && isSameName(form, named);
  return {
    address: null,
    problems: told ? problems.filter((problem) => !/\.(last|first)Name$/u.test(problem.path)) : problems,
  };
}

/** Addresses to keep in the book (ORD-6): those given a name and not in it yet. */
export function readKept(
  draft: PhoneOrderDraft,
  { ids, book: known }: { ids: { billing: string; delivery: string }; book: readonly BookAddress[] },
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
  const book = draft.buyer === 'known' ? known : [];
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
