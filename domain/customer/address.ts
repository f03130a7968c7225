/**
 * Postal addresses. Lines follow AFNOR NF Z10-011: at most 38 characters (FACTS-FR §2).
 * Every refused field is named by its path and the rule that refuses it.
 */
import { z } from 'zod';
import { fold, line, required } from '../text.ts';
import { isPhone } from './phone.ts';

export const POSTAL_LINE = 38;
const civilities = ['mme', 'm', 'none'] as const;
export const Civility = z.enum(civilities);

const PostalLine = line(POSTAL_LINE);

export const Address = z
  .object({
    civility: Civility,
    lastName: required(line(35)),
    firstName: line(35),
    company: PostalLine,
    /** Flat, floor (line 2) and building, residence (line 3). */
    complement1: PostalLine,
    complement2: PostalLine,
    street: required(PostalLine),
    locality: PostalLine,
    postalCode: required(line(10)),
    city: required(line(32)),
    country: z.string().regex(/^[A-Z]{2}$/),
    phone: line(20),
  })
  .superRefine((address, context) => {
    if (!isPostalCode(address.postalCode, address.country))
      context.addIssue({ code: 'custom', path: ['postalCode'], message: 'postalCode' });
    if (`${address.postalCode} ${address.city}`.length > POSTAL_LINE)
      context.addIssue({ code: 'custom', path: ['city'], message: `too long: ${POSTAL_LINE} characters at most` });
    if (address.phone !== '' && !isPhone(address.phone))
      context.addIssue({ code: 'custom', path: ['phone'], message: 'phone' });
  });
export type Address = z.output<typeof Address>;

/** An address in the customer's book, under a name of its own (ORD-6, CLI-2). */
export const BookAddress = z.object({ id: z.uuid(), name: required(line(40)), address: Address });
export type BookAddress = z.output<typeof BookAddress>;

const patterns: Record<string, RegExp> = {
  FR: /^(?:0[1-9]|[1-8]\d|9[0-5])\d{3}$|^00\d{3}$|^20\d{3}$/,
  MC: /^980\d{2}$/,
  GP: /^971\d{2}$/,
  MQ: /^972\d{2}$/,
  GF: /^973\d{2}$/,
  RE: /^974\d{2}$/,
  PM: /^975\d{2}$/,
  YT: /^976\d{2}$/,
  BL: /^97133$/,
  MF: /^97150$/,
  WF: /^986\d{2}$/,
  PF: /^987\d{2}$/,
  NC: /^988\d{2}$/,
  BE: /^[1-9]\d{3}$/,
  LU: /^\d{4}$/,
  CH: /^[1-9]\d{3}$/,
  DE: /^\d{5}$/,
  ES: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
  IT: /^\d{5}$/,
  NL: /^[1-9]\d{3} ?[A-Z]{2}$/,
  PT: /^\d{4}-\d{3}$/,
  AT: /^[1-9]\d{3}$/,
};

function isPostalCode(value: string, country: string): boolean {
  const pattern = patterns[country];
  return pattern ? pattern.test(value) : /^[A-Z0-9][A-Z0-9 -]{1,9}$/i.test(value);
}

/**
 * Department of a French postal code, `2A`/`2B` for Corsica, three digits overseas, `00` for the armed forces; null
 * elsewhere. A few towns get their mail through the next department: the one that touches a rule here (LIV-5) is known.
 */
export function department(postalCode: string, country: string, city = ''): string | null {
  if (
    !/^\d{5}$/.test(postalCode) ||
    !['FR', 'GP', 'MQ', 'GF', 'RE', 'PM', 'YT', 'BL', 'MF', 'WF', 'PF', 'NC'].includes(country)
  )
    return null;
  if (/^9[78]/.test(postalCode)) return postalCode.slice(0, 3);
  if (/^20[01]/.test(postalCode)) return '2A';
  if (/^20/.test(postalCode)) return '2B';
  if (postalCode === '42620' && fold(city) === 'saint pierre laval') return '03';
  return postalCode.slice(0, 2);
}

const civilityWords: Record<z.output<typeof Civility>, string> = { mme: 'Mme', m: 'M.', none: '' };

export function personName(person: {
  civility: z.output<typeof Civility>;
  firstName: string;
  lastName: string;
}): string {
  return [civilityWords[person.civility], person.firstName, person.lastName].filter((part) => part !== '').join(' ');
}

/** The address as printed, empty lines dropped; the country only when it is not `home`. */
export function addressLines(address: Address, home: string): string[] {
  const lines = [
    personName(address),
    address.company,
    address.complement1,
    address.complement2,
    address.street,
    address.locality,
    `${address.postalCode} ${address.city}`.toUpperCase(),
    address.country === home ? '' : countryName(address.country),
  ];
  return lines.filter((text) => text !== '');
}

const countryNames: Record<string, string> = {
  FR: 'FRANCE',
  MC: 'MONACO',
  GP: 'GUADELOUPE',
  MQ: 'MARTINIQUE',
  GF: 'GUYANE',
  RE: 'LA RÉUNION',
  PM: 'SAINT-PIERRE-ET-MIQUELON',
  YT: 'MAYOTTE',
  BL: 'SAINT-BARTHÉLEMY',
  MF: 'SAINT-MARTIN',
  WF: 'WALLIS-ET-FUTUNA',
  PF: 'POLYNÉSIE FRANÇAISE',
  NC: 'NOUVELLE-CALÉDONIE',
  BE: 'BELGIQUE',
  LU: 'LUXEMBOURG',
  CH: 'SUISSE',
  DE: 'ALLEMAGNE',
  ES: 'ESPAGNE',
  IT: 'ITALIE',
  NL: 'PAYS-BAS',
  PT: 'PORTUGAL',
  AT: 'AUTRICHE',
  DK: 'DANEMARK',
  IE: 'IRLANDE',
};

export function countryName(country: string): string {
  return countryNames[country] ?? country;
}

export const countries: readonly string[] = Object.keys(countryNames);
