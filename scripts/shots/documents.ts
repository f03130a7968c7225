/** Every page of both documents, for orders from one line to three pages. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentKinds } from '../../domain/views.ts';
import { pdfPictures } from '../../test/support/pdf.ts';
import { type Wish, placeOrder } from './orders-made.ts';
import type { Station } from './shops.ts';

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
  overseas: {
    shop: 'caseapains',
    modeId: 'reunion-home',
    lines: [{ article: 'case a pain', quantity: 1 }, { article: 'vanille', quantity: 4 }, { article: 'goyavier' }],
  },
};

export async function takeDocuments(station: Station, folder: string): Promise<void> {
  const articles = await station.query('articleSearch', { shop, text: '', inStock: true, limit: 60 });
  const many = articles.filter(({ article }) => article.personalisation?.required !== true).slice(0, 44);
  const long: Wish = {
    shop,
    modeId: 'colissimo-home',
    lines: many.map(({ article }, index) => ({
      article: article.name,
      ...(index % 3 === 0 && article.wrappable ? { wrapId: 'paper-kraft' } : {}),
      ...(index % 6 === 0 && article.wrappable ? { cardText: `Cadeau de la table ${index + 1}` } : {}),
    })),
  };
  for (const [name, wish] of Object.entries({ ...wishes, long })) {
    const orderId = await placeOrder(station, wish);
    for (const kind of documentKinds)
      if (kind !== 'delivery-note' || wish.surprise !== true) await takeDocument(station, kind, orderId, folder, name);
  }
}

async function takeDocument(
  station: Station,
  kind: (typeof documentKinds)[number],
  orderId: string,
  folder: string,
  name: string,
): Promise<void> {
  const { base64 } = await station.query('document', { kind, orderIds: [orderId] });
  const pages = await mkdtemp(join(tmpdir(), 'comptoir-pages-'));
  const files = await pdfPictures(Buffer.from(base64, 'base64'), pages);
  for (const [index, file] of files.entries())
    await rename(file, join(folder, `${kind}-${name}-page-${index + 1}.png`));
  await rm(pages, { recursive: true, force: true });
}
