import { beforeAll, describe, expect, test, vi } from 'vitest';
import { promiseOf } from '../../../domain/calendar/promise.ts';
import { type ToRead, reading, sentence, spokenDay } from '../../../renderer/phone-order/reading.ts';
import type { CallWords } from '../../../renderer/phone-order/words.ts';
import { aShopProfile } from '../../builders.ts';

const profile = aShopProfile();
const [colissimo, pickUp] = profile.deliveryModes;
const [link, transfer] = profile.paymentMethods;
if (!colissimo || !pickUp || !link || !transfer) throw new Error('the built shop has two modes and two methods');

const [zone] = colissimo.zones;
if (!zone) throw new Error('its first mode goes somewhere');
const METZ = { country: 'FR', postalCode: '57000' };

const MONDAY_11 = '2026-03-16T10:00:00.000Z';
const MONDAY_17 = '2026-03-16T16:00:00.000Z';
const toRead = (change: Partial<ToRead> = {}): ToRead => ({
  profile,
  mode: colissimo,
  zone,
  promise: promiseOf(change.now ?? MONDAY_11, colissimo, change.zone ?? zone, profile, METZ),
  vatCharged: true,
  payment: link,
  recipient: null,
  surprise: false,
  stockFresh: true,
  now: MONDAY_11,
  ...change,
});

let words: { fr: CallWords; en: CallWords };
beforeAll(async () => {
  // the dictionaries come with the kit, which looks for the workstation behind the window
  vi.stubGlobal('window', { comptoir: { call: vi.fn(), on: vi.fn() } });
  words = (await import('../../../renderer/phone-order/words.ts')).callWords;
});

const said = (change: Partial<ToRead> = {}) =>
  sentence(toRead(change), words.fr.reading, (day) => spokenDay('fr', day)).replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('the sentence to read out', () => {
  test('says today and the day of delivery before the cut-off (LIV-1, DOC-1)', () => {
    expect(said()).toBe(
      'Votre commande part aujourd’hui si nous la validons avant 16 heures ; vous la recevrez mercredi 18 mars. Aucun prix ni facture dans le colis.',
    );
  });

  test('says the next business day after the cut-off (LIV-1)', () => {
    expect(said({ now: MONDAY_17 })).toContain('part mardi 17 mars ; vous la recevrez jeudi 19 mars.');
  });

  test('names the one who receives it (ORD-6)', () => {
    const recipient = { civility: 'mme' as const, firstName: 'Odette', lastName: 'Faure' };
    expect(said({ recipient })).toContain('; Madame Faure la recevra mercredi 18 mars.');
    expect(said({ recipient: { ...recipient, civility: 'none' } })).toContain('; Odette Faure la recevra');
  });

  test('promises no day before a transfer has come (ORD-10)', () => {
    const text = said({ payment: transfer });
    expect(text).toContain('part dès que nous aurons reçu votre virement ; comptez ensuite 2 jours ouvrés.');
    expect(text).not.toMatch(/mars|aujourd/u);
  });

  test('says that the delay is not known where it depends on the country (LIV-6)', () => {
    expect(said({ zone: { ...zone, delay: null } })).toContain('; le délai de livraison dépend du pays.');
  });

  test('says when and how to collect at the warehouse (LIV-5)', () => {
    const text = said({ mode: pickUp });
    expect(text).toContain('à l’entrepôt dès notre e-mail « préparée »');
    expect(text).toContain('de 9 heures à 18 heures, avec une pièce d’identité.');
  });

  test('keeps the surprise where the shop offers it (ORD-13)', () => {
    expect(said({ surprise: true })).toContain('nom d’article dans le colis : la surprise reste entière.');
    const none = { ...profile, gifts: { ...profile.gifts, surprise: false } };
    expect(said({ surprise: true, profile: none })).toContain('Aucun prix ni facture dans le colis.');
  });

  test('promises no stock while the workstation works alone (ORD-3)', () => {
    expect(said({ stockFresh: false })).toMatch(
      /Nous vous confirmons la disponibilité des articles dès que possible\.$/u,
    );
  });

  test('tells of the signature and of customs (LIV-4, PRX-2)', () => {
    expect(said({ mode: { ...colissimo, signature: true } })).toContain('contre signature');
    expect(said({ vatCharged: false })).toContain('droits de douane');
    expect(reading(toRead()).customs).toBe(false);
  });

  test('speaks English too', () => {
    const text = sentence(toRead(), words.en.reading, (day) => spokenDay('en', day));
    expect(text).toBe(
      'Your order leaves today if we validate it before 16:00; you receive it on Wednesday 18 March. No price and no invoice in the parcel.',
    );
  });
});
