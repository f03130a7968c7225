import { describe, expect, it } from 'vitest';
import { casesOf, ledgerOf } from '../../../domain/after-sale/ledger.ts';
import { claimLetter } from '../../../domain/mail/claim-letters.ts';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import { idOf, manager } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';
import { CLAIM, ORDER, PLAIN, WRAPPED, aClaim, aReadyClaim, aShopWithAnOrder, elsewhere } from './claims.ts';

const MADE = idOf(0x3100);
const stockId = 'cadomaestro:MUG-BLANC';
const settled = (change: object = {}) => ({
  claimId: CLAIM,
  sends: 'article',
  newOrderId: MADE,
  code: 'A-000002',
  ...change,
});
const backend = { side: 'backend', random: (bytes: number) => new Uint8Array(bytes) } as const;

describe('a claim is accepted', () => {
  it('only once its evidence is whole, and the refusal lists what is missing (SAV-8)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged'));
    const no = await world.refused('settleClaim', settled());
    expect(no.code).toBe('claimIncomplete');
    const { sentence, next } = refusalText('fr', no, cadomaestro);
    expect(sentence).toContain('pas complètes');
    expect(next).toContain('sur une même photo');
    expect(next).toContain('L’emballage a-t-il été gardé');
  });

  it('by sending the article again: a real order without a price, whose stock leaves the shelf (SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    const stock = world.read('stock', stockId).onHand;
    await world.run('settleClaim', settled());
    const made = world.read('orders', MADE);
    expect(made).toMatchObject({
      status: 'recorded',
      code: 'A-000002',
      totals: { totalCents: 0 },
      lines: [{ sku: 'MUG-BLANC', quantity: 1, unitCents: 0 }],
      afterSale: { makesGood: { orderId: ORDER, kind: 'claim', caseId: CLAIM } },
    });
    expect(world.read('stock', stockId).onHand).toBe(stock - 1);
    expect(world.read('claims', CLAIM)).toMatchObject({
      state: 'accepted',
      outcome: { kind: 'sendAgain', orderId: MADE },
    });
    await world.run('validateOrder', { orderId: MADE });
    expect(world.read('orders', MADE).status).toBe('validated');
  });

  it('and that order leaves like any other, without an invoice: it is not sold (SAV-7, DOC-4)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    await world.run('settleClaim', settled(), backend);
    for (const name of ['validateOrder', 'startPreparation', 'markPrepared'])
      await world.run(name, { orderId: MADE }, { ...backend, actor: manager });
    const parcels = [{ id: idOf(0x6100), carrier: 'colissimo', trackingNumber: '6A11111111111', sure: true }];
    await world.run('markShipped', { orderId: MADE, parcels }, { ...backend, actor: manager });
    expect(world.read('orders', MADE).status).toBe('shipped');
    expect(Object.keys(world.snapshot()).filter((place) => place.startsWith('invoices:'))).toEqual([]);
  });

  it('to another address where the customer moved, checked like any order’s (SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    const abroad = {
      delivery: { ...elsewhere, country: 'KP', postalCode: '57000' },
      modeId: 'colissimo-home',
      relayId: null,
    };
    expect((await world.refused('settleClaim', settled({ to: abroad }))).code).toBe('countryNotDelivered');
    await world.run('settleClaim', settled({ to: { delivery: elsewhere, modeId: 'colissimo-home', relayId: null } }));
    expect(world.read('orders', MADE).delivery.city).toBe('Nancy');
  });

  it('by a replacement, refused when the shelf is empty (ORD-3)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    world.seed('stock', { ...world.read('stock', stockId), onHand: 0 });
    expect((await world.refused('settleClaim', settled({ sends: 'replacement' }))).code).toBe('stockShort');
    world.seed('stock', { ...world.read('stock', stockId), onHand: 1 });
    await world.run('settleClaim', settled({ sends: 'replacement' }));
    expect(world.read('claims', CLAIM).outcome).toEqual({ kind: 'replacement', orderId: MADE });
  });

  it('by the missing part, or the wrap, alone: nothing leaves the shelf (SAV-3, SAV-4)', async () => {
    const part = aShopWithAnOrder();
    const lines = [{ lineId: WRAPPED, quantity: 1, part: 'Le couvercle' }];
    await part.run('openClaim', aClaim('incomplete', lines, { checks: [{ id: 'box-searched', answer: 'yes' }] }));
    await part.run('settleClaim', settled({ sends: 'part' }));
    expect(part.read('orders', MADE).lines[0]?.name).toContain('Le couvercle');
    expect(part.read('stock', stockId).onHand).toBe(10);
    const wrap = aShopWithAnOrder();
    await wrap.run('openClaim', aClaim('wrapMissing'));
    await wrap.run('settleClaim', settled({ sends: 'wrap' }));
    expect(wrap.read('orders', MADE).lines[0]?.wrap?.wrapId).toBe('paper-stars');
    expect(wrap.read('stock', stockId).onHand).toBe(10);
  });

  it('by money: asked for here, decided by a manager, never more than was paid (SAV-7, AVO-1, AVO-5)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    const { totalCents } = world.read('orders', ORDER).totals;
    const args = {
      claimId: CLAIM,
      back: { kind: 'pieces' },
      how: { as: 'money' },
      reason: 'Cassé',
      expectedCents: 1580,
    };
    const tooMuch = { kind: 'amount', cents: totalCents + 1 };
    const no = await world.refused('refundClaim', { ...args, back: tooMuch, expectedCents: totalCents + 1 });
    expect(no.detail).toMatchObject({ rule: 'AVO-5', why: 'tooMuch' });
    const unseen = await world.refused('refundClaim', { ...args, expectedCents: 1000 });
    expect(unseen.detail).toMatchObject({ why: 'otherAmount', amount: 1580 });
    await world.run('refundClaim', args);
    const { outcome } = world.read('claims', CLAIM);
    const refundId = outcome?.kind === 'refund' ? outcome.refundId : '';
    expect(world.read('refunds', refundId)).toMatchObject({ state: 'asked', origin: { kind: 'claim', id: CLAIM } });
    expect(world.read('orders', ORDER).afterSale.refunds).toEqual([refundId]);
  });

  it('by a voucher, with what the customer said when they agreed to it (SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    const back = { kind: 'amount', cents: 500 };
    const how = { as: 'voucher', consent: 'Au téléphone, préfère un bon' };
    await world.run('refundClaim', { claimId: CLAIM, back, how, reason: 'Geste', expectedCents: 500 });
    expect(world.read('claims', CLAIM).outcome?.kind).toBe('voucher');
  });

  it('by the price of the wrap alone when the wrap is missing (SAV-4, SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('wrapMissing'));
    const args = { claimId: CLAIM, back: { kind: 'pieces' }, how: { as: 'money' }, reason: 'Oubli' };
    await world.run('refundClaim', { ...args, expectedCents: 290 });
    expect(world.read('orders', ORDER).afterSale.refunds).toHaveLength(1);
  });

  it('once: a second answer is refused, whatever was clicked (SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    await world.run('settleClaim', settled());
    const again = settled({ newOrderId: idOf(0x3101), code: 'A-000003' });
    expect((await world.refused('settleClaim', again)).detail).toMatchObject({ why: 'decided', state: 'accepted' });
    expect((await world.refused('refuseClaim', { claimId: CLAIM, reason: 'Non' })).code).toBe('claimState');
  });
});

describe('a claim is refused and closed', () => {
  it('with a reason; its pieces may then be returned (SAV-7, RET-5)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    expect((await world.refused('refuseClaim', { claimId: CLAIM, reason: '' })).code).toBe('badInput');
    await world.run('refuseClaim', { claimId: CLAIM, reason: 'Usure normale.' });
    await world.run('closeClaim', { claimId: CLAIM, cause: 'customer' });
    const order = world.read('orders', ORDER);
    expect(ledgerOf(order, await casesOf(world.tx, order)).map(({ lineId, free }) => [lineId, free])).toEqual([
      [WRAPPED, 2],
      [PLAIN, 1],
    ]);
  });

  it('never without a cause, nor before it is decided (SAV-9)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    expect((await world.refused('closeClaim', { claimId: CLAIM, cause: 'carrier' })).detail).toMatchObject({
      rule: 'SAV-9',
    });
    await world.run('settleClaim', settled());
    expect((await world.refused('closeClaim', { claimId: CLAIM })).code).toBe('badInput');
    await world.run('closeClaim', { claimId: CLAIM, cause: 'carrier' });
    expect(world.read('claims', CLAIM)).toMatchObject({ state: 'closed', cause: 'carrier' });
    expect((await world.refused('closeClaim', { claimId: CLAIM, cause: 'picker' })).code).toBe('claimState');
  });
});

describe('its letters', () => {
  const mail = { mailId: idOf(0x9000), what: { kind: 'claim', letter: 'claimEvidenceMissing', claimId: CLAIM } };

  it('ask for exactly what is missing, and for nothing once it is there (SAV-8)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('damaged'));
    await world.run('sendLetter', mail);
    const text = JSON.stringify(world.read('mails', `${mail.mailId}:claimEvidenceMissing`).blocks);
    expect(text).toContain('sur une même photo');
    expect(text).toContain('L’emballage a-t-il été gardé');
    const whole = aShopWithAnOrder();
    await aReadyClaim(whole);
    expect((await whole.refused('sendLetter', mail)).code).toBe('mailUnsendable');
  });

  it('tell the answer once, from the backend, with the order that makes it good (SAV-7)', async () => {
    const world = aShopWithAnOrder();
    await aReadyClaim(world);
    await world.run('settleClaim', settled(), backend);
    const letter = world.read('mails', `${CLAIM}:claimAccepted`);
    expect(letter.state).toBe('queued');
    expect(JSON.stringify(letter.blocks)).toContain('A-000002');
    expect(Object.keys(world.snapshot()).filter((place) => place.startsWith('mails:'))).toHaveLength(1);
  });

  it('refuse with the reason, in the language of the order (SAV-4)', async () => {
    const world = aShopWithAnOrder();
    await world.run('openClaim', aClaim('wrapMissing', [{ lineId: PLAIN, quantity: 1 }]), backend);
    expect(JSON.stringify(world.read('mails', `${CLAIM}:claimRefused`).blocks)).toContain('ni commandé ni payé');
    const order = { ...world.read('orders', ORDER), language: 'en' as const };
    const claim = world.read('claims', CLAIM);
    const english = claimLetter('claimRefused', { claim, order, profile: cadomaestro, madeCode: null });
    expect(english.subject).toContain('our answer');
  });
});
