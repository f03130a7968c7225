import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnSlip } from '../../../documents/return-slip.ts';
import { renderReturnSlips } from '../../../documents/render.ts';
import { amountsOf } from '../../../documents/without-prices.ts';
import { NOON, aShopProfile } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { aReturn } from '../../unit/return/a-return.ts';
import { someOrder, writings } from './some-orders.ts';

const profile = aShopProfile();
const squash = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

describe('return slip', () => {
  it('names each article of the return, whatever its name, and no amount of the order (DOC-6)', async () => {
    await fc.assert(
      fc.asyncProperty(someOrder(), async (order) => {
        const doc = aReturn(order);
        const text = await pdfText((await renderReturnSlips([{ doc, order, profile }], NOON)).bytes);
        for (const article of returnSlip(doc, order, profile).articles)
          expect(squash(text)).toContain(squash(article.name));
        expect(text).not.toMatch(/\p{Sc}/u);
        for (const written of [...amountsOf(order)].flatMap(writings))
          expect(
            new RegExp(`(?<![\\d.,/])${written.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\d/]|[.,]\\d)`, 'u').test(
              text,
            ),
          ).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
