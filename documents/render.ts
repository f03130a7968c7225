/** Orders to one PDF, ready to print. */
import { setImmediate } from 'node:timers/promises';
import type { QueryArgs } from '../domain/api.ts';
import type { Order } from '../domain/order/order.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { deliveryNote, whyNoDeliveryNote } from './delivery-note.ts';
import { drawDeliveryNote } from './delivery-note-page.ts';
import { type Paper, closePaper, openPaper } from './paper.ts';
import { preparationSlip } from './preparation-slip.ts';
import { drawPreparationSlip } from './preparation-slip-page.ts';

export type DocumentKind = QueryArgs<'document'>['kind'];

export interface Rendered {
  /** Empty when every order was skipped: there is no such thing as a PDF without a page. */
  bytes: Uint8Array;
  pages: number;
  skipped: { code: string; why: Refusal }[];
}

interface Kind {
  title: string;
  whyNot(order: Order): Refusal | undefined;
  draw(paper: Paper, order: Order, profile: ShopProfile, now: string): void;
}

const kinds: Record<DocumentKind, Kind> = {
  'delivery-note': {
    title: 'Bon de livraison',
    whyNot: whyNoDeliveryNote,
    draw: (paper, order, profile) => drawDeliveryNote(paper, deliveryNote(order, profile)),
  },
  'preparation-slip': {
    title: 'Bon de préparation',
    whyNot: () => undefined,
    draw: (paper, order, profile, now) => drawPreparationSlip(paper, preparationSlip(order, profile, now)),
  },
};

/** Orders drawn between two turns of the event loop: about a fifth of a second. */
const TURN = 50;

/** `now` is an ISO instant; the same orders, profiles and instant give the same bytes (DOC-1…3, DOC-7). */
export async function renderDocuments(
  kind: DocumentKind,
  orders: readonly Order[],
  profiles: readonly ShopProfile[],
  { now }: { now: string },
): Promise<Rendered> {
  const { title, whyNot, draw } = kinds[kind];
  const shops = new Map(profiles.map((profile) => [profile.id, profile]));
  const printed: { order: Order; profile: ShopProfile }[] = [];
  const skipped: Rendered['skipped'] = [];
  for (const order of orders) {
    const profile = shops.get(order.shop);
    const why = profile ? whyNot(order) : refusal('notFound', { table: 'shops', id: order.shop });
    if (why) skipped.push({ code: order.code, why });
    else if (profile) printed.push({ order, profile });
  }
  const [first] = printed;
  if (!first) return { bytes: new Uint8Array(), pages: 0, skipped };
  const paper = openPaper(printed.length === 1 ? `${title} ${first.order.code}` : `${title} × ${printed.length}`, now);
  for (const [index, { order, profile }] of printed.entries()) {
    if (index > 0 && index % TURN === 0) await setImmediate();
    draw(paper, order, profile, now);
  }
  const { start, count } = paper.doc.bufferedPageRange();
  return { bytes: await closePaper(paper), pages: start + count, skipped };
}
