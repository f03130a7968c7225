/**
 * The one typed API of a workstation: named queries, actions and events, each with its schemas. Electron IPC, the
 * browser host and the command line all derive from this map; commands of `commands.ts` travel through `execute`.
 * Amounts are cents TTC, instants ISO UTC.
 */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from './ids.ts';
import { Placed } from './order/place.ts';
import { ShopProfile } from './shop/profile.ts';
import { NewCodeAnswer } from './sync.ts';
import {
  ArticleHit,
  CustomerRow,
  CustomerView,
  Draft,
  HomeFigures,
  OrderFilter,
  OrderRow,
  OrderView,
  PreferenceChange,
  Preferences,
  QueueRow,
  RefusedRow,
  RenderedDocument,
  SearchHit,
  Session,
  StaffEntry,
  SyncStatus,
  WireRefusal,
  documentKinds,
} from './views.ts';

const Nothing = z.object({});
const Text = z.string().max(200);

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
