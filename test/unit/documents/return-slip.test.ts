import { describe, expect, it } from 'vitest';
import { renderReturnSlips } from '../../../documents/render.ts';
import { amountsOf } from '../../../documents/without-prices.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Return } from '../../../domain/return/return.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { NOON, anOrderLine, idOf } from '../../builders.ts';
import { readCode128 } from '../../support/code128.ts';
import { pdfInfo, pdfPages, pdfText } from '../../support/pdf.ts';
import { modulesAt } from '../../support/printed-bars.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';
import { aReturn } from '../return/a-return.ts';
import { aDeliveredOrder } from '../return/returned.ts';

const printed = (order: Order, change: Partial<Return> = {}, profile: ShopProfile = cadomaestro) =>
  renderReturnSlips([{ doc: aReturn(order, change), order, profile }], NOON);
const textOf = async (bytes: Uint8Array) => (await pdfText(bytes)).replace(/[\u00a0\u202f]/gu, ' ');

describe('the return slip', () => {
  it('names the articles, the address of the shop, by when, and who pays (DOC-6, RET-3)', async () => {
    const text = await textOf((await printed(aDeliveredOrder())).bytes);
    const parts = ['Bon de retour', 'BR-A-000001-1', 'A-000001', 'Mug prénom', 'Réf. MUG-BLANC', '7 décembre 2026'];
    for (const part of [...parts, 'Ne convient pas', 'À votre charge', ...cadomaestro.identity.lines])
      expect(text).toContain(part);
    expect(text).not.toContain('confidentiel');
  });

  it('in English, with the option of return (ORD-14), for the other shop', async () => {
    const order = aDeliveredOrder({ language: 'en', shop: 'caseapains' });
    const text = await textOf((await printed(order, { postage: 'option' }, caseapains)).bytes);
    for (const part of ['Return slip', '7 December 2026', 'costs you nothing more', ...caseapains.identity.lines])
      expect(text).toContain(part);
  });

  it('bears its code as bars that a scanner reads, the longest code too (DOC-6)', async () => {
    for (const code of ['BR-A-000001-1', 'BR-ABCD-123456-12']) {
      const { bytes } = await printed(aDeliveredOrder(), { code });
      expect(readCode128(await modulesAt(bytes, 34))).toBe(code);
    }
  });

  it('shows no price of any kind, whatever a name says (DOC-6)', async () => {
    const lines = [anOrderLine({ quantity: 2, name: 'Mug à 12,90 €', personalisation: null })];
    const order = aDeliveredOrder({ lines });
    const text = await textOf((await printed(order)).bytes);
    expect(text).toContain('Mug à …');
    for (const cents of amountsOf(order)) expect(text).not.toContain((cents / 100).toFixed(2).replace('.', ','));
  });

  it('goes on over as many pages as it needs, and the same return gives the same bytes', async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      anOrderLine({ id: idOf(0x4000 + index), name: `Article ${index}`, quantity: 1, personalisation: null }),
    );
    const order = aDeliveredOrder({ lines });
    const { bytes, pages } = await printed(order);
    expect(pages).toBeGreaterThan(1);
    expect(await pdfPages(bytes)).toHaveLength(pages);
    for (const { name } of lines) expect(await textOf(bytes)).toContain(name);
    expect((await printed(order)).bytes).toEqual(bytes);
    expect((await pdfInfo(bytes))['Title']).toBe('Bon de retour BR-A-000001-1');
  });
});
