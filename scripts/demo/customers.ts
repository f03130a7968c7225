/** Demo customers with their address books, parsed by the domain's own schema. */
import type { Address, BookAddress } from '../../domain/customer/address.ts';
import { Customer } from '../../domain/customer/customer.ts';
import { fold } from '../../domain/text.ts';
import { type Dice, dayBetween, diceOf, idFor } from './dice.ts';
import * as people from './people.ts';

export interface Crowd {
  shop: string;
  count: number;
  families: readonly [string, ...string[]];
  /** Where somebody lives: chosen anew for each address. */
  place(dice: Dice): people.Place;
}

export function customersOf(crowd: Crowd): Customer[] {
  const taken = new Set<string>();
  return Array.from({ length: crowd.count }, (_, index) => customerOf(crowd, index, taken));
}

function customerOf({ shop, families, place }: Crowd, index: number, taken: Set<string>): Customer {
  const dice = diceOf(`customer:${shop}:${index}`);
  const civility = dice.chance(60) ? 'mme' : dice.chance(94) ? 'm' : 'none';
  const firstName = dice.pick(civility === 'm' ? people.men : people.women);
  const lastName = dice.pick(families);
  const person = { civility, firstName, lastName } as const;
  const id = idFor(`customer:${shop}:${index}`);
  return Customer.parse({
    id,
    shop,
    details: {
      ...person,
      email: dice.chance(4) ? '' : email(person, taken),
      phone: phone(dice),
      birthDate: dice.chance(70) ? dayBetween(dice, '1941-01-01', '2005-12-31') : null,
      newsletter: dice.chance(45),
      note: dice.chance(12) ? dice.pick(people.notes) : '',
    },
    addresses: bookOf(dice, `${shop}:${index}`, person, place),
    createdAt: `${dayBetween(dice, '2023-01-09', '2026-11-18')}T${two(dice, 7, 15)}:${two(dice, 0, 59)}:00.000Z`,
    mergedInto: null,
    erasedAt: null,
    closed: null,
  });
}

type Person = Pick<Address, 'civility' | 'firstName' | 'lastName'>;

function bookOf(dice: Dice, key: string, person: Person, place: Crowd['place']): BookAddress[] {
  const book: BookAddress[] = [];
  const more = dice.chance(35) ? dice.between(1, 2) : 0;
  for (let index = 0; index <= more; index += 1) {
    const name = index === 0 ? 'Maison' : dice.pick(people.addressNames);
    if (book.some((kept) => kept.name === name)) continue;
    const work = name === 'Travail' || name === 'Bureau';
    const someoneElse = index > 0 && !work;
    const who = someoneElse ? { ...person, firstName: dice.pick(people.women), civility: 'mme' as const } : person;
    book.push({ id: idFor(`address:${key}:${index}`), name, address: addressOf(dice, who, place(dice), work) });
  }
  return book;
}

function addressOf(dice: Dice, person: Person, { code, city, country }: people.Place, work: boolean): Address {
  const streets = country === 'FR' ? people.streets : country === 'RE' ? people.creoleStreets : people.foreignStreets;
  return {
    ...person,
    company: work ? dice.pick(people.companies) : '',
    complement1: dice.chance(25) ? dice.pick(people.complements) : '',
    complement2: '',
    street: `${dice.between(1, 148)}${dice.chance(8) ? ' bis' : ''} ${dice.pick(streets)}`,
    locality: '',
    postalCode: code,
    city,
    country,
    phone: dice.chance(30) ? phone(dice) : '',
  };
}

function phone(dice: Dice): string {
  const four = `${two(dice, 0, 99)} ${two(dice, 0, 99)}`;
  return dice.chance(75) ? `06 39 98 ${four}` : `${dice.pick(people.landlines)} ${four}`;
}

function two(dice: Dice, low: number, high: number): string {
  return String(dice.between(low, high)).padStart(2, '0');
}

function email({ firstName, lastName }: Person, taken: Set<string>): string {
  const stem = `${fold(firstName).replaceAll(' ', '-')}.${fold(lastName).replaceAll(' ', '-')}`.replaceAll('ß', 'ss');
  let local = stem;
  for (let number = 2; taken.has(local); number += 1) local = `${stem}${number}`;
  taken.add(local);
  return `${local}@exemple.fr`;
}
