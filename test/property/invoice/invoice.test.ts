import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Invoice } from '../../../domain/invoice/invoice.ts';
import { creditNoteOf, invoiceOf } from '../../../domain/invoice/make.ts';
import { sum } from '../../../domain/order/components.ts';
import { vatOf } from '../../../domain/order/vat.ts';
import type { Order } from '../../../domain/order/order.ts';
import { NOON, anAddress, anOrder, idOf, paid } from '../../builders.ts';
import { aLine, plainWords } from '../documents/some-orders.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';

const places = [
  { country: 'FR', postalCode: '42340', city: 'Veauche' },
  { country: 'FR', postalCode: '20000', city: 'Ajaccio' },
  { country: 'RE', postalCode: '97434', city: 'Saint-Paul' },
  { country: 'CH', postalCode: '1003', city: 'Lausanne' },
  { country: 'BE', postalCode: '1000', city: 'Bruxelles' },
];
const rateBp = fc.constantFrom(2000, 550, 850, 210);
const number = { number: 'FA-2026-000001', issuedAt: NOON };

/** Any order of either shop, to anywhere, at any rate, with every part that an order may have. */
const anyOrder = fc
  .record({
    shop: fc.constantFrom(cadomaestro, caseapains),
    place: fc.constantFrom(...places),
    lines: fc.array(fc.tuple(aLine(plainWords), rateBp), { minLength: 0, maxLength: 30 }),
    amounts: fc.array(fc.integer({ min: 1_000, max: 25_000 }), { maxLength: 3 }),
    onArticles: fc.integer({ min: 0, max: 2_000_000 }),
    onDelivery: fc.integer({ min: 0, max: 3_000 }),
    returned: fc.boolean(),
    priceCents: fc.integer({ min: 0, max: 5_000 }),
    modeRate: rateBp,
    language: fc.constantFrom('fr' as const, 'en' as const),
  })
  .map(({ shop, place, lines, amounts, onArticles, onDelivery, returned, priceCents, modeRate, language }) => {
    const discount = { voucherId: 'v', label: 'Printemps', lineIds: [] };
    const order = paid(
      anOrder({
        shop: shop.id,
        language,
        delivery: anAddress(place),
        vat: vatOf(shop, place),
        lines: lines.map(([line, rate], index) => ({ ...line, id: idOf(0x5000 + index), rateBp: rate })),
        giftCards: amounts.map((amountCents, index) => ({
          id: idOf(0x7000 + index),
          picture: 'birthday',
          amountCents,
          from: 'Julie',
          to: 'Paul',
          message: '',
          sendTo: 'paul@courriel.example',
        })),
        discounts: [
          { ...discount, code: 'A', on: 'articles', cents: onArticles },
          { ...discount, code: 'B', on: 'delivery', cents: onDelivery },
        ],
        returnOption: returned ? { priceCents: 100, rateBp: 2000 } : null,
        mode: { id: 'x', kind: 'home', label: 'Colissimo', carrier: 'colissimo', priceCents, rateBp: modeRate },
      }),
    );
    return { order, shop };
  });

const made = (order: Order, shop: typeof cadomaestro) => invoiceOf(order, shop, order.id, number);

describe('an invoice (PRX-2, PRX-3, DOC-4)', () => {
  it('adds up: its lines to each rate and to the total, without VAT, VAT and with it', () => {
    fc.assert(
      fc.property(anyOrder, ({ order, shop }) => {
        const { lines, vat, totalCents } = made(order, shop);
        expect(totalCents).toBe(order.totals.totalCents);
        expect(sum(lines.map(({ ttcCents }) => ttcCents))).toBe(totalCents);
        expect(sum(vat.map(({ ttcCents }) => ttcCents))).toBe(totalCents);
        expect(vat).toEqual(order.totals.vat);
        for (const share of vat) {
          const same = lines.filter((line) => line.rateBp === share.rateBp);
          expect(share.htCents + share.vatCents).toBe(share.ttcCents);
          expect(sum(same.map(({ htCents }) => htCents))).toBe(share.htCents);
          expect(sum(same.map(({ ttcCents }) => ttcCents))).toBe(share.ttcCents);
        }
        for (const line of lines) {
          expect(line.grossHtCents - line.discountHtCents).toBe(line.htCents);
          expect(line.discountHtCents).toBeGreaterThanOrEqual(0);
          expect(line.description).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('charges no VAT and says why where none is charged, and only there', () => {
    fc.assert(
      fc.property(anyOrder, ({ order, shop }) => {
        const { lines, vat, mention, language } = made(order, shop);
        expect(mention).toBe(order.vat.mention[language]);
        expect(mention === '').toBe(order.vat.charged);
        if (order.vat.charged) return;
        expect(vat.every(({ vatCents }) => vatCents === 0)).toBe(true);
        expect(lines.every(({ htCents, ttcCents, rateBp: rate }) => htCents === ttcCents && rate === 0)).toBe(true);
      }),
    );
  });

  it('comes to nothing with its credit note, line by line and rate by rate', () => {
    fc.assert(
      fc.property(anyOrder, ({ order, shop }) => {
        const invoice = made(order, shop);
        const note = creditNoteOf(invoice, idOf(1), { number: 'AV-2026-000001', issuedAt: NOON }, 'Erreur');
        expect(note.totalCents + invoice.totalCents).toBe(0);
        for (const [index, line] of invoice.lines.entries()) {
          const back = note.lines[index];
          for (const key of ['quantity', 'grossHtCents', 'discountHtCents', 'htCents', 'ttcCents'] as const)
            expect((back?.[key] ?? Number.NaN) + line[key]).toBe(0);
        }
        for (const [index, share] of invoice.vat.entries())
          for (const key of ['ttcCents', 'htCents', 'vatCents'] as const)
            expect((note.vat[index]?.[key] ?? Number.NaN) + share[key]).toBe(0);
        expect(JSON.stringify(note)).not.toContain('-0,');
      }),
    );
  });

  it('is a document that can be stored and read back as it was', () => {
    fc.assert(
      fc.property(anyOrder, ({ order, shop }) => {
        fc.pre(order.lines.length + order.giftCards.length > 0);
        const invoice = made(order, shop);
        expect(Invoice.parse(JSON.parse(JSON.stringify(invoice)))).toEqual(invoice);
      }),
    );
  });
});
