/** Customers in any number: names as spread as in a telephone book, addresses over the towns of the demo. */
import type { Address } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { fold } from '../../domain/text.ts';
import { type Dice, dayBetween, diceOf, idFor } from '../demo/dice.ts';
import * as people from '../demo/people.ts';

const syllables = 'ba be bi bon bour bru ca char che co dan de du fa fi for ga gi gran ju la le lu ma me mo'.split(' ');
const endings = 'ard aud ault eau elle er et euil ier in ière iot ois on ot our oux ret rey y'.split(' ');

export function customerAt(index: number, shops: readonly string[]): Customer {
  const dice = diceOf(`bench-customer:${index}`);
  const shop = one(dice, shops);
  const civility = dice.chance(55) ? 'mme' : 'm';
  const firstName = dice.pick(civility === 'm' ? people.men : people.women);
  const person = { civility, firstName, lastName: familyOf(dice) } as const;
  const away = dice.chance(25);
  return {
    id: customerId(index),
    shop,
    details: {
      ...person,
      email: dice.chance(5) ? '' : `${mailbox(person)}${dice.between(1, 9999)}@exemple.fr`,
      phone: phone(dice),
      birthDate: dice.chance(50) ? dayBetween(dice, '1941-01-01', '2005-12-31') : null,
      language: 'fr',
      newsletter: dice.chance(45),
      note: dice.chance(5) ? dice.pick(people.notes) : '',
    },
    addresses: [
      { id: idFor(`bench-address:${index}`), name: 'Maison', address: addressOf(dice, person, shop) },
      ...(away
        ? [
            {
              id: idFor(`bench-address-2:${index}`),
              name: 'Famille',
              address: addressOf(dice, { ...person, firstName: dice.pick(people.women) }, shop),
            },
          ]
        : []),
    ],
    createdAt: `${dayBetween(dice, '2023-01-09', '2026-11-18')}T09:30:00.000Z`,
    mergedInto: null,
    erasedAt: null,
    closed: null,
  };
}

export function customerId(index: number): string {
  return idFor(`bench-customer:${index}`);
}

export function one<T>(dice: Dice, from: readonly T[]): T {
  const item = from[dice.between(0, from.length - 1)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** One in three bears one of the usual names, the others one of some ten thousand. */
function familyOf(dice: Dice): string {
  if (dice.chance(33)) return dice.pick(people.families);
  const name = `${one(dice, syllables)}${dice.chance(60) ? one(dice, syllables) : ''}${one(dice, endings)}`;
  return `${dice.chance(4) ? 'Le ' : ''}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
}

type Person = Pick<Address, 'civility' | 'firstName' | 'lastName'>;

function addressOf(dice: Dice, person: Person, shop: string): Address {
  const homes = shop === 'caseapains' ? people.reunion : dice.chance(20) ? people.loire : people.metropolis;
  const { code, city, country } = dice.pick(homes);
  return {
    ...person,
    company: dice.chance(5) ? dice.pick(people.companies) : '',
    complement1: dice.chance(25) ? dice.pick(people.complements) : '',
    complement2: '',
    street: `${dice.between(1, 148)} ${dice.pick(country === 'RE' ? people.creoleStreets : people.streets)}`,
    locality: '',
    postalCode: code,
    city,
    country,
    phone: dice.chance(30) ? phone(dice) : '',
  };
}

function phone(dice: Dice): string {
  const pairs = Array.from({ length: 4 }, () => String(dice.between(0, 99)).padStart(2, '0'));
  return [dice.chance(75) ? '06' : '04', ...pairs].join(' ');
}

function mailbox({ firstName, lastName }: Person): string {
  return `${fold(firstName)}.${fold(lastName)}`.replaceAll(' ', '-').replaceAll('ß', 'ss');
}
