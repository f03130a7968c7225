/** What answers each query and action of `domain/api.ts`: the session, the documents, or the store. */
import type { Store, StoreQuery } from '../db/contract.ts';
import type { ActionArgs, ActionName, ActionResult, QueryArgs, QueryName, QueryResult } from '../domain/api.ts';
import { barsOf } from '../documents/barcode.ts';
import { TEST_CODE } from '../domain/scan/read-scan.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import type { AddressDirectory } from './completion.ts';
import { drawnBadge } from './printing-badge.ts';
import { exportCustomer } from './export-customer.ts';
import { gazetteer } from './gazetteer.ts';
import { printedManifest } from './printing-hand-over.ts';
import { printedCarrierLetter, printedQuote } from './printing-care.ts';
import { printedSlips } from './printing-returns.ts';
import { printedCommandCard, printedCustomerCard } from './printing-scan.ts';
import { printed, printedInvoices } from './printing.ts';
import { postalCentres } from './postal-centres.ts';
import type { PrintQueue } from './print-queue/print-queue.ts';
import type { OpenSession } from './session.ts';

export interface House {
  store: Store;
  session: OpenSession;
  directory: AddressDirectory;
  printing: PrintQueue;
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
  attention: fromStore('attention'),
  waiting: fromStore('waiting'),
  refusedList: fromStore('refusedList'),
  previewChange: ({ store }, args, viewer) => store.preview(args, signedIn(viewer)),
  mails: fromStore('mails'),
  trackingUses: fromStore('trackingUses'),
  vouchersByCode: fromStore('vouchersByCode'),
  vouchersOnOffer: fromStore('vouchersOnOffer'),
  claimList: fromStore('claimList'),
  claimById: fromStore('claimById'),
  photoBytes: fromStore('photoBytes'),
  voucherList: fromStore('voucherList'),
  voucherById: fromStore('voucherById'),
  giftCardList: fromStore('giftCardList'),
  giftCardsOfOrder: fromStore('giftCardsOfOrder'),
  giftCardsByCode: fromStore('giftCardsByCode'),
  refundOffer: fromStore('refundOffer'),
  refundsOfOrder: fromStore('refundsOfOrder'),
  refundsWaiting: fromStore('refundsWaiting'),
  refundsOver: fromStore('refundsOver'),
  returnMoney: fromStore('returnMoney'),
  customerMoney: fromStore('customerMoney'),
  requestList: fromStore('requestList'),
  requestById: fromStore('requestById'),
  preparationList: fromStore('preparationList'),
  preparationCounts: fromStore('preparationCounts'),
  nextOrders: fromStore('nextOrders'),
  bench: fromStore('bench'),
  benchDraft: fromStore('benchDraft'),
  printJobs: ({ printing }, args, viewer) => printing.jobs(args, signedIn(viewer)),
  printers: ({ printing }) => printing.printers(),
  printLog: ({ printing }, args, viewer) => printing.log(args, signedIn(viewer)),
  communes: async (_, { postalCode }) => [...gazetteer().at(postalCode.trim())],
  communesByName: async (_, { text, limit }) => [...gazetteer().named(text, limit)],
  addressCompletion: async ({ store, directory }, { text, postalCode }, viewer) => {
    const { addressCompletion } = await store.query('preferences', {}, viewer);
    return addressCompletion ? directory.complete(text, postalCode) : [];
  },
  relayPoints: ({ store }, args, viewer) =>
    store.query('relayPoints', { ...args, from: args.from ?? postalCentres().of(args) }, viewer),
  relayPointById: fromStore('relayPointById'),
  deliveryOffers: fromStore('deliveryOffers'),
  paymentLinkById: fromStore('paymentLinkById'),
  paymentLinksOfOrder: fromStore('paymentLinksOfOrder'),
  paymentLinkList: fromStore('paymentLinkList'),
  transferList: fromStore('transferList'),
  paymentTasks: fromStore('paymentTasks'),
  statementPreview: fromStore('statementPreview'),
  draftList: fromStore('draftList'),
  draftById: fromStore('draftById'),
  document: ({ store, now }, args, viewer) => printed(store, now(), args, signedIn(viewer)),
  invoices: fromStore('invoices'),
  returns: fromStore('returns'),
  returnById: fromStore('returnById'),
  returnByCode: fromStore('returnByCode'),
  returnOffer: fromStore('returnOffer'),
  returnSlips: ({ store, now }, args, viewer) => printedSlips(store, now(), args, signedIn(viewer)),
  customerFile: fromStore('customerFile'),
  customerHistory: fromStore('customerHistory'),
  customerDuplicates: fromStore('customerDuplicates'),
  erasurePreview: fromStore('erasurePreview'),
  investigationList: fromStore('investigationList'),
  investigationById: fromStore('investigationById'),
  silentParcels: fromStore('silentParcels'),
  parcelAtDoor: fromStore('parcelAtDoor'),
  trackingsOfOrder: fromStore('trackingsOfOrder'),
  carrierLetter: ({ store, now }, args, viewer) => printedCarrierLetter(store, now(), args, signedIn(viewer)),
  stockAlertList: fromStore('stockAlertList'),
  stockHistory: fromStore('stockHistory'),
  questionList: fromStore('questionList'),
  wishLists: fromStore('wishLists'),
  quoteList: fromStore('quoteList'),
  quoteById: fromStore('quoteById'),
  quoteDocument: ({ store, now }, args, viewer) => printedQuote(store, now(), args, signedIn(viewer)),
  handOverWaiting: fromStore('handOverWaiting'),
  parcelGone: fromStore('parcelGone'),
  handOverList: fromStore('handOverList'),
  handOverById: fromStore('handOverById'),
  manifestDocument: ({ store, now }, args, viewer) => printedManifest(store, now(), args, signedIn(viewer)),
  counterList: fromStore('counterList'),
  counterOrder: fromStore('counterOrder'),
  shelf: fromStore('shelf'),
  shortageOfOrder: fromStore('shortageOfOrder'),
  shortageOffer: fromStore('shortageOffer'),
  scanTarget: fromStore('scanTarget'),
  warehouseDay: fromStore('warehouseDay'),
  testBarcode: async () => ({ text: TEST_CODE, bars: barsOf(TEST_CODE) }),
  commandCard: ({ now }, { language }) => printedCommandCard(language, now()),
  customerCard: ({ store, now }, args, viewer) => printedCustomerCard(store, now(), args, signedIn(viewer)),
  invoiceDocument: ({ store, now }, args, viewer) => printedInvoices(store, now(), args, signedIn(viewer)),
};

export const actionAnswers: Actions = {
  enrol: ({ session }, args) => session.enrol(args),
  signIn: ({ session }, args) => session.signIn(args),
  badgeSignIn: ({ session }, args) => session.badgeSignIn(args),
  lock: async ({ session }) => session.lock(),
  signOut: async ({ session }) => session.signOut(),
  drawBadge: ({ store, session, now }, { staffId }, actor) =>
    drawnBadge(store, session, now(), staffId, signedIn(actor)),
  revokeBadge: async ({ session }, { staffId }) => {
    await session.revokeBadge(staffId);
    return {};
  },
  setPreferences: ({ store }, args, actor) => {
    // where papers with people's names go is no matter of taste
    if (args.printing !== undefined) signedIn(actor);
    return store.setPreferences(args);
  },
  execute: ({ store }, args, actor) => store.execute(args, signedIn(actor)),
  placeOrder: ({ store }, args, actor) => store.placeOrder(args, signedIn(actor)),
  sendPaymentLink: ({ store }, args, actor) => store.sendPaymentLink(args, signedIn(actor)),
  reopenPaymentLink: ({ store }, args, actor) => store.reopenPaymentLink(args, signedIn(actor)),
  addPhoto: ({ store }, args, actor) => store.addPhoto(args, signedIn(actor)),
  exportCustomer: ({ store, now }, args, actor) => exportCustomer(store, now(), args, signedIn(actor)),
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
  print: ({ printing }, args, actor) => printing.print(args, signedIn(actor)),
  printTest: ({ printing }, args, actor) => printing.printTest(args, signedIn(actor)),
  retryPrint: ({ printing }, args, actor) => printing.retry(args, signedIn(actor)),
  confirmPrint: ({ printing }, args, actor) => printing.confirm(args, signedIn(actor)),
  cancelPrint: ({ printing }, args, actor) => printing.cancel(args, signedIn(actor)),
  newDeviceCode: ({ session }) => session.newDeviceCode(),
  syncNow: ({ store }) => store.syncNow(),
  pullAgain: ({ store }) => store.pullAgain(),
};

function fromStore<N extends StoreQuery>(name: N) {
  return ({ store }: House, args: QueryArgs<N>, viewer: Actor | null) => store.query(name, args, viewer);
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw refusal('notSignedIn');
  return actor;
}
