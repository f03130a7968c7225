/**
 * Postal addresses. Lines follow AFNOR NF Z10-011: at most 38 characters (FACTS-FR §2).
 * Every refused field is named by its path and the rule that refuses it.
 */
import { z } from 'zod';
import { whyNotForces } from '../place/armed-forces.ts';
import { countries, isFrenchPost, isPostalCode } from '../place/countries.ts';
import { oddDepartments } from '../place/odd-departments.ts';
import { phoneKind, repairPhone } from '../place/phone.ts';
import { territoryOf } from '../place/territory.ts';
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
    phone: line(20).transform(repairPhone),
  })
  .superRefine((address, context) => {
    if (!isPostalCode(address.postalCode, address.country))
      context.addIssue({ code: 'custom', path: ['postalCode'], message: 'postalCode' });
    if (`${address.postalCode} ${address.city}`.length > POSTAL_LINE)
      context.addIssue({ code: 'custom', path: ['city'], message: `too long: ${POSTAL_LINE} characters at most` });
    if (
      address.phone !== '' &&
      !isPhone(address.phone) &&
      phoneKind(address.phone, territoryOf(address)).kind === 'invalid'
    )
      context.addIssue({ code: 'custom', path: ['phone'], message: 'phone' });
  });
export type Address = z.output<typeof Address>;

/**
 * An address as it was once accepted: rules about addresses may grow stricter, and what was written under older ones must
 * still be read, synced and printed.
 */
export const KeptAddress = z.object({
  civility: Civility,
  lastName: z.string(),
  firstName: z.string(),
  company: z.string(),
  complement1: z.string(),
  complement2: z.string(),
  street: z.string(),
  locality: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  phone: z.string(),
});

/** An address as staff may write one: of a country there is, the armed forces' in their own form (LIV-8). */
export const WrittenAddress = Address.superRefine((address, context) => {
  if (!countries.includes(address.country)) context.addIssue({ code: 'custom', path: ['country'], message: 'country' });
  for (const { field, message } of whyNotForces(address))
    context.addIssue({ code: 'custom', path: [field], message, params: { rule: 'LIV-8' } });
});

/** An address in the customer's book, under a name of its own (ORD-6, CLI-2). */
export const BookAddress = z.object({ id: z.uuid(), name: z.string(), address: KeptAddress });
export type BookAddress = z.output<typeof BookAddress>;
export const WrittenBookAddress = BookAddress.extend({ address: WrittenAddress });

/**
 * Department of a French postal code: `2A`/`2B` for Corsica, three digits overseas, `00` for the armed forces; null
 * elsewhere. A few towns get their mail through the next department (LIV-5).
 */
export function department(postalCode: string, country: string, city = ''): string | null {
  if (!/^\d{5}$/.test(postalCode) || !isFrenchPost(country) || country === 'MC') return null;
  if (/^97133/.test(postalCode)) return '977';
  if (/^97150/.test(postalCode)) return '978';
  if (/^9[78]/.test(postalCode)) return postalCode.slice(0, 3);
  if (/^20[01]/.test(postalCode)) return '2A';
  if (/^20/.test(postalCode)) return '2B';
  return oddDepartments[`${postalCode} ${fold(city)}`] ?? postalCode.slice(0, 2);
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

/** In French capitals, as on an envelope. */
export function countryName(country: string): string {
  // anything else makes Intl throw
  const known = /^[A-Z]{2}$/u.test(country) ? regionNames.of(country) : undefined;
  return countryNames[country] ?? (known ?? country).toUpperCase();
}

const regionNames = new Intl.DisplayNames('fr', { type: 'region' });
