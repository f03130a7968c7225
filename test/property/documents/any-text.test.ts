import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocuments } from '../../../documents/render.ts';
import { amountsOf } from '../../../documents/without-prices.ts';
import { documentLayouts } from '../../../domain/printing/kinds.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { GiftCard } from '../../../domain/voucher/gift-card.ts';
import { NOON, aShopProfile } from '../../builders.ts';
import { pdfPages, pdfText } from '../../support/pdf.ts';
import { someOrder, writings } from './some-orders.ts';

const shops = [aShopProfile()];

/** Emoji, right-to-left scripts, controls, lone surrogates, endless words: whatever a web form lets through. */
const anyText = (max: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: max }),
    fc.string({ unit: 'binary', maxLength: max }),
    fc.string({
      unit: fc.constantFrom('W', 'é', ' ', '\n', '\t', '👩‍👧', '中', 'ع', '\u0301', '\ud800'),
      maxLength: max,
    }),
    fc.constant('W'.repeat(max)),
  );

describe.each(['delivery-note', 'preparation-slip'] as const)('%s', (kind) => {
  it('keeps every text inside its page, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(someOrder(anyText), async (order) => {
        const { bytes, pages } = await renderDocuments(kind, [{ ...order, surprise: false }], shops, { now: NOON });
        const printed = await pdfPages(bytes);
        expect(printed).toHaveLength(pages);
        for (const { width, height, items } of printed)
          for (const item of items) {
            expect(item.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
            expect(item.x).toBeGreaterThan(40);
            expect(item.x + item.width).toBeLessThan(width - 40);
            expect(item.y).toBeGreaterThan(20);
            expect(item.y + item.height).toBeLessThan(height - 20);
          }
      }),
      { numRuns: 25 },
    );
  });
});

/** Issued for every gift card of the order. */
const issued = (order: Order): GiftCard[] =>
  order.giftCards.map((sold) => ({
    ...sold,
    shop: order.shop,
    orderId: order.id,
    code: '7F3KQ9XM2PTW84HD',
    balanceCents: sold.amountCents,
    entries: [],
    issuedAt: NOON,
    expiresOn: '2027-03-16',
    refundId: null,
    customerId: null,
    cancelledAt: null,
  }));

describe.each(
  (['message-cards', 'address-labels', 'gift-cards'] as const).flatMap((kind) =>
    documentLayouts.map((layout) => [kind, layout] as const),
  ),
)('%s, %s', (kind, layout) => {
  it('keeps every text inside its page, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(someOrder(anyText), async (order) => {
        const about = { now: NOON, layout, giftCards: issued(order) };
        const { bytes, pages } = await renderDocuments(
          kind,
          [{ ...order, lines: order.lines.slice(0, 3) }],
          shops,
          about,
        );
        if (pages === 0) return;
        const printed = await pdfPages(bytes);
        expect(printed).toHaveLength(pages);
        for (const { width, height, items } of printed)
          for (const item of items) {
            expect(item.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
            expect(item.x).toBeGreaterThan(10);
            expect(item.x + item.width).toBeLessThan(width - 10);
            expect(item.y).toBeGreaterThan(8);
            expect(item.y + item.height).toBeLessThan(height - 8);
          }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what the warehouse prints', () => {
  it.each(['message-cards', 'address-labels'] as const)('%s show no price (ROLE-2, DOC-5)', async (kind) => {
    await fc.assert(
      fc.asyncProperty(someOrder(), async (order) => {
        const { bytes, pages } = await renderDocuments(kind, [order], shops, { now: NOON });
        if (pages === 0) return;
        const text = await pdfText(bytes);
        expect(text).not.toMatch(/\p{Sc}|\beur\b|TTC|TVA|\bVAT\b|prix|price|total|montant|amount/iu);
        for (const written of [...amountsOf(order)].flatMap(writings)) expect(text).not.toContain(written);
      }),
      { numRuns: 15 },
    );
  });
});

describe('preparation-slip', () => {
  it('shows no price to the warehouse (ROLE-2)', async () => {
    await fc.assert(
      fc.asyncProperty(someOrder(), async (order) => {
        const text = await pdfText((await renderDocuments('preparation-slip', [order], shops, { now: NOON })).bytes);
        expect(text).not.toMatch(/\p{Sc}|\beur\b|TTC|TVA|prix|total|montant|\bVAT\b|price|amount/iu);
        for (const written of [...amountsOf(order)].flatMap(writings)) expect(text).not.toContain(written);
      }),
      { numRuns: 25 },
    );
  });
});
