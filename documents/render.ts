/** Orders, gift cards and invoices to one PDF, ready to print. */
import { setImmediate } from 'node:timers/promises';
import type { QueryArgs } from '../domain/api.ts';
import type { Invoice } from '../domain/invoice/invoice.ts';
import type { Language } from '../domain/language.ts';
import type { Order } from '../domain/order/order.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import type { Return } from '../domain/return/return.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import type { GiftCard } from '../domain/voucher/gift-card.ts';
import { drawAddressLabel, labelSize } from './address-label-page.ts';
import { addressLabels, whyNoAddressLabel } from './address-label.ts';
import { drawDeliveryNote } from './delivery-note-page.ts';
import { deliveryNotes, whyNoDeliveryNote } from './delivery-note.ts';
import { drawGiftCard } from './gift-card-page.ts';
import { drawInvoice, invoiceTitle } from './invoice-page.ts';
import { cardSize, drawMessageCard } from './message-card-page.ts';
import { messageCards, whyNoMessageCards } from './message-cards.ts';
import { type Paper, closePaper, openPaper } from './paper.ts';
import { drawPreparationSlip } from './preparation-slip-page.ts';
import { preparationSlip, whyNoPreparationSlip } from './preparation-slip.ts';
import { drawReturnSlip } from './return-slip-page.ts';
import { returnSlip } from './return-slip.ts';
import { returnSlipWords } from './return-slip-words.ts';
import { type Layout, openSheets } from './sheet.ts';

export type DocumentKind = QueryArgs<'document'>['kind'];

export interface Rendered {
  /** Empty when every order was skipped: there is no such thing as a PDF without a page. */
  bytes: Uint8Array;
  pages: number;
  skipped: { code: string; why: Refusal }[];
}

export interface About {
  /** ISO instant; the same input and instant give the same bytes. */
  now: string;
  layout: Layout;
  /** Of these orders, whether issued or taken back; only gift cards are made of them. */
  giftCards: readonly GiftCard[];
  /** Ids of orders of which this was printed before. */
  duplicates: ReadonlySet<string>;
}

interface Printed {
  order: Order;
  profile: ShopProfile;
  duplicate: boolean;
}

interface Kind {
  title: Record<Language, string>;
  whyNot(order: Order, about: About): Refusal | undefined;
  /** How to draw one order after another on this paper. */
  on(paper: Paper, about: About): (printed: Printed) => void;
}

const kinds: Record<DocumentKind, Kind> = {
  'delivery-note': {
    title: { fr: 'Bon de livraison', en: 'Delivery note' },
    whyNot: whyNoDeliveryNote,
    on:
      (paper) =>
      ({ order, profile, duplicate }) => {
        for (const note of deliveryNotes(order, profile, duplicate)) drawDeliveryNote(paper, note);
      },
  },
  'preparation-slip': {
    title: { fr: 'Bon de préparation', en: 'Preparation slip' },
    whyNot: whyNoPreparationSlip,
    on:
      (paper, { now }) =>
      ({ order, profile, duplicate }) =>
        drawPreparationSlip(paper, preparationSlip(order, profile, now, duplicate)),
  },
  'message-cards': {
    title: { fr: 'Cartes à message', en: 'Message cards' },
    whyNot: whyNoMessageCards,
    on: (paper, { layout }) => {
      const sheets = openSheets(paper, layout, cardSize);
      return ({ order, profile, duplicate }) => {
        for (const card of messageCards(order, profile, duplicate)) drawMessageCard(sheets, card);
      };
    },
  },
  'address-labels': {
    title: { fr: 'Étiquettes', en: 'Address labels' },
    whyNot: whyNoAddressLabel,
    on: (paper, { layout }) => {
      const sheets = openSheets(paper, layout, labelSize);
      return ({ order, profile, duplicate }) => {
        for (const label of addressLabels(order, profile, duplicate)) drawAddressLabel(sheets, label);
      };
    },
  },
  'gift-cards': {
    title: { fr: 'Carte cadeau', en: 'Gift card' },
    whyNot: (order, { giftCards }) =>
      giftCards.some((card) => card.orderId === order.id && card.cancelledAt === null)
        ? undefined
        : refusal('nothingToPrint', { rule: 'ORD-15', document: 'gift-cards', code: order.code }),
    on:
      (paper, { giftCards }) =>
      ({ order, profile }) => {
        for (const card of giftCards)
          if (card.orderId === order.id && card.cancelledAt === null)
            drawGiftCard(paper, card, profile, order.language);
      },
  },
};

/** Drawn at a stretch; then whatever else waits has its turn, a scan above all. */
const TURN_MS = 10;

/** Why this document is not made of this order; undefined: it is (DOC-3, DOC-5, LIV-9). */
export function whyNotRendered(
  kind: DocumentKind,
  order: Order,
  about: Pick<About, 'now'> & Partial<About>,
): Refusal | undefined {
  return kinds[kind].whyNot(order, { layout: 'sheet', giftCards: [], duplicates: new Set(), ...about });
}

/** DOC-1…3, DOC-5, DOC-7, ORD-15. */
export async function renderDocuments(
  kind: DocumentKind,
  orders: readonly Order[],
  profiles: readonly ShopProfile[],
  { now, layout = 'sheet', giftCards = [], duplicates = new Set() }: Partial<About> & Pick<About, 'now'>,
): Promise<Rendered> {
  const { title, whyNot, on } = kinds[kind];
  const about: About = { now, layout, giftCards, duplicates };
  const shops = new Map(profiles.map((profile) => [profile.id, profile]));
  const printed: Printed[] = [];
  const skipped: Rendered['skipped'] = [];
  for (const order of orders) {
    const profile = shops.get(order.shop);
    const why = profile ? whyNot(order, about) : refusal('notFound', { table: 'shops', id: order.shop });
    if (why) skipped.push({ code: order.code, why });
    else if (profile) printed.push({ order, profile, duplicate: duplicates.has(order.id) });
  }
  const [first] = printed;
  if (!first) return { bytes: new Uint8Array(), pages: 0, skipped };
  const { language } = first.order;
  const named = printed.length === 1 ? `${title[language]} ${first.order.code}` : `${title.fr} × ${printed.length}`;
  const file = openPaper(named, now, language);
  const drawn = await drawAll(file, printed, on(file, about));
  return { ...drawn, skipped };
}

/** Invoices and credit notes as they stand, numbered or not; all of shops among `profiles` (DOC-4). */
export async function renderInvoices(
  invoices: readonly Invoice[],
  profiles: readonly ShopProfile[],
  now: string,
): Promise<Omit<Rendered, 'skipped'>> {
  const shops = new Map(profiles.map((profile) => [profile.id, profile]));
  const [first] = invoices;
  if (!first) return { bytes: new Uint8Array(), pages: 0 };
  const named = `${invoiceTitle(first)} ${first.number ?? first.orderCode}`;
  const file = openPaper(invoices.length === 1 ? named : `${named} × ${invoices.length}`, now, first.language);
  return drawAll(file, invoices, (invoice) => {
    const profile = shops.get(invoice.shop);
    if (profile) drawInvoice(file, invoice, profile);
  });
}

export interface PrintedReturn {
  doc: Return;
  order: Order;
  profile: ShopProfile;
}

/** DOC-6: the slips of validated returns, one after another. */
export async function renderReturnSlips(
  returns: readonly PrintedReturn[],
  now: string,
): Promise<Omit<Rendered, 'skipped'>> {
  const [first] = returns;
  if (!first) return { bytes: new Uint8Array(), pages: 0 };
  const { language } = first.order;
  const named = `${returnSlipWords[language].title} ${first.doc.code}`;
  const file = openPaper(returns.length === 1 ? named : `${named} × ${returns.length}`, now, language);
  return drawAll(file, returns, ({ doc, order, profile }) => drawReturnSlip(file, returnSlip(doc, order, profile)));
}

/** One gift card, as it goes with its letter. */
export async function renderGiftCard(
  card: GiftCard,
  profile: ShopProfile,
  language: Language,
  now: string,
): Promise<Uint8Array> {
  const file = openPaper(`${kinds['gift-cards'].title[language]} ${profile.name}`, now, language);
  const { bytes } = await drawAll(file, [card], () => drawGiftCard(file, card, profile, language));
  return bytes;
}

async function drawAll<T>(
  file: Paper,
  items: readonly T[],
  draw: (item: T) => void,
): Promise<Omit<Rendered, 'skipped'>> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > TURN_MS) {
      await setImmediate();
      since = performance.now();
    }
    draw(item);
  }
  const { start, count } = file.doc.bufferedPageRange();
  return { bytes: await closePaper(file), pages: start + count };
}
