import { describe, expect, it } from 'vitest';
import type { WaitingParcel } from '../../../domain/warehouse/hand-over-views.ts';
import { handedOver, load, weightText } from '../../../renderer/hand-over/loading.ts';
import { longer, pointAt, strokesText } from '../../../renderer/hand-over/strokes.ts';
import { Signature } from '../../../domain/warehouse/hand-over.ts';
import { NOON, idOf } from '../../builders.ts';

const parcel = (n: number, order: number, carrier = 'la-poste'): WaitingParcel => ({
  orderId: idOf(order),
  orderCode: `A-00000${order}`,
  parcelId: idOf(0x500 + n),
  carrier,
  trackingNumber: `6A0000000100${n}`,
  grams: 400,
  postalCode: '57000',
  country: 'FR',
  shippedAt: NOON,
  late: false,
});
const waiting = [parcel(1, 1), parcel(2, 2), parcel(3, 2), parcel(4, 3, 'chronopost')];
const none = new Set<string>();
const scan = (text: string, ticked: ReadonlySet<string> = none) => load(text, waiting, 'la-poste', ticked);

describe('a parcel scanned at the lorry (LIV-9)', () => {
  it('is known by the carrier’s number however it is printed, or by its order’s code where it is alone', () => {
    expect(scan('6a 0000 0001 001')).toMatchObject({ kind: 'right', parcel: { orderCode: 'A-000001' } });
    expect(scan('a-000001')).toMatchObject({ kind: 'right', parcel: { parcelId: idOf(0x501) } });
    expect(scan('A-000002')).toEqual({ kind: 'several', code: 'A-000002' });
    expect(scan('6A00000001003')).toMatchObject({ kind: 'right', parcel: { parcelId: idOf(0x503) } });
  });

  it('a second time, of another lorry, or of nobody is told apart', () => {
    expect(scan('6A00000001001', new Set([idOf(0x501)]))).toMatchObject({ kind: 'already' });
    expect(scan('6A00000001004')).toMatchObject({ kind: 'other', parcel: { carrier: 'chronopost' } });
    expect(scan('6A99999999999')).toEqual({ kind: 'unknown' });
  });

  it('opens its own lorry where none is looked at, and is told apart there, too', () => {
    expect(load('6A00000001004', waiting, null, none)).toMatchObject({
      kind: 'right',
      parcel: { carrier: 'chronopost' },
    });
    expect(load('A-000002', waiting, null, none)).toEqual({ kind: 'several', code: 'A-000002' });
    expect(load('6A99999999999', waiting, null, none)).toEqual({ kind: 'unknown' });
  });

  it('that nobody found for days does not count as left behind, until it is scanned', () => {
    const late = { ...parcel(9, 9), late: true };
    const both = [...waiting, late];
    expect(handedOver(both, 'la-poste', new Set([idOf(0x501)])).left).toBe(2);
    expect(handedOver(both, 'la-poste', new Set([idOf(0x501), late.parcelId]))).toMatchObject({
      left: 2,
      orderIds: [idOf(1), idOf(9)],
    });
  });

  it('leaves those of its order behind that are not on the lorry', () => {
    const { orderIds, staying, left, leaving } = handedOver(waiting, 'la-poste', new Set([idOf(0x502)]));
    expect(leaving.map(({ parcelId }) => parcelId)).toEqual([idOf(0x502)]);
    expect([orderIds, staying, left]).toEqual([[idOf(2)], [idOf(0x503)], 2]);
  });

  it('weighs in grams, then in kilos', () => {
    expect([weightText(0, 'fr'), weightText(999, 'fr'), weightText(12_400, 'fr'), weightText(1000, 'en')]).toEqual([
      '0 g',
      '999 g',
      '12,40 kg',
      '1.00 kg',
    ]);
  });
});

describe('a signature (LIV-5)', () => {
  const box = { left: 100, top: 50, width: 500 };

  it('is kept as strokes within the field, whatever its size on the screen', () => {
    const first = [pointAt(100, 50, box), pointAt(350, 150, box), pointAt(900, 900, box)];
    expect(first).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 20 },
      { x: 100, y: 40 },
    ]);
    const text = strokesText([first, [{ x: 3, y: 4 }]]);
    expect(text).toBe('M0,0L50,20L100,40M3,4');
    expect(Signature.safeParse(text).success).toBe(true);
  });

  it('is nothing where nothing was drawn, grows only by new points, and never past what is kept', () => {
    expect(strokesText([])).toBeNull();
    const stroke = longer([{ x: 1, y: 1 }], { x: 1, y: 1 });
    expect(stroke.length).toBe(1);
    const endless = Array.from({ length: 200 }, () => Array.from({ length: 100 }, (_, n) => ({ x: n, y: n % 40 })));
    const text = strokesText(endless);
    expect(text !== null && text.length > 10_000 && Signature.safeParse(text).success).toBe(true);
  });
});
