/** Any order a shop may have to print, from the plainest to the oddest. */
import fc from 'fast-check';
import type { Address } from '../../../domain/customer/address.ts';
import type { Order } from '../../../domain/order/order.ts';
import { anAddress, anOrder, anOrderLine, idOf } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import type { OrderLine, RelaySnapshot, SoldGiftCard } from '../../../domain/order/parts.ts';

const names = [
  'Mug',
  'Cœur',
  'émaillé',
  'Œuvre',
  'Bougie',
  'à',
  'la',
  'Noël',
  'l’été',
  'garçon',
  'Ÿ',
  'Łódź',
  '2026',
  '12 cm',
  'Hémérocalle',
];
const oddities = [
  ...names,
  'anticonstitutionnellement'.repeat(3),
  '« Papillon »',
  'n° 5',
  'N&B',
  '(×2)',
  '½',
  'Nguyễn',
];

/** Words without anything that looks like money. */
export const plainWords = (max: number) =>
  fc
    .array(fc.constantFrom(...oddities), { minLength: 1, maxLength: 14 })
    .map((words) => words.join(' ').slice(0, max).trim());

export const aLine = (words: (max: number) => fc.Arbitrary<string>): fc.Arbitrary<OrderLine> =>
  fc
    .record({
      name: words(120),
      format: fc.oneof(fc.constant(''), words(80)),
      location: fc.constantFrom('', 'A-04-2', 'A-10-1', 'B-01-4'),
      quantity: fc.integer({ min: 1, max: 60 }),
      unitCents: fc.integer({ min: 1, max: 300_000 }),
      marking: fc.option(fc.record({ text: words(500), unitCents: fc.integer({ min: 0, max: 5_000 }) })),
      wrap: fc.option(
        fc.record({
          label: fc.constantFrom('Papier étoiles', 'Papier kraft', 'Coffret bois'),
          unitCents: fc.integer({ min: 0, max: 2_000 }),
          card: fc.option(fc.record({ text: words(1000), unitCents: fc.integer({ min: 0, max: 500 }) })),
        }),
      ),
    })
    .map(({ marking, wrap, ...line }) =>
      anOrderLine({
        ...line,
        personalisation: marking && { label: 'Texte', ...marking },
        wrap: wrap && aWrap(wrap),
      }),
    );

const someAddress = (words: (max: number) => fc.Arbitrary<string>): fc.Arbitrary<Address> =>
  fc
    .record({
      lastName: words(35),
      firstName: words(35),
      company: words(38),
      complement1: fc.oneof(fc.constant(''), words(38)),
      street: words(38),
      city: words(32),
      postalCode: fc.constantFrom('42340', '57000', '01590'),
    })
    .map(anAddress);

const relay: RelaySnapshot = {
  id: 'relais:012345',
  number: '012345',
  network: 'relais',
  kind: 'shop',
  name: 'Tabac des Halles',
  street: '14 bis rue de la République',
  postalCode: '69002',
  city: 'Lyon',
  country: 'FR',
};

const someGiftCard = (words: (max: number) => fc.Arbitrary<string>): fc.Arbitrary<SoldGiftCard> =>
  fc
    .record({
      number: fc.integer({ min: 0, max: 0xfff }),
      amountCents: fc.integer({ min: 1_000, max: 25_000 }),
      message: words(300),
    })
    .map(({ number, ...card }) => ({
      id: idOf(0x7000 + number),
      picture: 'birthday',
      from: 'Julie',
      to: 'Paul',
      sendTo: 'paul@courriel.example',
      ...card,
    }));

/** With gift cards, discounts, points, several parcels, in either language. */
export const someOrder = (words: (max: number) => fc.Arbitrary<string> = plainWords): fc.Arbitrary<Order> =>
  fc
    .record({
      number: fc.integer({ min: 1, max: 999_999 }),
      language: fc.constantFrom('fr' as const, 'en' as const),
      lines: fc.array(aLine(words), { minLength: 1, maxLength: 60 }),
      billing: someAddress(words),
      delivery: someAddress(words),
      instructions: fc.oneof(fc.constant(''), words(500)),
      surprise: fc.boolean(),
      giftCards: fc.uniqueArray(someGiftCard(words), { maxLength: 2, selector: ({ id }) => id }),
      discount: fc.integer({ min: 0, max: 50_000 }),
      relay: fc.constantFrom(null, relay),
      vatCharged: fc.boolean(),
      inTwo: fc.boolean(),
      priceCents: fc.integer({ min: 0, max: 5_000 }),
      paid: fc.integer({ min: 0, max: 100_000 }),
    })
    .map(({ number, lines, priceCents, paid, discount, vatCharged, inTwo, ...order }) => {
      const numbered = lines.map((line, index) => ({ ...line, id: idOf(0x5000 + index), sku: `ART-${index + 1}` }));
      const made = anOrder({
        ...order,
        code: `A-${String(number).padStart(6, '0')}`,
        lines: numbered,
        discounts:
          discount === 0
            ? []
            : [{ voucherId: 'v', code: 'PRINTEMPS', label: '', on: 'articles', lineIds: [], cents: discount }],
        vat: {
          territory: vatCharged ? 'FR' : 'CH',
          charged: vatCharged,
          overrides: [],
          mention: vatCharged ? { fr: '', en: '' } : { fr: 'Exonération', en: 'Exempt' },
        },
        packing: inTwo ? packedInTwo(numbered) : [],
        mode: {
          id: 'colissimo',
          kind: order.relay === null ? 'home' : 'relay',
          label: 'Colissimo à domicile',
          carrier: 'la-poste',
          priceCents,
          rateBp: 2000,
        },
      });
      return { ...made, payment: { ...made.payment, paidCents: paid } };
    });

/** Half of each line in either parcel; what is alone goes into the first. */
function packedInTwo(lines: readonly OrderLine[]): Order['packing'] {
  const first = lines.map(({ id, quantity }) => ({ lineId: id, quantity: Math.ceil(quantity / 2) }));
  const second = lines.flatMap(({ id, quantity }) =>
    quantity === 1 ? [] : [{ lineId: id, quantity: Math.floor(quantity / 2) }],
  );
  return second.length === 0
    ? []
    : [
        { id: idOf(0x9001), lines: first },
        { id: idOf(0x9002), lines: second },
      ];
}

/** An amount as the French and the English write it, with every blank a keyboard may give. */
export function writings(cents: number): string[] {
  const units = String(Math.floor(cents / 100));
  const decimals = String(cents % 100).padStart(2, '0');
  const grouped = (blank: string) => units.replace(/\B(?=(\d{3})+$)/gu, blank);
  const french = ['', ' ', '\u00a0', '\u202f', '.'].map((blank) => `${grouped(blank)},${decimals}`);
  const english = ['', ','].map((blank) => `${grouped(blank)}.${decimals}`);
  return [...new Set([...french, ...english])];
}
