/** Every question a store answers, by name. */
import { type QueryArgs, type QueryResult } from '../../domain/api.ts';
import { Preferences, type SyncStatus } from '../../domain/views.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/tx.ts';
import type { StoreQuery } from '../contract.ts';
import type { Connection } from '../connection.ts';
import { articleSearch, articlesById, categories } from './articles.ts';
import { claimById, claimList, photoBytes } from './claims.ts';
import { benchDraft, draftById, draftList, queueRows, refusedList } from './attention.ts';
import { customerFile } from './customer-file.ts';
import { customerHistory } from './customer-history.ts';
import { customerById, customerSearch } from './customers.ts';
import { customerDuplicates } from './duplicates.ts';
import { erasurePreview } from './erasure-preview.ts';
import { investigationById, investigationList, silentParcels, trackingsOfOrder } from './investigations.ts';
import { counterList, counterOrder, handOverById, handOverList, handOverWaiting, parcelGone } from './hand-overs.ts';
import { home } from './home.ts';
import { attention, waiting } from './inbox.ts';
import { invoices } from './invoices.ts';
import { mails } from './mails.ts';
import { orderList } from './order-list.ts';
import { orderByCode, orderById } from './order-view.ts';
import { bench } from './bench.ts';
import { nextOrders, preparationCounts, preparationList } from './preparation-queue.ts';
import { may } from '../../domain/staff/roles.ts';
import { profileWithoutPrices } from './prices.ts';
import { quoteById, quoteList } from './quotes.ts';
import { requestById } from './request-view.ts';
import { requestList } from './requests.ts';
import { deliveryOffers } from './delivery-offers.ts';
import { relayPointById, relayPoints } from './relay-points.ts';
import {
  paymentLinkById,
  paymentLinkList,
  paymentLinksOfOrder,
  paymentTasks,
  statementPreview,
  transferList,
} from './payments.ts';
import { parcelAtDoor, trackingUses } from './parcels.ts';
import { returnByCode, returnById, returnOffer, returns } from './returns.ts';
import {
  customerMoney,
  giftCardsByCode,
  refundOffer,
  refundsOfOrder,
  refundsOver,
  refundsWaiting,
  returnMoney,
} from './refunds.ts';
import { scanTarget } from './scan-target.ts';
import { search } from './search.ts';
import { shelf, shortageOffer, shortageOfOrder } from './shortages.ts';
import { warehouseDay } from './warehouse-day.ts';
import { questionList, stockAlertList, stockHistory, wishLists } from './wishes.ts';
import { giftCardList, voucherById, voucherList } from './voucher-lists.ts';
import { giftCardsOfOrder, vouchersByCode, vouchersOnOffer } from './vouchers.ts';
import { type Sight, allDocs, sightOf } from './sight.ts';

/** What the file alone does not know. */
export interface Moment {
  now: string;
  status: SyncStatus;
  sentUpTo: number;
}

type OpenQuery = 'preferences' | 'shops' | 'syncStatus';
type SeenQuery = Exclude<StoreQuery, OpenQuery>;
type Answers = { [N in SeenQuery]: (sight: Sight, args: QueryArgs<N>, moment: Moment) => QueryResult<N> };

const seenAnswers: Answers = {
  home: (sight, args, { now }) => home(sight, args, now),
  orderList,
  orderById,
  orderByCode,
  customerSearch,
  customerById,
  articleSearch,
  articlesById,
  categories,
  search,
  queue: (sight, _args, { sentUpTo }) => queueRows(sight, sentUpTo),
  attention: (sight, args, { now }) => attention(sight, args, now),
  waiting: (sight, args, { now }) => waiting(sight, args, now),
  refusedList,
  mails,
  trackingUses,
  vouchersByCode,
  vouchersOnOffer: (sight, args, { now }) => vouchersOnOffer(sight, args, now),
  voucherList: (sight, args, { now }) => voucherList(sight, args, now),
  voucherById: (sight, args, { now }) => voucherById(sight, args, now),
  giftCardList: (sight, args, { now }) => giftCardList(sight, args, now),
  giftCardsOfOrder,
  giftCardsByCode: (sight, args, { now }) => giftCardsByCode(sight, args, now),
  refundOffer,
  refundsOfOrder: (sight, args, { now }) => refundsOfOrder(sight, args, now),
  refundsWaiting: (sight, args, { now }) => refundsWaiting(sight, args, now),
  refundsOver: (sight, args, { now }) => refundsOver(sight, args, now),
  returnMoney,
  customerMoney: (sight, args, { now }) => customerMoney(sight, args, now),
  claimList,
  claimById,
  photoBytes,
  relayPoints,
  relayPointById,
  deliveryOffers: (sight, args, { now }) => deliveryOffers(sight, args, now),
  paymentLinkById,
  paymentLinksOfOrder,
  paymentLinkList,
  transferList,
  paymentTasks,
  statementPreview,
  draftList,
  draftById,
  invoices,
  customerFile,
  customerHistory,
  customerDuplicates,
  erasurePreview: (sight, args, { now }) => erasurePreview(sight, args, now),
  investigationList,
  investigationById: (sight, args, { now }) => investigationById(sight, args, now),
  silentParcels,
  parcelAtDoor,
  trackingsOfOrder,
  stockAlertList,
  stockHistory,
  questionList,
  wishLists,
  quoteList,
  quoteById,
  returns,
  returnById,
  returnByCode,
  returnOffer: (sight, args, { now }) => returnOffer(sight, args, now),
  requestList,
  requestById,
  handOverWaiting: (sight, args, { now }) => handOverWaiting(sight, args, now),
  parcelGone,
  handOverList,
  handOverById,
  counterList,
  counterOrder,
  shelf,
  warehouseDay: (sight, args, { now }) => warehouseDay(sight, args, now),
  shortageOfOrder,
  shortageOffer: (sight, args, { now }) => shortageOffer(sight, args, now),
  scanTarget,
  preparationList: (sight, args, { now }) => preparationList(sight, args, now),
  preparationCounts: (sight, args, { now }) => preparationCounts(sight, args, now),
  nextOrders: (sight, args, { now }) => nextOrders(sight, args, now),
  bench: (sight, args, { now }) => bench(sight, args, now),
  benchDraft,
};
const openAnswers: { [N in OpenQuery]: (conn: Connection, moment: Moment, viewer: Actor | null) => QueryResult<N> } = {
  preferences,
  shops: (conn, _moment, viewer) => {
    const mine = allDocs(conn, 'shops').filter(({ id }) => !viewer || viewer.shops.includes(id));
    // nobody is told a price before they said who they are (ROLE-2)
    return viewer && may(viewer.role, 'prices.see') ? mine : mine.map(profileWithoutPrices);
  },
  syncStatus: (_conn, { status }) => status,
};

/** Throws `Refusal` notSignedIn where somebody must be looking, wrongShop for a shop that is not theirs. */
export function answer<N extends StoreQuery>(
  conn: Connection,
  name: N,
  args: QueryArgs<N>,
  viewer: Actor | null,
  moment: Moment,
): QueryResult<N> {
  if (isOpen(name)) return openAnswers[name](conn, moment, viewer) as QueryResult<N>;
  if (!viewer) throw refusal('notSignedIn');
  return seen(name as SeenQuery, sightOf(conn, viewer), args as QueryArgs<SeenQuery>, moment) as QueryResult<N>;
}

function seen<N extends SeenQuery>(name: N, sight: Sight, args: QueryArgs<N>, moment: Moment): QueryResult<N> {
  return seenAnswers[name](sight, args, moment);
}

export function preferences(conn: Connection): Preferences {
  const row = conn.first(conn.sql.selectFrom('preferences').select('json'));
  return Preferences.parse(row ? JSON.parse(row.json) : {});
}

function isOpen(name: StoreQuery): name is OpenQuery {
  return Object.hasOwn(openAnswers, name);
}
