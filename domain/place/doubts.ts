/**
 * What looks odd in an address and may be right all the same: said at its field, never refused. The list of towns knows
 * neither CEDEX codes nor Monaco nor the armed forces.
 */
import type { Address } from '../customer/address.ts';
import { fold } from '../text.ts';
import { isArmedForces } from './armed-forces.ts';
import { isFrenchPost, isPostalCode } from './countries.ts';
import { type Phone, phoneKind } from './phone.ts';
import { territoryOf } from './territory.ts';
import { type Town, isTownOf } from './towns.ts';

type DoubtWhat =
  | 'unknownCode'
  | 'otherTown'
  | 'cedexPerson'
  | 'cedexPoint'
  | 'boxPerson'
  | 'forcesUnit'
  | 'phoneUnknown'
  | 'phoneElsewhere'
  | 'phoneRepaired';

export interface Doubt {
  field: keyof Address;
  what: DoubtWhat;
  /** The towns of the code, the number as it was understood…; empty where nothing is to be said. */
  about: string;
}

type Typed = Omit<Address, 'civility'>;

/** `towns`: those of its postal code; null while they are not known. `toPoint`: delivered to a relay or locker. */
export function addressDoubts(address: Typed, towns: readonly Town[] | null, toPoint = false): Doubt[] {
  return [
    ...townDoubts(address, towns),
    ...lineDoubts(address, toPoint),
    ...phoneDoubts(address.phone, territoryOf(address)),
  ];
}

function townDoubts({ country, postalCode, city }: Typed, towns: readonly Town[] | null): Doubt[] {
  const code = postalCode.trim();
  const listed = isFrenchPost(country) && country !== 'MC' && !isArmedForces({ country, postalCode: code });
  if (towns === null || !listed || !isPostalCode(code, country) || isCedex(city)) return [];
  if (towns.length === 0) return [{ field: 'postalCode', what: 'unknownCode', about: code }];
  if (city.trim() === '' || isTownOf(towns, city)) return [];
  return [
    {
      field: 'city',
      what: 'otherTown',
      about: towns
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', '),
    },
  ];
}

/** Parcels reach neither a post office box nor a CEDEX: those are for companies' letters. */
function lineDoubts(address: Typed, toPoint: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  if (
    isArmedForces(address) &&
    [address.complement1, address.complement2, address.locality, address.company].every(blank)
  )
    doubts.push({ field: 'complement1', what: 'forcesUnit', about: '' });
  const company = address.company.trim() !== '';
  if (isCedex(address.city) && (toPoint || !company))
    doubts.push({ field: 'city', what: company ? 'cedexPoint' : 'cedexPerson', about: '' });
  if (company) return doubts;
  for (const field of ['street', 'locality'] as const)
    if (/\b(bp|boite postale|cs) ?\d/u.test(fold(address[field]))) doubts.push({ field, what: 'boxPerson', about: '' });
  return doubts;
}

/** What to say about a phone in that territory, if anything; the number as understood is read back to the caller. */
export function phoneDoubts(text: string, territory: string): Doubt[] {
  if (text.trim() === '') return [];
  const phone = phoneKind(text, territory);
  const what = phoneDoubt(phone);
  return what === null ? [] : [{ field: 'phone', what, about: phone.suggestion ?? phone.national }];
}

function phoneDoubt({ suggestion, doubtful, repaired }: Phone): DoubtWhat | null {
  if (suggestion !== null) return 'phoneElsewhere';
  if (doubtful) return 'phoneUnknown';
  return repaired ? 'phoneRepaired' : null;
}

function isCedex(city: string): boolean {
  return fold(city).split(' ').includes('cedex');
}

function blank(text: string): boolean {
  return text.trim() === '';
}
