/** Records that may be of the same person: the same e-mail, the same number, the same name (CLI-2). */
import type { QueryArgs } from '../../domain/api.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { fold } from '../../domain/text.ts';
import { type Duplicate, duplicateReasons } from '../../domain/views-customer.ts';
import { phoneKey, searchWords } from '../search-text.ts';
import { customerRowOf } from './customers.ts';
import type { CustomerRowTable } from '../schema.ts';
import { type Sight, docById } from './sight.ts';

const MOST = 12;
/** Read of each index entry: a name like Martin has more bearers than anybody looks through. */
const CANDIDATES = 60;

/** The surest first; nothing for a record that is no longer of a person. */
export function customerDuplicates(sight: Sight, { customerId }: QueryArgs<'customerDuplicates'>): Duplicate[] {
  const { conn, viewer } = sight;
  const customer = docById(conn, 'customers', customerId);
  if (!customer || !viewer.shops.includes(customer.shop)) return [];
  if (customer.mergedInto !== null || customer.erasedAt !== null) return [];
  const mine = keysOf(customer);
  const found = new Map<string, Duplicate>();
  for (const match of matchesOf(customer)) {
    const rows = conn
      .prepare(
        `SELECT row.* FROM customer_fts CROSS JOIN customer_row AS row ON row.n = customer_fts.rowid
         WHERE customer_fts MATCH ? AND row.shop = ? AND row.id <> ? AND row.name <> ''
         ORDER BY customer_fts.rowid DESC LIMIT ?`,
      )
      .all(match, customer.shop, customerId, CANDIDATES) as CustomerRowTable[];
    for (const row of rows) {
      if (found.has(row.id)) continue;
      const other = docById(conn, 'customers', row.id);
      const theirs = other && keysOf(other);
      const why = duplicateReasons.filter((key) => theirs?.[key].some((value) => mine[key].includes(value)));
      if (why.length > 0) found.set(row.id, { row: customerRowOf(sight, row, false), why });
    }
  }
  return [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
}

const weights = { email: 4, phone: 2, name: 1 };

function weight({ why }: Duplicate): number {
  return why.reduce((sum, key) => sum + weights[key], 0);
}

type Keys = Record<(typeof duplicateReasons)[number], string[]>;

function keysOf({ details, addresses }: Customer): Keys {
  const phones = [details.phone, ...addresses.map(({ address }) => address.phone)].map(phoneKey);
  return {
    email: details.email === '' ? [] : [details.email],
    phone: [...new Set(phones)].filter((key) => key !== ''),
    name: [[details.lastName, details.firstName].map(fold).join(' ').trim()],
  };
}

function matchesOf(customer: Customer): string[] {
  const { email, phone } = keysOf(customer);
  const all = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' AND ');
  const { lastName, firstName } = customer.details;
  return [
    ...email.map((text) => all(searchWords(text))),
    ...phone.map((key) => `"${key}"`),
    all(searchWords(`${lastName} ${firstName}`)),
  ].filter((match) => match !== '');
}
