/** Questions about the session, orders, customers, articles, drafts and papers. Amounts are cents TTC, instants ISO UTC. */
import { z } from 'zod';
import { Attention, AttentionAsked, Waiting } from './attention/views.ts';
import { Id, OrderCode, Slug } from './ids.ts';
import { StockFilter } from './catalogue/article.ts';
import { CustomerFile } from './views-care.ts';
import { CustomerHistory, Duplicate, ErasurePreview, HistoryKind } from './views-customer.ts';
import { Order } from './order/order.ts';
import { documentKinds, documentLayouts } from './printing/kinds.ts';
import { WireRefusal } from './refusal.ts';
import { ShopProfile } from './shop/profile.ts';
import {
  ArticleHit,
  CustomerRow,
  CustomerView,
  Draft,
  HomeFigures,
  OrderFilter,
  OrderRow,
  OrderView,
  Preferences,
  QueueRow,
  RefusedRow,
  RenderedDocument,
  SearchHit,
  Session,
  StaffEntry,
  SyncStatus,
} from './views.ts';
import { Nothing, Text, call } from './api-call.ts';

export const mainQueries = {
  session: call(Nothing, Session, false),
  staffDirectory: call(Nothing, z.array(StaffEntry), false),
  syncStatus: call(Nothing, SyncStatus, false),
  preferences: call(Nothing, Preferences, false),
  shops: call(Nothing, z.array(ShopProfile), false),
  home: call(z.object({ shop: Slug }), HomeFigures),
  orderList: call(OrderFilter, z.object({ rows: z.array(OrderRow), total: z.int(), near: z.boolean() })),
  orderById: call(z.object({ orderId: Id }), OrderView.nullable()),
  orderByCode: call(z.object({ code: OrderCode }), OrderView.nullable()),
  customerSearch: call(
    z.object({ shop: Slug, text: Text, limit: z.int().min(1).max(200).default(20) }),
    z.array(CustomerRow),
  ),
  customerById: call(z.object({ customerId: Id }), CustomerView.nullable()),
  articleSearch: call(
    z.object({
      shop: Slug,
      text: Text,
      category: z.string().max(60).nullable().default(null),
      stock: StockFilter.default('any'),
      limit: z.int().min(1).max(200).default(12),
    }),
    z.array(ArticleHit),
  ),
  articlesById: call(z.object({ articleIds: z.array(Id).max(200) }), z.array(ArticleHit)),
  categories: call(z.object({ shop: Slug }), z.array(z.string())),
  search: call(
    z.object({ shop: Slug.nullable(), text: Text, limit: z.int().min(1).max(50).default(12) }),
    z.array(SearchHit),
  ),
  queue: call(Nothing, z.array(QueueRow)),
  /** All that needs a person, for the role of who asks by deadline. */
  attention: call(AttentionAsked, Attention),
  /** How much waits behind each entry of the rail. */
  waiting: call(z.object({ shop: Slug }), Waiting),
  refusedList: call(z.object({ settled: z.boolean().default(false) }), z.array(RefusedRow)),
  /** What a change of an order would come to, without doing it; a total that was not told yet is no refusal here. */
  previewChange: call(
    z.object({ orderId: Id, name: z.string().max(60), args: z.record(z.string(), z.json()) }),
    z.object({ order: Order.nullable(), refusal: WireRefusal.nullable() }),
  ),
  draftList: call(z.object({ shop: Slug }), z.array(Draft)),
  draftById: call(z.object({ id: Id }), Draft.nullable()),
  document: call(
    z.object({
      kind: z.enum(documentKinds),
      orderIds: z.array(Id).min(1).max(1000),
      /** Of message cards and labels; the others have one. */
      layout: z.enum(documentLayouts).default('sheet'),
    }),
    RenderedDocument,
  ),
  /** Everything about a customer (CLI-5); null for one of another shop. */
  customerFile: call(z.object({ customerId: Id }), CustomerFile.nullable()),
  /** What happened with a customer, of every kind where `kinds` is empty; a manager sees who looked, too (CLI-4, CLI-5). */
  customerHistory: call(
    z.object({
      customerId: Id,
      kinds: z.array(HistoryKind).max(20).default([]),
      limit: z.int().min(1).max(5000).default(60),
    }),
    CustomerHistory.nullable(),
  ),
  /** Other records of the shop that may be the same person (CLI-2). */
  customerDuplicates: call(z.object({ customerId: Id }), z.array(Duplicate)),
  /** What erasing a customer would come to, without doing it (CLI-4). */
  erasurePreview: call(z.object({ customerId: Id }), ErasurePreview.nullable()),
} as const;
