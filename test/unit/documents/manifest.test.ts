import { describe, expect, it } from 'vitest';
import { renderManifest } from '../../../documents/manifest-page.ts';
import type { HandOver } from '../../../domain/warehouse/hand-over.ts';
import { NOON, aShopProfile, idOf } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';

function aHandOver(count: number, change: Partial<HandOver> = {}): HandOver {
  const parcels = Array.from({ length: count }, (_, index) => ({
    orderId: idOf(0x100 + index),
    orderCode: `A-${String(4000 + index).padStart(6, '0')}`,
    parcelId: idOf(0x700 + index),
    trackingNumber: `8R0000000${String(1000 + index)}`,
    grams: index % 10 === 3 ? null : 400 + index,
    postalCode: '57000',
    country: 'FR',
  }));
  return {
    id: idOf(0x8abc),
    shop: 'cadomaestro',
    kind: 'carrier',
    carrier: 'la-poste',
    orderId: null,
    day: '2026-03-16',
    parcels,
    identityChecked: false,
    signature: null,
    at: '2026-03-16T14:42:00.000Z',
    by: 'warehouse-1',
    byName: 'Yann',
    device: 'Banc 1',
    ...change,
  };
}

describe('the manifest (LIV-9)', () => {
  it('lists each number with its destination and weight, and the totals, over as many pages as it takes', async () => {
    const bytes = await renderManifest(aHandOver(120), aShopProfile(), 'fr', NOON);
    const text = await pdfText(bytes);
    const pages = text.split('\f');
    for (let index = 0; index < 120; index += 1) expect(text).toContain(`8R0000000${1000 + index}`);
    expect(pages.length).toBeGreaterThan(2);
    expect(text).toContain('120 colis remis');
    expect(text).toContain('dont 12 non pesés');
    expect(text).toContain('20260316-008ABC');
    expect(text).toContain('16/03/2026 à 15:42');
    expect(pages.at(-1)).toContain('Pour le transporteur');
  });

  it('is the same paper printed again, and says the same in English', async () => {
    const once = await renderManifest(aHandOver(3), aShopProfile(), 'fr', NOON);
    const again = await renderManifest(aHandOver(3), aShopProfile(), 'fr', NOON);
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    const english = await pdfText(await renderManifest(aHandOver(1), aShopProfile(), 'en', NOON));
    expect(english).toContain('1 parcel handed over');
    expect(english).toContain('For the carrier');
  });

  it('bears the driver’s signature where he gave one', async () => {
    const plain = await renderManifest(aHandOver(1), aShopProfile(), 'fr', NOON);
    const signed = await renderManifest(
      aHandOver(1, { signature: 'M10,10L40,30L60,5M70,20L90,35' }),
      aShopProfile(),
      'fr',
      NOON,
    );
    expect(signed.length).toBeGreaterThan(plain.length);
  });

  it('names nobody and shows no amount (ROLE-2)', async () => {
    const text = await pdfText(await renderManifest(aHandOver(5), aShopProfile(), 'fr', NOON));
    expect(text).not.toMatch(/€|EUR|Margaux|Lefèvre/u);
  });
});
