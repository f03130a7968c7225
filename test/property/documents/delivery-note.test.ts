import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn } from '../../../documents/address-lines.ts';
import { deliveryNotes } from '../../../documents/delivery-note.ts';
import { giftWords } from '../../../documents/gifts.ts';
import { parcelsOf } from '../../../documents/parcels.ts';
import { renderDocuments } from '../../../documents/render.ts';
import { amountsOf } from '../../../documents/without-prices.ts';
import type { Order } from '../../../domain/order/order.ts';
import { NOON, aShopProfile } from '../../builders.ts';
import { pdfInfo, pdfPages, pdfText } from '../../support/pdf.ts';
import { plainWords, someOrder, writings } from './some-orders.ts';

const profile = aShopProfile();
const shops = [profile];
const noteOf = (orders: readonly Order[]) => renderDocuments('delivery-note', orders, shops, { now: NOON });
const open = someOrder().map((order) => ({ ...order, surprise: false }));

/** Blanks differ where a line was broken; nothing else may. */
const squash = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

/** The order's own amounts that `text` gives away. */
function told(text: string, order: Order): string[] {
  const escaped = (written: string) => written.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return [...amountsOf(order)]
    .flatMap(writings)
    .filter((written) => new RegExp(`(?<![\\d.,/])${escaped(written)}(?![\\d/]|[.,]\\d)`, 'u').test(text));
}

describe('delivery note', () => {
  it('holds both addresses and every article, and tells the gift wraps apart (DOC-1, DOC-2)', async () => {
    await fc.assert(
      fc.asyncProperty(open, async (order) => {
        const text = squash(await pdfText((await noteOf([order])).bytes));
        for (const address of [order.billing, order.delivery])
          for (const line of addressIn(order.language, address, 'FR')) expect(text).toContain(squash(line));
        for (const line of order.lines) {
          expect(text).toContain(
            squash(
              `${line.name} ${line.format === '' ? '' : `${line.format} · `}${order.language === 'fr' ? 'Réf.' : 'Ref.'} ${line.sku}`,
            ),
          );
          if (line.personalisation) expect(text).toContain(squash(line.personalisation.text));
        }
        const parcels = parcelsOf(order, profile, order.language);
        const gifts = parcels.flatMap((parcel) => parcel.gifts.map((gift) => giftWords(gift, order.language)));
        for (const gift of gifts) expect(text).toContain(squash(gift));
        expect(new Set(gifts).size).toBe(gifts.length);
      }),
      { numRuns: 40 },
    );
  });

  it('shows no price of any kind (DOC-1)', async () => {
    const money =
      /\p{Sc}|\beur\b|TTC|\bHT\b|TVA|prix|tarif|total|montant|bon d.achat|code promo|remise|réduction|paiement|payé|règlement|virement|\bVAT\b|price|amount|discount|payment|\bpaid\b|voucher/iu;
    await fc.assert(
      fc.asyncProperty(open, async (order) => {
        const { bytes } = await noteOf([order]);
        const text = await pdfText(bytes);
        expect(text).not.toMatch(money);
        expect(told(text, order)).toEqual([]);
        const info = JSON.stringify(await pdfInfo(bytes));
        expect(info).not.toMatch(money);
        expect(told(info, order)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('hides amounts that people typed into names and texts, and the order’s own above all (DOC-1)', () => {
    fc.assert(
      fc.property(open, fc.infiniteStream(fc.nat()), fc.infiniteStream(nastyText()), (order, picks, texts) => {
        const own = [...amountsOf(order)].flatMap(writings);
        const nasty = (text: string) => {
          const pick = picks.next().value;
          return `${text} ${own[pick % own.length] ?? ''} ${texts.next().value}`;
        };
        const spoilt: Order = {
          ...order,
          mode: { ...order.mode, label: nasty(order.mode.label) },
          delivery: { ...order.delivery, company: nasty('SARL') },
          lines: order.lines.map((line) => ({
            ...line,
            name: nasty(line.name),
            format: nasty(line.format),
            personalisation: line.personalisation && {
              ...line.personalisation,
              text: nasty(line.personalisation.text),
            },
          })),
        };
        const words = JSON.stringify(deliveryNotes(spoilt, profile));
        expect(words).not.toMatch(/\p{Sc}|\bEUR\b|\d\s*euros?\b/iu);
        expect(told(words, spoilt)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds of each parcel what lies in it, and of all of them the whole order (DOC-1, LIV-9)', () => {
    fc.assert(
      fc.property(open, (order) => {
        const notes = deliveryNotes(order, profile);
        expect(notes.length).toBe(Math.max(1, order.packing.length));
        const pieces = new Map<string, number>();
        for (const note of notes) {
          expect(note.parcel !== '').toBe(notes.length > 1);
          expect(note.pieces).toBe(note.articles.reduce((sum, { quantity }) => sum + quantity, 0));
          for (const { reference, quantity } of note.articles)
            pieces.set(reference, (pieces.get(reference) ?? 0) + quantity);
        }
        const numbers = parcelsOf(order, profile, 'fr').flatMap(({ gifts }) =>
          gifts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const line of order.lines)
          expect([...pieces].find(([reference]) => reference.endsWith(` ${line.sku}`))?.[1]).toBe(line.quantity);
      }),
    );
  });

  it('is not made for a surprise, and is for every other order of the batch (DOC-3)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someOrder(), { minLength: 1, maxLength: 5 }), async (drawn) => {
        const orders = drawn.map((order, index) => ({ ...order, code: `A-00000${index + 1}` }));
        const { bytes, pages, skipped } = await noteOf(orders);
        const surprises = orders.filter(({ surprise }) => surprise).map(({ code }) => code);
        expect(skipped.map(({ code }) => code)).toEqual(surprises);
        for (const { why } of skipped) expect(why.detail.rule).toBe('DOC-3');
        if (surprises.length === orders.length) {
          expect([bytes.length, pages]).toEqual([0, 0]);
          return;
        }
        const printed = await pdfPages(bytes);
        expect(printed).toHaveLength(pages);
        const text = await pdfText(bytes);
        for (const { code, surprise } of orders) expect(text.includes(code)).toBe(!surprise);
      }),
      { numRuns: 20 },
    );
  });
});

/** Money as people write it; each is alone, so that two numbers never make a third. */
function nastyText(): fc.Arbitrary<string> {
  const amount = fc.integer({ min: 1, max: 2_000_000 });
  const written = fc
    .tuple(amount, fc.nat())
    .map(([cents, pick]) => writings(cents)[pick % writings(cents).length] ?? '');
  return fc.oneof(
    plainWords(40),
    written.map((text) => `pour ${text} €`),
    written.map((text) => `pour ${text}€ pièce`),
    written.map((text) => `soit € ${text}`),
    written.map((text) => `bon d’achat de ${text} EUR`),
    written.map((text) => `EUR ${text} !`),
    fc.integer({ min: 1, max: 999 }).map((units) => `${units} euros, ${units}€50, $${units}, £ ${units}`),
    fc.constantFrom('€', '€€€', '₿ et ¥', 'EUR', '(€)'),
  );
}
