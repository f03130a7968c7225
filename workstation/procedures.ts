/** What answers each query and action of `domain/api.ts`: the session, the documents, or the store. */
import { renderDocuments } from '../documents/render.ts';
import type { Store, StoreQuery } from '../db/contract.ts';
import type { ActionArgs, ActionName, ActionResult, QueryArgs, QueryName, QueryResult } from '../domain/api.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import type { OpenSession } from './session.ts';

export interface House {
  store: Store;
  session: OpenSession;
  now(): string;
}

type Queries = {
  [N in QueryName]: (house: House, args: QueryArgs<N>, viewer: Actor | null) => Promise<QueryResult<N>>;
};
type Actions = {
  [N in ActionName]: (house: House, args: ActionArgs<N>, actor: Actor | null) => Promise<ActionResult<N>>;
};

export const queryAnswers: Queries = {
  session: async ({ session }) => session.current(),
  staffDirectory: ({ session }) => session.directory(),
  syncStatus: fromStore('syncStatus'),
  preferences: fromStore('preferences'),
  shops: fromStore('shops'),
  home: fromStore('home'),
  orderList: fromStore('orderList'),
  orderById: fromStore('orderById'),
  orderByCode: fromStore('orderByCode'),
  customerSearch: fromStore('customerSearch'),
  customerById: fromStore('customerById'),
  articleSearch: fromStore('articleSearch'),
  articlesById: fromStore('articlesById'),
  categories: fromStore('categories'),
  search: fromStore('search'),
  queue: fromStore('queue'),
  refusedList: fromStore('refusedList'),
  previewChange: ({ store }, args, viewer) => store.preview(args, signedIn(viewer)),
  mails: fromStore('mails'),
  vouchersByCode: fromStore('vouchersByCode'),
  vouchersOnOffer: fromStore('vouchersOnOffer'),
  giftCardsOfOrder: fromStore('giftCardsOfOrder'),
  draftList: fromStore('draftList'),
  draftById: fromStore('draftById'),
  document: ({ store, now }, args, viewer) => printed(store, now(), args, signedIn(viewer)),
};

export const actionAnswers: Actions = {
  enrol: ({ session }, args) => session.enrol(args),
  signIn: ({ session }, args) => session.signIn(args),
  signOut: async ({ session }) => session.signOut(),
  setPreferences: ({ store }, args) => store.setPreferences(args),
  execute: ({ store }, args, actor) => store.execute(args, signedIn(actor)),
  placeOrder: ({ store }, args, actor) => store.placeOrder(args, signedIn(actor)),
  saveDraft: ({ store }, args) => store.saveDraft(args),
  discardDraft: async ({ store }, args) => {
    await store.discardDraft(args.id);
    return {};
  },
  reopenRefused: ({ store }, args, actor) => store.reopenRefused(args.commandId, signedIn(actor)),
  settleRefused: async ({ store }, args, actor) => {
    await store.settleRefused(args.commandId, signedIn(actor));
    return {};
  },
  withdrawCommand: async ({ store }, args, actor) => {
    await store.withdrawCommand(args.commandId, signedIn(actor));
    return {};
  },
  newDeviceCode: ({ session }) => session.newDeviceCode(),
  syncNow: ({ store }) => store.syncNow(),
  pullAgain: ({ store }) => store.pullAgain(),
};

/** Files are named for the people who save them; documents are French whatever the screen's language. */
const fileNames = { 'delivery-note': 'bon-de-livraison', 'preparation-slip': 'bon-de-preparation' } as const;

function fromStore<N extends StoreQuery>(name: N) {
  return ({ store }: House, args: QueryArgs<N>, viewer: Actor | null) => store.query(name, args, viewer);
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw refusal('notSignedIn');
  return actor;
}

/** SHOP-1: only orders of this person's shops are printed; the others are as if they were not here. */
async function printed(
  store: Store,
  now: string,
  { kind, orderIds }: QueryArgs<'document'>,
  viewer: Actor,
): Promise<QueryResult<'document'>> {
  const [orders, shops] = await Promise.all([store.orders(orderIds), store.shops()]);
  const mine = orders.filter((order) => viewer.shops.includes(order.shop));
  const missing = orderIds.find((id) => !mine.some((order) => order.id === id));
  if (missing !== undefined) throw refusal('notFound', { table: 'orders', id: missing });
  const { bytes, pages, skipped } = await renderDocuments(kind, mine, shops, { now });
  const first = mine[0];
  const name = mine.length === 1 && first ? first.code : `${mine.length}-${now.slice(0, 10)}`;
  return {
    fileName: `${fileNames[kind]}-${name}.pdf`,
    pages,
    base64: Buffer.from(bytes).toString('base64'),
    skipped: skipped.map(({ code, why }) => ({ code, why: { code: why.code, detail: why.detail } })),
  };
}
