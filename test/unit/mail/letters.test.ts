import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mailKinds, orderLetters } from '../../../domain/mail/kinds.ts';
import { orderLetter } from '../../../domain/mail/letters.ts';
import { asHtml, asText } from '../../../domain/mail/render.ts';
import type { Order } from '../../../domain/order/order.ts';
import { ShopProfile } from '../../../domain/shop/profile.ts';
import { anOrderLine, anOrder } from '../../builders.ts';

const profileOf = (shop: string) =>
  ShopProfile.parse(
    JSON.parse(readFileSync(new URL(`../../../resources/profiles/${shop}.json`, import.meta.url), 'utf8')),
  );
const shop = profileOf('cadomaestro');
const text = (kind: (typeof orderLetters)[number], order: Order, language: 'fr' | 'en' = 'fr') =>
  asText(orderLetter(kind, { order, profile: shop, language }));

const engraved = anOrderLine({ personalisation: { label: 'Gravure', text: 'Léa & Tom', unitCents: 500 } });
const plain = anOrderLine({ personalisation: null, wrap: null });
const parcel = {
  id: '00000000-0000-4000-8000-0000000000aa',
  carrier: 'colissimo',
  trackingNumber: '9L20524752032',
  shippedAt: '2026-03-16T11:00:00.000Z',
};

describe('letters of an order', () => {
  it('confirm with number, articles, personalisation and the customer’s details (ORD-18)', () => {
    const order = anOrder({ lines: [engraved] });
    const told = text('orderConfirmed', order);
    for (const part of [
      order.code,
      engraved.name,
      'Léa & Tom',
      order.delivery.street,
      order.delivery.city.toUpperCase(),
    ])
      expect(told).toContain(part);
  });

  it('tell carrier, number, link and phone at dispatch (VIE-7, LIV-9)', () => {
    const told = text('orderShipped', anOrder({ parcels: [parcel] }));
    for (const part of [
      'Colissimo',
      '9L20524752032',
      'https://www.laposte.fr/outils/suivre-vos-envois?code=9L20524752032',
      '3631',
    ])
      expect(told).toContain(part);
  });

  it('say where to send a transfer, how much, and with which reference (ORD-10)', () => {
    const order = anOrder();
    const told = text('transferAwaited', order);
    expect(told).toContain('FR76');
    expect(told).toContain(order.code);
    expect(told).toContain('32,70');
  });

  it('tell hours, intercom, identity document and the hour more that gifts take, for a pick-up (LIV-5, VIE-7)', () => {
    const told = text('readyForPickUp', anOrder({ lines: [engraved] }));
    for (const part of ['09:00', '17:00', '12:30', '13:30', 'pièce d’identité', 'environ 1 heure'])
      expect(told).toContain(part);
    expect(text('readyForPickUp', anOrder({ lines: [plain] }))).not.toContain('environ 1 heure');
  });

  it('apologise for a wrong number and give the right one (LIV-9)', () => {
    expect(text('trackingCorrected', anOrder({ parcels: [parcel] }))).toContain('9L20524752032');
  });

  it.each(orderLetters)('%s is written in French and in English, and signed', (kind) => {
    const order = anOrder({ parcels: [parcel] });
    const [french, english] = (['fr', 'en'] as const).map((language) => text(kind, order, language));
    expect(french).toContain('Bonjour');
    expect(english).toContain('Hello');
    expect(french).not.toBe(english);
    expect(french).toContain(shop.mail.signature.fr);
    expect(english).toContain(shop.mail.signature.en);
  });

  it('take nothing that people typed for HTML', () => {
    const nasty = '<img src=x onerror="alert(1)">';
    const order = anOrder({ lines: [anOrderLine({ personalisation: { label: 'Texte', text: nasty, unitCents: 0 } })] });
    const html = asHtml(
      { ...orderLetter('orderConfirmed', { order, profile: shop, language: 'fr' }), language: 'fr' },
      '#8C2F5A',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('link to nothing but the web', () => {
    const blocks = [{ kind: 'button', text: 'Payer', url: 'javascript:alert(1)' }] as const;
    expect(asHtml({ blocks: [...blocks], subject: '', language: 'fr' }, '#000000')).not.toContain('javascript:');
  });

  it.each(['cadomaestro', 'caseapains'])('%s writes at validation, preparation and dispatch (VIE-7)', (id) => {
    const { sent } = profileOf(id).mail;
    expect(sent).toEqual(expect.arrayContaining(['orderValidated', 'preparationStarted', 'orderShipped']));
    for (const kind of sent) expect(mailKinds).toContain(kind);
  });
});
