/** What invoices and credit notes say, read back from their PDF (DOC-4, PRX-2). */
import { describe, expect, it } from 'vitest';
import { renderInvoices } from '../../../documents/render.ts';
import { money } from '../../../domain/format.ts';
import type { Invoice } from '../../../domain/invoice/invoice.ts';
import { creditNoteOf, invoiceOf } from '../../../domain/invoice/make.ts';
import type { Order } from '../../../domain/order/order.ts';
import { vatOf } from '../../../domain/order/vat.ts';
import { NOON, anAddress, anOrder, anOrderLine, idOf, paid } from '../../builders.ts';
import { pdfPages, pdfText } from '../../support/pdf.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

const shops = [cadomaestro, caseapains];
const numbered = { number: 'FA-2026-000042', issuedAt: '2026-03-17T15:00:00.000Z' };
const invoice = (
  change: Partial<Order> = {},
  number: typeof numbered | { number: null; issuedAt: string } = numbered,
) => {
  const shop = shops.find(({ id }) => id === (change.shop ?? 'cadomaestro')) ?? cadomaestro;
  const order = paid(anOrder({ since: { shipped: '2026-03-18T08:00:00.000Z' }, ...change }));
  return invoiceOf(order, shop, order.id, number);
};
/** Blanks of every kind are one. */
const read = async (...papers: Invoice[]) =>
  (await pdfText((await renderInvoices(papers, shops, NOON)).bytes)).replace(/[\s\u00a0\u202f]+/gu, ' ');
const amount = (cents: number) => money(cents, 'fr').replace(/[\u00a0\u202f]/gu, ' ');

describe('an invoice', () => {
  it('says all that the law asks: who, to whom, when, what, at which rate, how much (DOC-4)', async () => {
    const billing = anAddress({ company: 'Ateliers du Rhône', city: 'Lyon', postalCode: '69002' });
    const text = await read(invoice({ code: 'A-004183', billing }));
    for (const words of [
      'Facture',
      'FA-2026-000042',
      '17 mars 2026',
      'CadoMaestro SAS au capital de 50 000 €',
      'RCS Saint-Étienne',
      'FR00000000000',
      'A-004183, 16 mars 2026',
      '18 mars 2026',
      'Ateliers du Rhône',
      '69002 LYON',
      'Livré à',
      '57000 METZ',
      'Mug prénom · Blanc · Réf. MUG-BLANC',
      'Livraison : Colissimo à domicile',
      'Pas d’escompte pour paiement anticipé',
    ])
      expect(text).toContain(words);
    // 25,80 + 6,90 at 20 %
    for (const cents of [2150, 2580, 575, 690, 2725, 545, 3270]) expect(text).toContain(amount(cents));
    expect(text).toContain('32,70 € — Virement');
  });

  it('gives unit prices that the quantity turns into the line', async () => {
    const text = await read(invoice({ lines: [anOrderLine({ quantity: 3, unitCents: 1490, rateBp: 550 })] }));
    expect(text).toContain('3 14,1233 € 5,5 % 42,37 € 44,70 €');
  });

  it('shows discounts on their lines and by their codes', async () => {
    const discount = {
      voucherId: 'v',
      code: 'PRINTEMPS',
      label: '10 %',
      on: 'articles' as const,
      lineIds: [],
      cents: 258,
    };
    const text = await read(invoice({ discounts: [discount] }));
    expect(text).toContain('Remises comprises dans les lignes 10 % (PRINTEMPS) (−2,58 €)');
    expect(text).toContain('−2,15 €');
  });

  it('is without VAT and says why, for Réunion and abroad (PRX-2)', async () => {
    const delivery = anAddress({ country: 'RE', postalCode: '97434', city: 'Saint-Paul' });
    const text = await read(invoice({ delivery, vat: vatOf(cadomaestro, delivery) }));
    expect(text).toContain('art. 294 du CGI');
    expect(text).toContain('Net à payer, hors taxes 27,25 €');
    expect(text).toContain('0 % 27,25 € 0,00 € 27,25 €');
  });

  it('bears Réunion’s own rates in the shop of Réunion (PRX-1)', async () => {
    const delivery = anAddress({ country: 'RE', postalCode: '97434', city: 'Saint-Paul' });
    const lines = [anOrderLine({ quantity: 1, unitCents: 8900, rateBp: 850 })];
    const text = await read(invoice({ shop: 'caseapains', delivery, lines, vat: vatOf(caseapains, delivery) }));
    expect(text).toContain('8,5 % 82,03 € 89,00 €');
    expect(text).toContain('Caseapains.re SARL');
  });

  it('is in English for a customer who reads English, country and civility too', async () => {
    const billing = anAddress({ country: 'CH', postalCode: '1003', city: 'Lausanne' });
    const text = await read(invoice({ language: 'en', billing, delivery: billing, vat: vatOf(cadomaestro, billing) }));
    for (const words of [
      'Invoice',
      '17 March 2026',
      'Ms Margaux Lefèvre',
      'SWITZERLAND',
      'VAT exempt, export',
      '€27.25',
      'Billed to',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Facture|SUISSE|Mme|TVA/u);
  });

  it('goes on over pages with carried totals that add up', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      anOrderLine({ id: idOf(0x5000 + index), name: `Article ${index}`, unitCents: 1000 + index }),
    );
    const made = invoice({ lines });
    const { bytes, pages } = await renderInvoices([made], shops, NOON);
    const texts = (await pdfPages(bytes)).map(({ items }) =>
      items
        .map(({ text }) => text)
        .join(' ')
        .replace(/[\s\u00a0\u202f]+/gu, ' '),
    );
    expect(pages).toBeGreaterThan(1);
    expect(texts).toHaveLength(pages);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`Page ${index + 1} / ${pages}`);
      const shown = made.lines.filter(({ description }) =>
        texts.slice(0, index + 1).some((page) => page.includes(description.replace(/\u00a0/gu, ' '))),
      );
      const ht = amount(shown.reduce((sum, { htCents }) => sum + htCents, 0));
      if (index < pages - 1) {
        expect(text).toContain(`À reporter ${ht}`);
        expect(texts[index + 1]).toContain(`Report ${ht}`);
      }
    }
  });

  it('waits for its number in plain sight', async () => {
    const text = await read(invoice({}, { number: null, issuedAt: NOON }));
    expect(text).toContain('EN ATTENTE DE NUMÉRO');
    expect(text).not.toMatch(/FA-\d/u);
  });

  it('of gift cards charges no VAT on them (ORD-15)', async () => {
    const giftCards = [
      {
        id: idOf(0x7000),
        picture: 'birthday',
        amountCents: 5000,
        from: 'Julie',
        to: 'Paul',
        message: '',
        sendTo: 'p@q.example',
      },
    ];
    const mode = {
      id: 'e-mail',
      kind: 'mail' as const,
      label: 'Par e-mail',
      carrier: null,
      priceCents: 0,
      rateBp: 2000,
    };
    const text = await read(invoice({ lines: [], giftCards, mode }));
    expect(text).toContain('Carte cadeau pour Paul (bon à usages multiples, TVA à l’utilisation) 1 50,00 € — 50,00 €');
    expect(text).not.toContain('Livraison :');
  });
});

describe('a credit note', () => {
  it('names the invoice, its date and the reason, and takes every amount back (DOC-4)', async () => {
    const note = creditNoteOf(
      invoice(),
      idOf(1),
      { number: 'AV-2026-000003', issuedAt: '2026-04-02T08:00:00.000Z' },
      'Autre nom',
    );
    const text = await read(note);
    for (const words of [
      'Avoir',
      'AV-2026-000003',
      'Avoir sur la facture FA-2026-000042 du 17 mars 2026',
      'Motif : Autre nom',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Mug prénom · Blanc · Réf. MUG-BLANC −2 10,75 €');
    expect(text).toContain('Total TTC −32,70 €');
    expect(text).toContain('Montant à votre crédit : 32,70 €');
  });

  it('and the invoice after it say what they replace', async () => {
    const right = { ...invoice(), corrects: { id: idOf(1), number: 'FA-2026-000041', issuedAt: NOON } };
    expect(await read(right)).toContain('Annule et remplace la facture FA-2026-000041 du 16 mars 2026');
  });
});
