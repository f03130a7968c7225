/** Every query of the API with arguments that find something in the demo's data: a new query without any does not compile. */
import type { QueryInput, QueryName } from '../../../../domain/api.ts';
import type { Doc, Table } from '../../../../domain/tx.ts';

export type Docs = <T extends Table>(table: T) => Doc<T>[];
type Questions = { [N in QueryName]: QueryInput<N>[] };

const SHOPS = ['cadomaestro', 'caseapains'];
const SOME = 60;
/** A call on hold on this workstation. */
export const HELD = '7d0c8a52-9a53-4a0e-8f3f-0d3c5b1f7a10';
/** Letters that begin many names, and words of what is sold. */
const TEXTS = ['', 'a', 'ma', 'mug', 'd'];

export function questions(docs: Docs): Questions {
  const ids = (table: Table) => docs(table).map((doc) => String((doc as { id: string }).id));
  const orders = docs('orders');
  const orderIds = orders.map(({ id }) => id);
  const byOrder = orderIds.map((orderId) => ({ orderId }));
  const byShop = SHOPS.map((shop) => ({ shop }));
  const byCustomer = ids('customers').map((customerId) => ({ customerId }));
  const skus = docs('stock').map(({ sku }) => sku);
  const stages = ['validated', 'inPreparation', 'prepared'] as const;
  const inShops = <T>(values: readonly T[]) => SHOPS.flatMap((shop) => values.map((value) => ({ shop, value })));
  const queue = inShops(stages).map(({ shop, value }) => ({ shop, stage: value }));
  const documents = ['delivery-note', 'preparation-slip', 'message-cards', 'address-labels', 'gift-cards'] as const;
  const today = new Date().toISOString().slice(0, 10);
  const [article] = docs('articles');
  const parcels = orders.flatMap(({ parcels: sent }) => sent.map(({ trackingNumber }) => trackingNumber));
  return {
    session: [{}],
    staffDirectory: [{}],
    syncStatus: [{}],
    preferences: [{}],
    shops: [{}],
    home: byShop,
    orderList: [...byShop, ...inShops(TEXTS).map(({ shop, value }) => ({ shop, text: value, limit: 500 }))],
    orderById: byOrder,
    orderByCode: orders.map(({ code }) => ({ code })),
    customerSearch: inShops(TEXTS).map(({ shop, value }) => ({ shop, text: value })),
    customerById: byCustomer,
    articleSearch: inShops(TEXTS).map(({ shop, value }) => ({ shop, text: value, limit: 200 })),
    articlesById: ids('articles').map((id) => ({ articleIds: [id] })),
    categories: byShop,
    search: inShops(TEXTS).map(({ shop, value }) => ({ shop, text: value })),
    queue: [{}],
    attention: [{}, ...byShop, ...byShop.map((asked) => ({ ...asked, mineFirst: true }))],
    waiting: byShop,
    refusedList: [{}, { settled: true }],
    previewChange: orderIds.flatMap((orderId) => [
      { orderId, name: 'startPreparation', args: { orderId } },
      { orderId, name: 'markPrepared', args: { orderId } },
      { orderId, name: 'cancelOrder', args: { orderId, reason: 'client' } },
      { orderId, name: 'clearAlerts', args: { orderId } },
    ]),
    mails: byOrder,
    trackingUses: byOrder.map((asked) => ({ ...asked, numbers: parcels.slice(0, 20) })),
    vouchersByCode: SHOPS.map((shop) => ({
      shop,
      codes: docs('vouchers')
        .map(({ code }) => code)
        .slice(0, 10),
    })),
    vouchersOnOffer: [...byShop, ...byCustomer.slice(0, SOME).map((asked) => ({ shop: 'cadomaestro', ...asked }))],
    voucherList: byShop,
    voucherById: ids('vouchers').map((voucherId) => ({ voucherId })),
    giftCardList: byShop,
    giftCardsOfOrder: byOrder,
    giftCardsByCode: SHOPS.map((shop) => ({
      shop,
      codes: docs('giftCards')
        .map(({ code }) => code)
        .slice(0, 10),
    })),
    refundOffer: byOrder.map((asked) => ({ ...asked, wish: { carriage: 'all' as const, goodwillCents: 500 } })),
    refundsOfOrder: byOrder,
    refundsWaiting: byShop,
    refundsOver: byShop,
    returnMoney: docs('returns').map(({ id, lines }) => ({
      returnId: id,
      pieces: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    })),
    customerMoney: byCustomer,
    requestList: byShop,
    requestById: ids('requests').map((requestId) => ({ requestId })),
    claimList: [{}, ...byOrder],
    claimById: ids('claims').map((claimId) => ({ claimId })),
    photoBytes: ids('photos').map((photoId) => ({ photoId })),
    preparationList: queue,
    preparationCounts: queue,
    nextOrders: queue.map((asked) => ({ ...asked, count: 50 })),
    benchDraft: byShop,
    warehouseDay: byShop.map((asked) => ({ ...asked, day: today })),
    bench: byOrder.map(({ orderId }) => ({ orderIds: [orderId] })),
    communes: [{ postalCode: '42000' }],
    communesByName: [{ text: 'Saint' }],
    addressCompletion: [{ text: '1 rue', postalCode: '42000' }],
    relayPoints: byShop.map((asked) => ({ ...asked, modeId: 'pickup', country: 'FR', postalCode: '42000' })),
    relayPointById: ids('relayPoints')
      .slice(0, SOME)
      .map((relayId) => ({ relayId })),
    deliveryOffers: byShop.map((asked) => ({
      ...asked,
      to: { country: 'FR', postalCode: '42000', city: 'Saint-Étienne' },
      lines: article ? [{ articleId: article.id, sku: article.formats[0]?.sku ?? '', quantity: 2 }] : [],
    })),
    paymentLinkById: ids('paymentLinks').map((linkId) => ({ linkId })),
    paymentLinksOfOrder: byOrder,
    paymentLinkList: byShop.map((asked) => ({ ...asked, states: [] })),
    transferList: byShop.map((asked) => ({ ...asked, states: [] })),
    paymentTasks: byShop,
    statementPreview: byShop.map((asked) => ({
      ...asked,
      rows: [{ day: today, amountCents: 4_200, label: orders[0]?.code ?? '', bankReference: '' }],
    })),
    invoices: [...byOrder, ...byCustomer],
    invoiceDocument: ids('invoices').map((id) => ({ invoiceIds: [id] })),
    returns: [{}, ...byOrder],
    returnById: ids('returns').map((returnId) => ({ returnId })),
    returnByCode: docs('returns').map(({ code }) => ({ code })),
    returnOffer: byOrder,
    returnSlips: ids('returns').map((id) => ({ returnIds: [id] })),
    customerFile: byCustomer,
    customerHistory: byCustomer,
    customerDuplicates: byCustomer,
    erasurePreview: byCustomer.slice(0, SOME),
    investigationList: [{}, ...byOrder],
    investigationById: ids('investigations').map((investigationId) => ({ investigationId })),
    silentParcels: byShop,
    parcelAtDoor: [...parcels, ...orders.map(({ code }) => code)].map((code) => ({ code })),
    trackingsOfOrder: byOrder,
    carrierLetter: ids('investigations').map((investigationId) => ({ investigationId })),
    stockAlertList: byShop,
    stockHistory: byShop.map((asked) => ({ ...asked, skus: skus.slice(0, 50) })),
    questionList: byShop,
    wishLists: byCustomer,
    quoteList: byShop,
    quoteById: ids('quotes').map((quoteId) => ({ quoteId })),
    quoteDocument: ids('quotes').map((quoteId) => ({ quoteId })),
    draftList: byShop,
    draftById: [{ id: HELD }],
    document: [
      ...orderIds.slice(0, SOME).flatMap((id) => documents.map((kind) => ({ kind, orderIds: [id] }))),
      ...documents.map((kind) => ({ kind, orderIds: orderIds.slice(0, 40), layout: 'single' as const })),
    ],
    shelf: orders.flatMap(({ shop, id, lines }) => lines.map(({ sku }) => ({ shop, sku, orderId: id }))),
    shortageOfOrder: byOrder,
    shortageOffer: byOrder,
    scanTarget: [
      ...orders.map(({ code }) => code),
      ...parcels,
      ...skus,
      ...docs('returns').map(({ code }) => code),
    ].map((text) => ({ text })),
    testBarcode: [{}],
    commandCard: [{ language: 'fr' as const }],
    customerCard: byCustomer,
    handOverWaiting: byShop,
    parcelGone: SHOPS.flatMap((shop) => parcels.map((text) => ({ shop, text }))),
    handOverList: byShop,
    handOverById: ids('handOvers').map((handOverId) => ({ handOverId })),
    manifestDocument: ids('handOvers').map((handOverId) => ({ handOverId })),
    counterList: byShop,
    counterOrder: byOrder,
    printJobs: [{}],
    printers: [{}],
    printLog: byOrder,
  };
}
