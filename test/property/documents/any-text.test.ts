import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocuments } from '../../../documents/render.ts';
import { amountsOf } from '../../../documents/without-prices.ts';
import { documentKinds } from '../../../domain/views.ts';
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

describe.each(documentKinds)('%s', (kind) => {
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

describe('preparation-slip', () => {
  it('shows no price to the warehouse (ROLE-2)', async () => {
    await fc.assert(
      fc.asyncProperty(someOrder(), async (order) => {
        const text = await pdfText((await renderDocuments('preparation-slip', [order], shops, { now: NOON })).bytes);
        expect(text).not.toMatch(/\p{Sc}|\beur\b|TTC|TVA|prix|total|montant/iu);
        for (const written of [...amountsOf(order)].flatMap(writings)) expect(text).not.toContain(written);
      }),
      { numRuns: 25 },
    );
  });
});
