/**
 * The one typed API of a workstation: named queries, actions and events, each with its schemas. Electron IPC, the
 * browser host and the command line all derive from this map; commands of `commands.ts` travel through `execute`.
 * Amounts are cents TTC, instants ISO UTC.
 */
import { z } from 'zod';
import { Article, Stock } from './catalogue/article.ts';
import { Customer } from './customer/customer.ts';
import { Day, Id, Instant, OrderCode, Slug } from './ids.ts';
import { Cents } from './money.ts';
import { orderActions } from './order/actions.ts';
import { Order } from './order/order.ts';
import { Placed } from './order/place.ts';
import { OrderStatus } from './order/status.ts';
import { ShopProfile } from './shop/profile.ts';
import { Role } from './staff/roles.ts';
import { NewCodeAnswer, SyncFaultKind } from './sync.ts';

const Nothing = z.object({});
const Text = z.string().max(200);

/** A refusal as data. */
export const WireRefusal = z.object({ code: z.string(), detail: z.record(z.string(), z.json()) });
export type WireRefusal = z.output<typeof WireRefusal>;

export const Session = z.object({
  enrolled: z.boolean(),
  deviceName: z.string(),
  staff: z.object({ id: Slug, name: z.string(), role: Role, shops: z.array(Slug) }).nullable(),
});
export type Session = z.output<typeof Session>;

export const StaffEntry = z.object({
  id: Slug,
  name: z.string(),
  role: Role,
  shops: z.array(Slug),
  /** True once this person signed in here online: their PIN can then be checked without the network. */
  offlineReady: z.boolean(),
});
export type StaffEntry = z.output<typeof StaffEntry>;

export const OrderRow = z.object({
  id: Id,
  shop: Slug,
  code: OrderCode,
  source: z.enum(['phone', 'web']),
  status: OrderStatus,
  placedAt: Instant,
  statusSince: Instant,
  customerName: z.string(),
  deliveryName: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  modeLabel: z.string(),
  carrier: z.string().nullable(),
  pieces: z.int(),
  /** Null for roles that see no prices (ROLE-2). */
  totalCents: Cents.nullable(),
  dueCents: Cents.nullable(),
  surprise: z.boolean(),
  gifts: z.boolean(),
  personalised: z.boolean(),
  alerts: z.int(),
  trackingNumbers: z.string(),
  /** True while a command of this workstation on it waits for the backend. */
  pending: z.boolean(),
});
export type OrderRow = z.output<typeof OrderRow>;

const orderSorts = [
  'placedAt',
  'code',
  'customerName',
  'status',
  'totalCents',
  'city',
  'pieces',
  'statusSince',
] as const;
export const OrderFilter = z.object({
  shop: Slug.nullable(),
  statuses: z.array(OrderStatus).default([]),
  source: z.enum(['phone', 'web']).nullable().default(null),
  /** Local days of the shop, both included. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  due: z.boolean().default(false),
  alerts: z.boolean().default(false),
  customerId: Id.nullable().default(null),
  text: Text.default(''),
  sort: z.object({ by: z.enum(orderSorts), dir: z.enum(['asc', 'desc']) }).default({ by: 'placedAt', dir: 'desc' }),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** A placed order with what may be done to it, and why not. Amounts are zero where `priced` is false. */
export const OrderView = z.object({
  order: Order,
  priced: z.boolean(),
  /** Null: allowed. */
  gates: z.record(z.enum(orderActions), WireRefusal.nullable()),
  pending: z.boolean(),
});
export type OrderView = z.output<typeof OrderView>;

export const CustomerRow = z.object({
  id: Id,
  shop: Slug,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  postalCode: z.string(),
  city: z.string(),
  orders: z.int(),
  lastOrderAt: Instant.nullable(),
});
export type CustomerRow = z.output<typeof CustomerRow>;

export const CustomerView = z.object({ customer: Customer, orders: z.array(OrderRow), pending: z.boolean() });

export const ArticleHit = z.object({ article: Article, stock: z.array(Stock) });
export type ArticleHit = z.output<typeof ArticleHit>;

export const SearchHit = z.object({
  kind: z.enum(['order', 'customer', 'article']),
  id: Id,
  shop: Slug,
  title: z.string(),
  subtitle: z.string(),
  status: OrderStatus.nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const SyncStatus = z.object({
  state: z.enum(['notEnrolled', 'idle', 'sending', 'waiting', 'paused']),
  /** Why it waits or is paused. */
  fault: SyncFaultKind.nullable(),
  faultText: z.string(),
  /** Commands kept here and not yet answered; `sent` of them are on the wire now. */
  queued: z.int(),
  sent: z.int(),
  refused: z.int(),
  stuck: z.object({ commandId: Id, name: z.string(), text: z.string(), attempts: z.int() }).nullable(),
  signInAgain: Slug.nullable(),
  lastSyncAt: Instant.nullable(),
  /** Documents of a first or large sync; null when complete. */
  progress: z.object({ done: z.int(), left: z.int() }).nullable(),
});
export type SyncStatus = z.output<typeof SyncStatus>;

export const QueueRow = z.object({
  commandId: Id,
  seq: z.int(),
  name: z.string(),
  actorId: Slug,
  issuedAt: Instant,
  about: z.string(),
  orderId: Id.nullable(),
  state: z.enum(['saved', 'sent', 'stuck']),
  attempts: z.int(),
  lastFault: z.string(),
  localRefusal: WireRefusal.nullable(),
});
export type QueueRow = z.output<typeof QueueRow>;

export const RefusedRow = z.object({
  commandId: Id,
  name: z.string(),
  args: z.json(),
  actorId: Slug,
  at: Instant,
  about: z.string(),
  orderId: Id.nullable(),
  refusal: WireRefusal,
  settledBy: Slug.nullable(),
});
export type RefusedRow = z.output<typeof RefusedRow>;

export const Draft = z.object({
  id: Id,
  kind: z.enum(['phoneOrder']),
  shop: Slug,
  title: z.string().max(200),
  /** The form as typed; the form's own schema reads it back. */
  json: z.string().max(200_000).refine(isJson, { error: 'not JSON' }),
  updatedAt: Instant,
});
export type Draft = z.output<typeof Draft>;

const preferenceValues = {
  locale: z.enum(['fr', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['compact', 'comfortable']),
  shop: Slug.nullable(),
};
export const Preferences = z.object({
  locale: preferenceValues.locale.default('fr'),
  theme: preferenceValues.theme.default('system'),
  density: preferenceValues.density.default('compact'),
  shop: preferenceValues.shop.default(null),
});
export type Preferences = z.output<typeof Preferences>;
const PreferenceChange = z.object({
  locale: preferenceValues.locale.exactOptional(),
  theme: preferenceValues.theme.exactOptional(),
  density: preferenceValues.density.exactOptional(),
  shop: preferenceValues.shop.exactOptional(),
});

export const documentKinds = ['delivery-note', 'preparation-slip'] as const;
const RenderedDocument = z.object({
  fileName: z.string(),
  pages: z.int(),
  base64: z.base64(),
  /** Orders that yield no such document, e.g. the delivery note of a surprise (DOC-3). */
  skipped: z.array(z.object({ code: OrderCode, why: WireRefusal })),
});

const HomeFigures = z.object({
  recorded: z.int(),
  validated: z.int(),
  inPreparation: z.int(),
  prepared: z.int(),
  shippedToday: z.int(),
  due: z.int(),
  alerts: z.int(),
  outOfStock: z.int(),
});

interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  in: I;
  out: O;
  /** False: may be called before anyone signed in. */
  signedIn: boolean;
}
function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, signedIn = true): Call<I, O> {
  return { in: input, out: output, signedIn };
}

export const queries = {
  session: call(Nothing, Session, false),
  staffDirectory: call(Nothing, z.array(StaffEntry), false),
  syncStatus: call(Nothing, SyncStatus, false),
  preferences: call(Nothing, Preferences, false),
  shops: call(Nothing, z.array(ShopProfile), false),
  home: call(z.object({ shop: Slug }), HomeFigures),
  orderList: call(OrderFilter, z.object({ rows: z.array(OrderRow), total: z.int() })),
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
      inStock: z.boolean().default(false),
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
  refusedList: call(z.object({ settled: z.boolean().default(false) }), z.array(RefusedRow)),
  draftList: call(z.object({ shop: Slug }), z.array(Draft)),
  draftById: call(z.object({ id: Id }), Draft.nullable()),
  document: call(z.object({ kind: z.enum(documentKinds), orderIds: z.array(Id).min(1).max(1000) }), RenderedDocument),
} as const;

export const actions = {
  enrol: call(
    z.object({ backendUrl: z.url(), code: z.string().max(20), deviceName: z.string().trim().min(1).max(40) }),
    Session,
    false,
  ),
  signIn: call(z.object({ staffId: Slug, pin: z.string().max(20) }), Session, false),
  signOut: call(Nothing, Session, false),
  /** Only what is given changes: no default may creep in for the rest. */
  setPreferences: call(PreferenceChange, Preferences, false),
  /** `commandId` is made by the form: the same one twice is one act, whatever is clicked. */
  execute: call(z.object({ commandId: Id, name: z.string().max(60), args: z.unknown() }), z.object({ commandId: Id })),
  /** Draws the code and places the order in one transaction, removing `draftId`; the same `orderId` twice is one order. */
  placeOrder: call(
    z.object({ commandId: Id, draftId: Id.nullable(), args: Placed.omit({ code: true }) }),
    z.object({ commandId: Id, orderId: Id, code: OrderCode }),
  ),
  saveDraft: call(Draft.omit({ updatedAt: true }), z.object({ savedAt: Instant })),
  discardDraft: call(z.object({ id: Id }), Nothing),
  /** A refused phone order becomes a draft again; any other command tells what to open, with its arguments. */
  reopenRefused: call(
    z.object({ commandId: Id }),
    z.object({ draftId: Id.nullable(), orderId: Id.nullable(), name: z.string(), args: z.json() }),
  ),
  settleRefused: call(z.object({ commandId: Id }), Nothing),
  /** Only for a command that is stuck: staff may withdraw it, the program may not. It is kept under `refused`. */
  withdrawCommand: call(z.object({ commandId: Id }), Nothing),
  /** A manager's one-time code for one more workstation; online only. */
  newDeviceCode: call(Nothing, NewCodeAnswer),
  syncNow: call(Nothing, SyncStatus, false),
  /** Confirmed by a person after the backend was restored: this workstation's copy is made anew, its queue is kept (S26). */
  pullAgain: call(Nothing, SyncStatus),
} as const;

export const events = {
  /** Tables (of `tables`, plus `draft`, `outbox`, `refused`) whose content changed, told once per transaction. */
  changed: z.object({ tables: z.array(z.string()) }),
  sync: SyncStatus,
  session: Session,
} as const;

export type QueryName = keyof typeof queries;
export type ActionName = keyof typeof actions;
export type EventName = keyof typeof events;
export type QueryInput<N extends QueryName> = z.input<(typeof queries)[N]['in']>;
export type QueryArgs<N extends QueryName> = z.output<(typeof queries)[N]['in']>;
export type QueryResult<N extends QueryName> = z.output<(typeof queries)[N]['out']>;
export type ActionInput<N extends ActionName> = z.input<(typeof actions)[N]['in']>;
export type ActionArgs<N extends ActionName> = z.output<(typeof actions)[N]['in']>;
export type ActionResult<N extends ActionName> = z.output<(typeof actions)[N]['out']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What a transport carries back: a value, never a thrown error (Electron would keep only its message). */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; kind: 'refusal' | 'badUse' | 'fault'; code: string; detail: z.output<typeof WireRefusal>['detail'] };

/** What the renderer finds on `window.comptoir`, whatever the shell. */
export interface Bridge {
  call(kind: 'query' | 'action', name: string, input: unknown): Promise<Reply>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Whether the page reaches the program behind it; false means that nothing can be saved now. */
  onLine(listener: (up: boolean) => void): () => void;
  /** Opens the shell's print dialog for a PDF, or the browser's. */
  print(pdf: { fileName: string; base64: string }): Promise<void>;
  save(pdf: { fileName: string; base64: string }): Promise<void>;
  openExternal(url: string): Promise<void>;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
