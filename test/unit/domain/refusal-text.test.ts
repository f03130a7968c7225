import { describe, expect, it } from 'vitest';
import { Placed } from '../../../domain/order/place.ts';
import { badInput } from '../../../domain/command.ts';
import { refusalText } from '../../../domain/messages/refusal-text.ts';
import { whyNotDeliver } from '../../../domain/order/delivery.ts';
import { whyNot } from '../../../domain/order/rules.ts';
import { whyNotTracking } from '../../../domain/order/tracking.ts';
import { type Refusal, type RefusalDetail, refusalCodes } from '../../../domain/refusal.ts';
import { aPhoneOrder, anOrder } from '../../builders.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const PREPARED_AT = '2026-03-27T09:42:00.000Z';
const SAME_DAY = '2026-03-27T13:00:00.000Z';

/** The sentence with plain blanks and apostrophes, so that a test can be read. */
const plain = (text: string | null) => (text ?? '').replace(/[\u202f\u00a0]/gu, ' ').replaceAll('’', "'");

function said(no: Refusal | undefined, profile = cadomaestro, now: string | null = SAME_DAY) {
  if (!no) throw new Error('expected a refusal');
  const { sentence, next, rule } = refusalText('fr', no, profile, now);
  return { sentence: plain(sentence), next: plain(next), rule };
}

const inStatus = (
  status: 'inPreparation' | 'shipped' | 'delivered' | 'cancelled' | 'validated',
  shop = 'cadomaestro',
) =>
  anOrder({
    shop,
    status,
    since: { [status]: PREPARED_AT },
    mode: {
      id: 'colissimo-home',
      kind: 'home',
      label: 'Colissimo',
      carrier: 'colissimo',
      priceCents: 590,
      rateBp: 2000,
    },
  });

describe('a closed gate is told with its rule, since when, and what is still possible (VIE-6)', () => {
  it('at CadoMaestro, cancelling once preparation has begun', () => {
    expect(said(whyNot('cancel', inStatus('inPreparation'), cadomaestro, 'agent'))).toEqual({
      sentence:
        "On ne peut plus annuler la commande : la commande est « En cours de préparation » depuis 10 h 42. La boutique le permet tant qu'elle est « Enregistré » ou « Validé ».",
      next: 'Encore possible : changer le texte de personnalisation et donner des instructions de livraison.',
      rule: 'VIE-2',
    });
  });

  it('with its day when that is not today', () => {
    const no = whyNot('changeArticles', inStatus('inPreparation'), cadomaestro, 'agent');
    expect(said(no, cadomaestro, null).sentence).toContain('depuis le ven. 27 mars à 10 h 42');
    expect(said(no, cadomaestro, '2026-03-28T09:00:00.000Z').sentence).toContain('depuis le ven. 27 mars');
  });

  it('once shipped, with the carrier’s phone and its cost (VIE-4)', () => {
    const { next, rule } = said(whyNot('addDeliveryInstructions', inStatus('shipped'), cadomaestro, 'agent'));
    expect(rule).toBe('VIE-4');
    expect(next).toContain("Colissimo (La Poste), 3631 (service gratuit + prix d'un appel)");
  });

  it('once shipped, with the days left to return (RET-1)', () => {
    expect(said(whyNot('cancel', inStatus('shipped'), cadomaestro, 'manager')).next).toContain(
      '100 jours après réception',
    );
  });

  it('at Caseapains.re, at the hour of Réunion and with its own word', () => {
    const no = whyNot('changeArticles', inStatus('validated', 'caseapains'), caseapains, 'agent');
    expect(said(no, caseapains).sentence).toContain('« Validée » depuis 13 h 42');
    expect(said(no, caseapains).rule).toBe('VIE-5');
  });

  it('for an exception, by sending to a manager (VIE-5)', () => {
    const { sentence, next } = said(
      whyNot('cancel', inStatus('validated', 'caseapains'), caseapains, 'agent'),
      caseapains,
    );
    expect(sentence).toContain('se décide avec un responsable');
    expect(next).toContain('responsable');
  });

  it('when nothing is left to change', () => {
    expect(said(whyNot('changeGifts', inStatus('cancelled'), cadomaestro, 'agent')).next).toContain(
      'plus rien à changer',
    );
  });
});

describe('sentences', () => {
  it('list what is gone line by line (ORD-3)', () => {
    const lines = [
      { code: 'stockShort', name: 'Mug prénom · Bleu', sku: 'MUG-01-A', asked: 5, available: 2, restockOn: null },
      { code: 'stockShort', name: 'Théière Cœur', sku: 'MUG-09-A', asked: 1, available: 0, restockOn: '2026-04-03' },
      { code: 'personalisationMissing', name: 'Coussin prénom', sku: 'PER-04-A' },
    ];
    const { sentence } = refusalText('fr', { code: 'stockShort', detail: { rule: 'ORD-3', lines } }, cadomaestro);
    expect(plain(sentence)).toBe(
      "« Mug prénom · Bleu » : il en reste 2, vous en demandez 5. « Théière Cœur » : il n'en reste plus, retour prévu le ven. 3 avril. « Coussin prénom » ne se fait qu'avec son texte de personnalisation.",
    );
  });

  it('name a sku when the name is not known', () => {
    const detail = { rule: 'ORD-3', lines: [{ sku: 'MUG-01-A', asked: 3, available: 1 }] };
    expect(plain(refusalText('fr', { code: 'stockShort', detail }, null).sentence)).toContain(
      '« MUG-01-A » : il en reste 1',
    );
  });

  it('write money with narrow no-break spaces (PRX-3)', () => {
    const detail = { rule: 'PRX-3', expected: 119_900, actual: 123_456 };
    expect(refusalText('fr', { code: 'priceChanged', detail }, cadomaestro).sentence).toContain('1\u202f234,56\u202f€');
  });

  it('say why a delivery mode is refused, and which are not', () => {
    const mode = (id: string) => {
      const found = cadomaestro.deliveryModes.find((candidate) => candidate.id === id);
      if (!found) throw new Error(id);
      return found;
    };
    const light = { grams: 500, articlesCents: 2_580 };
    const to = (country: string, postalCode: string, phone = '', city = '') => ({ country, postalCode, phone, city });
    expect(said(whyNotDeliver(mode('tnt-home'), to('FR', '20000', '06'), '', light)).sentence).toContain(
      'ne livre pas la Corse.',
    );
    expect(said(whyNotDeliver(mode('warehouse'), to('FR', '69003'), '', light)).sentence).toContain(
      "réservé à la Loire (42) ; l'adresse est dans le 69",
    );
    expect(said(whyNotDeliver(mode('tnt-home'), to('FR', '69003'), '', light))).toMatchObject({ rule: 'ORD-16' });
    const abroad = said(whyNotDeliver(mode('colissimo-home'), to('CH', '1204'), '', light));
    expect(abroad.sentence).toContain('Suisse');
    expect(abroad.next).toContain('Colissimo International');
  });

  it('say what a tracking number should look like (LIV-9)', () => {
    const short = said(whyNotTracking(cadomaestro, 'tnt', '12345'));
    expect(short.sentence).toContain("12345 n'a pas la forme d'un numéro TNT");
    expect(short.next).toContain('16 chiffres');
    expect(said(whyNotTracking(cadomaestro, 'colissimo', '9L20524752033')).sentence).toContain('clé de contrôle');
  });

  it('name a bad field by its path, and the others to correct', () => {
    const order = aPhoneOrder();
    const parsed = Placed.safeParse({
      ...order,
      code: 'A-000001',
      delivery: { ...order.delivery, postalCode: '4234O', lastName: '' },
      lines: order.lines.map((line) => ({ ...line, quantity: 0 })),
    });
    if (parsed.success) throw new Error('expected issues');
    const { sentence, next } = said(badInput(parsed.error));
    expect(sentence).toBe('Livraison, nom : ce champ est obligatoire.');
    expect(next).toContain('Ligne 1, quantité');
  });

  it.each([
    ['delivery.postalCode', 'postalCode', "Livraison, code postal : ce n'est pas un code postal de ce pays."],
    [
      'billing.street',
      'too long: 38 characters at most',
      "Facturation, numéro et voie : c'est trop long, 38 caractères au plus.",
    ],
    ['details.email', 'Invalid email address', "E-mail : ce n'est pas une adresse e-mail."],
    ['lines', 'Too small: expected array to have >=1 items', "Articles : la commande n'a aucun article."],
    ['pin', 'six digits', 'Code personnel : le code a six chiffres.'],
  ])('translate %s (%s)', (field, message, sentence) => {
    expect(plain(refusalText('fr', { code: 'badInput', detail: { field, message } }, null).sentence)).toBe(sentence);
  });
});

describe('every refusal code', () => {
  const details: RefusalDetail[] = [
    {},
    { rule: 'VIE-2', status: 'shipped', since: PREPARED_AT, action: 'cancel', stillOpen: ['cancel', 'unheard'] },
    { table: 'orders', id: 'x', field: 'delivery.city', message: 'required', max: 12, issues: [{}, { field: 3 }] },
    {
      name: 'Mug',
      sku: 'MUG',
      available: 0,
      asked: 3,
      lines: [{ sku: 'A' }, null, 'x'],
      triesLeft: 1,
      until: PREPARED_AT,
    },
    {
      mode: 'tnt-home',
      country: 'XX',
      why: 'department',
      department: '00',
      only: ['42'],
      carrier: 'TNT',
      number: '1',
      hint: 'clé',
    },
    {
      status: 7,
      since: 'yesterday',
      action: 'dance',
      permission: 'order.place',
      why: 'country',
      hint: 'double',
      document: 'x',
    },
  ];

  it.each(refusalCodes)('%s is a whole sentence in both languages, whatever its detail', (code) => {
    for (const locale of ['fr', 'en'] as const)
      for (const profile of [cadomaestro, caseapains, null])
        for (const detail of details) {
          const { sentence, next } = refusalText(locale, { code, detail }, profile, SAME_DAY);
          for (const text of [sentence, ...(next === null ? [] : [next])]) {
            expect(text).toMatch(/^\S.*[.]$/u);
            expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/u);
          }
          if (locale === 'fr') expect(`${sentence} ${next}`).not.toMatch(/ [;:!?»]|« |'/u);
        }
  });

  it('a code from elsewhere is told as internal', () => {
    expect(refusalText('fr', { code: 'storeFull', detail: {} }, null)).toEqual(
      refusalText('fr', { code: 'internal', detail: {} }, null),
    );
  });
});
