import { describe, expect, test } from 'vitest';
import { promiseOf } from '../../../domain/calendar/promise.ts';
import { zoneOf } from '../../../domain/order/delivery.ts';
import { type ToRead, sentence } from '../../../domain/order/reading.ts';
import { modeOf } from '../../support/profiles.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const LYON = { country: 'FR', postalCode: '69001', city: 'Lyon', phone: '06 12 34 56 78' };
const MONDAY_11 = '2026-11-23T10:00:00.000Z';
const MONDAY_16 = '2026-11-23T15:00:00.000Z';
const [card, , , transfer] = cadomaestro.paymentMethods;
const paypal = cadomaestro.paymentMethods.find(({ kind }) => kind === 'recorded');
if (!card || !transfer || !paypal) throw new Error('cadomaestro has a card, PayPal and a transfer');

type Change = Partial<ToRead> & { modeId?: string; to?: typeof LYON };

function said({ modeId = 'colissimo-home', to = LYON, ...change }: Change = {}, locale: 'fr' | 'en' = 'fr'): string {
  const profile = change.profile ?? cadomaestro;
  const mode = modeOf(profile, modeId);
  const zone = zoneOf(mode, to) ?? null;
  const now = change.now ?? MONDAY_11;
  const promise = zone && promiseOf(now, mode, zone, profile, to);
  const plain = { relay: null, gift: false, vatCharged: true, payment: card ?? null, recipient: null };
  const told = { profile, mode, zone, promise, ...plain, surprise: false, stockFresh: true, now, ...change };
  return sentence(told, locale).replaceAll(/[\u00a0\u202f]/gu, ' ');
}

describe('the sentence to read out', () => {
  test('says today and the day of delivery before the cut-off (LIV-1, DOC-1)', () => {
    expect(said()).toBe(
      'Votre commande part aujourd’hui si vous la payez avant 16 heures ; vous la recevrez mercredi 25 novembre. Aucun prix ni facture dans le colis.',
    );
    expect(said({ payment: null })).toContain('si nous la validons avant 16 heures');
  });

  test('changes at 16:00:00 sharp (LIV-1)', () => {
    expect(said({ now: '2026-11-23T14:59:59.999Z' })).toContain('part aujourd’hui');
    expect(said({ now: MONDAY_16 })).toContain('part mardi 24 novembre, dès qu’elle est payée');
    expect(said({ now: MONDAY_16 })).toContain('vous la recevrez jeudi 26 novembre.');
  });

  test('says both days where the carrier may be earlier (LIV-1)', () => {
    expect(said({ now: '2026-11-26T10:00:00.000Z' })).toContain(
      'vous la recevrez entre samedi 28 novembre et lundi 30 novembre.',
    );
  });

  test('names the one who receives it (ORD-6)', () => {
    const recipient = { civility: 'mme' as const, firstName: 'Odette', lastName: 'Faure' };
    expect(said({ recipient })).toContain('; Madame Faure la recevra mercredi 25 novembre.');
    expect(said({ recipient: { ...recipient, civility: 'none' } })).toContain('; Odette Faure la recevra');
  });

  test('promises no day before a transfer or PayPal’s money has come (ORD-10)', () => {
    const text = said({ payment: transfer });
    expect(text).toContain('part dès que nous aurons reçu votre virement ; comptez ensuite 2 jours ouvrés.');
    expect(text).not.toMatch(/novembre|aujourd/u);
    expect(said({ payment: paypal })).toContain('dès que nous aurons reçu votre paiement');
  });

  test('promises nothing to the armed forces (LIV-8)', () => {
    const to = { ...LYON, postalCode: '00200', city: 'HUB ARMEES' };
    expect(said({ to })).toContain('; aucun délai de livraison ne peut être promis.');
  });

  test('gives a span of weeks overseas, with signature and customs (LIV-6, PRX-2)', () => {
    const to = { country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '' };
    const text = said({ modeId: 'colissimo-international', to, vatCharged: false });
    expect(text).toContain('entre samedi 5 décembre et jeudi 7 janvier');
    expect(text).toContain('contre signature');
    expect(text).toContain(cadomaestro.vat.customs.fr.slice(0, 12));
  });

  test('says when and how to collect at the warehouse (LIV-5)', () => {
    const to = { ...LYON, postalCode: '42340', city: 'Veauche' };
    const text = said({ modeId: 'warehouse', to });
    expect(text).toBe(
      'Vous retirez votre commande à l’entrepôt dès notre e-mail « préparée », les jours ouvrés de 9 heures à 17 heures, avec une pièce d’identité. De 12 h 30 à 13 h 30, sonnez à l’interphone.',
    );
    expect(said({ modeId: 'warehouse', to, gift: true })).toContain(
      'Emballée ou personnalisée, elle est disponible environ une heure après cet e-mail.',
    );
  });

  test('says what a locker and a pick-up point ask for (LIV-3, ORD-7)', () => {
    const relay = { name: 'Tabac du Marché', city: 'Lyon' };
    const locker = said({ modeId: 'pickup-station', relay });
    expect(locker).toContain('; vous la retirerez à « Tabac du Marché », Lyon, où elle arrive mercredi 25 novembre.');
    expect(locker).toContain('Le code de retrait arrive par SMS, et deux e-mails le rappellent.');
    expect(locker).toContain('Le point garde le colis 3 jours ouvrés');
    expect(locker).not.toContain('signature');
    const point = said({ modeId: 'colissimo-relay' });
    expect(point).toContain('vous la retirerez au point de retrait, où elle arrive');
    expect(point).toContain('contre signature');
  });

  test('tells of the signature and of the notice of TNT (LIV-4)', () => {
    const text = said({ modeId: 'tnt-home' });
    expect(text).toContain('vous la recevrez mardi 24 novembre.');
    expect(text).toContain('contre signature ; en cas d’absence, le livreur laisse un avis.');
  });

  test('keeps the surprise where the shop offers it (ORD-13)', () => {
    expect(said({ surprise: true })).toContain('nom d’article dans le colis : la surprise reste entière.');
    const profile = { ...cadomaestro, gifts: { ...cadomaestro.gifts, surprise: false } };
    expect(said({ surprise: true, profile })).toContain('Aucun prix ni facture dans le colis.');
  });

  test('promises no stock while the workstation works alone (ORD-3)', () => {
    expect(said({ stockFresh: false })).toMatch(
      /Nous vous confirmons la disponibilité des articles dès que possible\.$/u,
    );
  });

  test('keeps the clock of Réunion for Caseapains.re (LIV-1)', () => {
    const to = { country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '' };
    const change = { profile: caseapains, modeId: 'reunion-home', to, payment: caseapains.paymentMethods[0] ?? null };
    expect(said({ ...change, now: '2026-11-23T11:59:00.000Z' })).toContain('part aujourd’hui');
    expect(said({ ...change, now: '2026-11-23T12:00:00.000Z' })).toContain('part mardi 24 novembre');
  });

  test('speaks English too', () => {
    expect(said({}, 'en')).toBe(
      'Your order leaves today if you pay it before 16:00; you receive it on Wednesday 25 November. No price and no invoice in the parcel.',
    );
  });
});
