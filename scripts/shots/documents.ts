/** Every page of every document, for orders from one line to three pages. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentKinds } from '../../domain/printing/kinds.ts';
import { pdfPictures } from '../../test/support/pdf.ts';
import { type Wish, placeOrder } from './orders-made.ts';
import { type Station, freshId } from './shops.ts';

const shop = 'cadomaestro';
const words = 'Très chère Marraine, que cette année t’apporte tout ce que tu souhaites, et un peu plus encore. ';

const wishes: Record<string, Wish> = {
  short: { shop, modeId: 'colissimo-home', lines: [{ article: 'miel' }] },
  gifts: {
    shop,
    modeId: 'tnt-home',
    instructions: 'Sonner deux fois, 3e étage gauche. Code portail 1407A.',
    delivery: {
      lastName: 'Roux',
      firstName: 'Camille',
      street: '8 place Bellecour',
      postalCode: '69002',
      city: 'Lyon',
    },
    lines: [
      {
        article: 'mug prenom',
        quantity: 2,
        personalisation: 'Léa',
        wrapId: 'paper-stars',
        cardText: 'Bon anniversaire !',
      },
      { article: 'coffret the', quantity: 1, wrapId: 'box-small', cardText: 'Pour tes soirées d’hiver.\nJulie' },
      { article: 'planche', quantity: 1, personalisation: 'Famille Roux, 1998' },
      { article: 'bougie figuier', quantity: 3, wrapId: 'paper-stars' },
    ],
  },
  surprise: {
    shop,
    modeId: 'colissimo-home',
    surprise: true,
    lines: [{ article: 'bracelet', personalisation: 'Pour toujours', wrapId: 'box-small', cardText: 'Devine…' }],
  },
  'very-long-texts': {
    shop,
    modeId: 'colissimo-home',
    details: { lastName: 'de La Rochefoucauld-Montbazon', firstName: 'Marie-Antoinette' },
    instructions: `${words}${words}`.slice(0, 279),
    delivery: {
      lastName: 'de La Rochefoucauld-Montbazon',
      firstName: 'Marie-Antoinette',
      company: 'Association des anciens de Veauche 42',
      complement1: 'Résidence Les Terrasses de la Loire',
      complement2: 'Bâtiment C, escalier 4, porte 127',
      street: '1257 bis avenue de Lattre de Tassigny',
      locality: 'Lieu-dit Le Petit Bois des Chênes',
      city: 'Saint-Remy-en-Bouzemont-et-Isson',
      postalCode: '51290',
    },
    lines: [
      {
        article: 'plaque de jardin',
        quantity: 12,
        personalisation: 'Ici on rit, on rêve et on jardine !!',
        wrapId: 'paper-christmas',
        cardText: words.repeat(3).slice(0, 299),
      },
      {
        article: 'affiche',
        personalisation: 'Le 14 juillet 1998, Saint-Étienne, notre plus belle nuit d’été sous la pluie',
      },
    ],
  },
  'overseas-english': {
    shop,
    modeId: 'colissimo-international',
    details: { language: 'en', firstName: 'Eleanor', lastName: 'Smith' },
    delivery: {
      firstName: 'Eleanor',
      lastName: 'Smith',
      street: 'Bahnhofstrasse 12',
      postalCode: '8001',
      city: 'Zürich',
      country: 'CH',
      phone: '+41 44 668 18 00',
    },
    lines: [
      {
        article: 'mug prenom',
        quantity: 2,
        personalisation: 'Emma',
        wrapId: 'paper-stars',
        cardText: 'Happy birthday!',
      },
      { article: 'coffret the', quantity: 1 },
    ],
    giftCards: [
      {
        picture: 'flowers',
        amountCents: 5000,
        from: 'Eleanor',
        to: 'Emma',
        message: 'Spend it all at once!',
        sendTo: 'emma@exemple.fr',
      },
    ],
  },
  'gift-card': {
    shop,
    modeId: 'e-mail',
    lines: [],
    giftCards: (['birthday', 'christmas', 'flowers', 'thank-you'] as const).map((picture) => ({
      picture,
      amountCents: 5000,
      from: 'Julie et Paul',
      to: 'Marie-Antoinette',
      message: 'Choisis ce qui te fera plaisir, nous t’embrassons très fort.',
      sendTo: 'marie@exemple.fr',
    })),
  },
};

export async function takeDocuments(station: Station, folder: string): Promise<void> {
  const articles = await station.query('articleSearch', { shop, text: '', stock: 'in', limit: 60 });
  const many = articles.filter(({ article }) => article.personalisation?.required !== true).slice(0, 44);
  const long: Wish = {
    shop,
    // heavier than any carrier takes
    modeId: 'warehouse',
    lines: many.map(({ article }, index) => ({
      article: article.name,
      ...(index % 3 === 0 && article.wrappable ? { wrapId: 'paper-kraft' } : {}),
      ...(index % 6 === 0 && article.wrappable ? { cardText: `Cadeau de la table ${index + 1}` } : {}),
    })),
  };
  for (const [name, wish] of Object.entries({ ...wishes, long })) {
    const orderId = await placeOrder(station, wish);
    await payAndInvoice(station, orderId, name === 'gifts');
    for (const kind of documentKinds) {
      const { base64 } = await station.query('document', { kind, orderIds: [orderId] });
      if (base64 !== '') await takePages(base64, folder, `${kind}-${name}`);
    }
    const { papers } = await station.query('invoices', { orderId });
    for (const paper of papers) {
      const { base64 } = await station.query('invoiceDocument', { invoiceIds: [paper.id] });
      const kind = paper.kind === 'creditNote' ? 'credit-note' : paper.corrects ? 'new-invoice' : 'invoice';
      await takePages(base64, folder, `${kind}-${name}`);
    }
  }
  const [row] = (await station.query('orderList', { shop: 'caseapains', statuses: ['validated'] })).rows;
  if (row) {
    const { base64 } = await station.query('document', { kind: 'delivery-note', orderIds: [row.id] });
    await takePages(base64, folder, 'delivery-note-overseas');
  }
}

/** As an agent would; the numbers come from the backend. `corrected`: to a company instead. */
async function payAndInvoice(station: Station, orderId: string, corrected: boolean): Promise<void> {
  const order = (await station.query('orderById', { orderId }))?.order;
  if (!order) throw new Error(`no order ${orderId}`);
  const amountCents = order.totals.totalCents;
  await station.execute('recordPayment', { orderId, receiptId: freshId(), amountCents, reference: 'VIR 1407' });
  await station.execute('issueInvoice', { orderId });
  await station.act('syncNow', {});
  if (!corrected) return;
  const billing = { ...order.billing, company: 'Ateliers du Rhône' };
  const args = { orderId, invoiceId: orderId, reason: 'Facture à établir au nom de la société', billing };
  await station.execute('correctInvoice', args);
  await station.act('syncNow', {});
}

async function takePages(base64: string, folder: string, name: string): Promise<void> {
  const pages = await mkdtemp(join(tmpdir(), 'comptoir-pages-'));
  const files = await pdfPictures(Buffer.from(base64, 'base64'), pages);
  for (const [index, file] of files.entries()) await rename(file, join(folder, `${name}-page-${index + 1}.png`));
  await rm(pages, { recursive: true, force: true });
}
