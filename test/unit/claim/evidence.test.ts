import { describe, expect, it } from 'vitest';
import { missingEvidence } from '../../../domain/claim/evidence.ts';
import { wrapVerdicts } from '../../../domain/claim/wraps.ts';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import { anOrder, idOf, warehouse } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';
import {
  CLAIM,
  FRIDAY,
  ORDER,
  PHOTO,
  PLAIN,
  WRAPPED,
  aClaim,
  aPhotoOf,
  aReadyClaim,
  aShippedOrder,
  aShopWithAnOrder,
} from './claims.ts';

const missing = (world: ReturnType<typeof aShopWithAnOrder>) =>
  missingEvidence(world.read('claims', CLAIM), world.read('orders', ORDER), cadomaestro).map((item) =>
    'id' in item ? item.id : item.what,
  );

describe('the evidence of a claim', () => {
  it('of damage is the product and the label on one same photo, and the parcel number (SAV-1, SAV-8)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged'));
    expect(missing(world)).toEqual(['parcel-damaged', 'packaging-kept', 'product-and-label', 'parcelNumber']);
    await world.run('answerCheck', { claimId: CLAIM, checkId: 'parcel-damaged', answer: 'yes' });
    await world.run('answerCheck', { claimId: CLAIM, checkId: 'packaging-kept', answer: 'no' });
    await world.run('addPhoto', aPhotoOf(['product']));
    await world.run('addPhoto', aPhotoOf(['label'], 'b'.repeat(64)));
    expect(missing(world)).toEqual(['product-and-label', 'parcelNumber']);
    await world.run('tickPhoto', { claimId: CLAIM, photoId: PHOTO, shows: ['label', 'product'] });
    expect(missing(world)).toEqual(['parcelNumber']);
  });

  it('of a missing product is the box and, on another photo or not, the parcel with its label (SAV-2)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('missing'));
    await world.run('addPhoto', aPhotoOf(['boxContent', 'parcel', 'label']));
    expect(missing(world)).toEqual(['parcel-damaged', 'box-searched', 'parcelNumber']);
  });

  it('of an incomplete article is the exact name of the part (SAV-3)', async () => {
    const world = aShopWithAnOrder();
    const no = await world.refused('openClaim', aClaim('incomplete'));
    expect(no.detail).toMatchObject({ rule: 'SAV-3', field: 'part' });
    const checks = [{ id: 'box-searched', answer: 'yes' }];
    await world.run(
      'openClaim',
      aClaim('incomplete', [{ lineId: WRAPPED, quantity: 1, part: 'Le couvercle' }], { checks }),
    );
    expect(world.read('claims', CLAIM)).toMatchObject({ state: 'ready', lines: [{ part: 'Le couvercle' }] });
  });

  it('of a damaged wrap is the wrap and the label on one photo (SAV-5)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('wrapDamaged'));
    expect(missing(world)).toContain('wrap-and-label');
    const no = await aShopWithAnOrder().refused('openClaim', aClaim('wrapDamaged', [{ lineId: PLAIN, quantity: 1 }]));
    expect(no.detail).toMatchObject({ rule: 'SAV-5', why: 'noWrap' });
  });

  it('of another article than ordered needs a photo only when the difference shows (SAV-6)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('notAsOrdered'));
    await world.run('answerCheck', { claimId: CLAIM, checkId: 'visible', answer: 'yes' });
    expect(missing(world)).toEqual(['product-and-label', 'parcelNumber']);
    await world.run('answerCheck', { claimId: CLAIM, checkId: 'visible', answer: 'no' });
    expect(world.read('claims', CLAIM).state).toBe('ready');
  });

  it('asks for no label of an order that was fetched at the warehouse', () => {
    const claim = { kind: 'damaged' as const, checks: [], photos: [], parcelNumber: '' };
    const asked = missingEvidence(claim, anOrder({ parcels: [] }), cadomaestro);
    expect(asked.filter(({ what }) => what !== 'check')).toEqual([
      { what: 'photo', id: 'product-and-label', together: ['product'] },
    ]);
  });
});

describe('the deadline of a claim (SAV-1)', () => {
  it('runs 24 business hours from the moment the evidence is complete: Friday 11:00, Monday 11:00', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    expect(world.read('claims', CLAIM)).toMatchObject({
      state: 'ready',
      completeAt: FRIDAY,
      dueAt: '2026-03-23T10:00:00Z',
    });
  });

  it('does not run while a photo is missing, and runs anew once it is there again', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    await world.run('tickPhoto', { claimId: CLAIM, photoId: PHOTO, shows: ['product'] });
    expect(world.read('claims', CLAIM)).toMatchObject({ state: 'open', completeAt: null, dueAt: null });
    const now = '2026-03-23T13:00:00.000Z';
    await world.run('tickPhoto', { claimId: CLAIM, photoId: PHOTO, shows: ['product', 'label'] }, { now });
    expect(world.read('claims', CLAIM)).toMatchObject({ completeAt: now, dueAt: '2026-03-24T13:00:00Z' });
  });
});

describe('the parcel number read on the photo (SAV-8)', () => {
  it('is one of the order’s, however it was written', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged'));
    await world.run('setParcelNumber', { claimId: CLAIM, trackingNumber: ' 6a-1234 5678 901 ' });
    expect(world.read('claims', CLAIM).parcelNumber).toBe('6A12345678901');
  });

  it('of another parcel is refused, with those of the order', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged'));
    const no = await world.refused('setParcelNumber', { claimId: CLAIM, trackingNumber: '6A99999999999' });
    expect(no).toMatchObject({ code: 'parcelNotOfOrder', detail: { rule: 'SAV-8', parcels: ['6A12345678901'] } });
    expect(refusalText('fr', no, cadomaestro).next).toContain('6A12345678901');
  });
});

describe('a missing wrap (SAV-4)', () => {
  it('that the delivery note does not ask for was neither ordered nor paid: refused at once, with that reason', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('wrapMissing', [{ lineId: PLAIN, quantity: 1 }]));
    const { state, outcome, cause } = world.read('claims', CLAIM);
    expect({ state, cause }).toEqual({ state: 'refused', cause: null });
    expect(outcome).toMatchObject({ kind: 'refusal', reason: expect.stringContaining('ni commandé ni payé') });
  });

  it('that the note asks for is a claim, ready at once', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('wrapMissing'), { now: FRIDAY });
    expect(world.read('claims', CLAIM)).toMatchObject({ state: 'ready', completeAt: FRIDAY });
  });

  it('is told from the order while the caller is on the line', () => {
    expect(wrapVerdicts(aShippedOrder(), [WRAPPED, PLAIN])).toEqual([
      { lineId: WRAPPED, label: 'Papier étoiles', paidCents: 580 },
      { lineId: PLAIN, label: null, paidCents: 0 },
    ]);
  });

  it('of one article with and one without is refused until it names only what was ordered', async () => {
    const lines = [
      { lineId: WRAPPED, quantity: 1 },
      { lineId: PLAIN, quantity: 1 },
    ];
    const no = await aShopWithAnOrder().refused('openClaim', aClaim('wrapMissing', lines));
    expect(no.detail).toMatchObject({ rule: 'SAV-4', why: 'someUnwrapped' });
  });
});

describe('who and what may be claimed', () => {
  it('nothing before it has left (SAV-8), no more than was delivered (RET-5), nothing by the warehouse (ROLE-4)', async () => {
    const early = aShopWithAnOrder({ ...aShippedOrder(), status: 'prepared' });
    expect((await early.refused('openClaim', aClaim('damaged'))).detail).toMatchObject({ why: 'notSent' });
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged', [{ lineId: WRAPPED, quantity: 2 }]));
    const again = { ...aClaim('missing'), claimId: idOf(0x7001) };
    expect((await world.refused('openClaim', again)).detail).toMatchObject({ rule: 'RET-5', left: 0, asked: 1 });
    expect((await aShopWithAnOrder().refused('openClaim', aClaim('damaged'), { actor: warehouse })).code).toBe(
      'forbidden',
    );
  });

  it('a wrap apart from what is in it, and each once (RET-5)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged', [{ lineId: WRAPPED, quantity: 2 }]));
    await world.run('openClaim', {
      ...aClaim('wrapDamaged', [{ lineId: WRAPPED, quantity: 2 }]),
      claimId: idOf(0x7001),
    });
    const more = { ...aClaim('wrapMissing'), claimId: idOf(0x7002) };
    expect((await world.refused('openClaim', more)).detail).toMatchObject({ rule: 'RET-5', left: 0 });
  });
});

describe('a photo', () => {
  it('is one document, however often it is added, and proves nothing of another order (SAV-8)', async () => {
    const other = { ...aShippedOrder(), id: idOf(0x3009), code: 'A-000009' };
    const world = aShopWithAnOrder();
    world.seed('orders', other);
    await world.run('openClaim', aClaim('damaged'));
    await world.run('addPhoto', aPhotoOf([]));
    const before = world.snapshot();
    await world.run('addPhoto', aPhotoOf([]));
    expect(world.snapshot()).toEqual(before);
    await world.run('openClaim', { ...aClaim('damaged'), claimId: idOf(0x7009), orderId: other.id });
    const no = await world.refused('addPhoto', { ...aPhotoOf([]), claimId: idOf(0x7009) });
    expect(no).toMatchObject({ code: 'photoRefused', detail: { why: 'elsewhere' } });
  });

  it('that was removed is forgotten, unless another claim of the order has it', async () => {
    const world = aShopWithAnOrder();
    const second = idOf(0x7001);
    await world.run('openClaim', aClaim('damaged', [{ lineId: WRAPPED, quantity: 1 }]));
    await world.run('openClaim', { ...aClaim('missing', [{ lineId: PLAIN, quantity: 1 }]), claimId: second });
    await world.run('addPhoto', aPhotoOf([]));
    await world.run('addPhoto', { ...aPhotoOf([]), claimId: second });
    await world.run('removePhoto', { claimId: CLAIM, photoId: PHOTO });
    expect(world.read('photos', PHOTO).id).toBe(PHOTO);
    await world.run('removePhoto', { claimId: second, photoId: PHOTO });
    expect(await world.tx.get('photos', PHOTO)).toBeUndefined();
  });
});
