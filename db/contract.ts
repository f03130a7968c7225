/** What the local store offers to the process that holds it (workstation, simulator, benchmarks). */
import type { ActionArgs, ActionResult, QueryArgs, QueryName, QueryResult } from '../domain/api.ts';
import type { Draft, Preferences, StaffEntry, SyncStatus } from '../domain/views.ts';
import type { Random } from '../domain/ids.ts';
import type { Transport } from '../domain/sync.ts';
import type { Actor } from '../domain/tx.ts';
import type { PhotoStore } from './photos.ts';
import type { PrintJobStore } from './print-jobs.ts';

export interface StoreOptions {
  /** File, or `:memory:` in tests. */
  path: string;
  /** The workstation's clock: ISO instant, UTC. */
  now(): string;
  random: Random;
  /** Null while the device is not enrolled. */
  transport: Transport | null;
  deviceName: string;
  /** Push rights of the people who signed in here, by staff id; asked at each sync. */
  grants(): Record<string, string>;
  /** Injected so that the simulator owns time. */
  timer: { set(ms: number, run: () => void): () => void };
  log(level: 'info' | 'warn' | 'error', text: string): void;
  /** Documents per sync answer. */
  pageSize?: number;
}

/** Queries that the workstation's session answers by itself. */
export type SessionQuery =
  | 'session'
  | 'staffDirectory'
  | 'document'
  | 'invoiceDocument'
  | 'returnSlips'
  | 'carrierLetter'
  | 'quoteDocument'
  | 'manifestDocument'
  | 'testBarcode'
  | 'commandCard'
  | 'customerCard'
  | 'communes'
  | 'communesByName'
  | 'addressCompletion'
  | 'previewChange'
  | 'printJobs'
  | 'printers'
  | 'printLog';
export type StoreQuery = Exclude<QueryName, SessionQuery>;

export interface Store {
  /** `viewer` decides what is shown (ROLE-2: no prices to the warehouse); null before sign-in. */
  query<N extends StoreQuery>(name: N, args: QueryArgs<N>, viewer: Actor | null): Promise<QueryResult<N>>;
  /** Throws `Refusal` with nothing written; resolves once the command and its outbox row are on disk. */
  execute(input: ActionArgs<'execute'>, actor: Actor): Promise<ActionResult<'execute'>>;
  placeOrder(input: ActionArgs<'placeOrder'>, actor: Actor): Promise<ActionResult<'placeOrder'>>;
  /** Runs a change on a copy in memory: nothing is written. */
  preview(args: QueryArgs<'previewChange'>, actor: Actor): Promise<QueryResult<'previewChange'>>;
  sendPaymentLink(input: ActionArgs<'sendPaymentLink'>, actor: Actor): Promise<ActionResult<'sendPaymentLink'>>;
  reopenPaymentLink(input: ActionArgs<'reopenPaymentLink'>, actor: Actor): Promise<ActionResult<'reopenPaymentLink'>>;
  addPhoto(input: ActionArgs<'addPhoto'>, actor: Actor): Promise<ActionResult<'addPhoto'>>;
  /** Bytes of photos, for the exchange that goes on behind. */
  photos: PhotoStore;
  printJobs: PrintJobStore;
  saveDraft(input: ActionArgs<'saveDraft'>): Promise<{ savedAt: string }>;
  discardDraft(id: string): Promise<void>;
  reopenRefused(commandId: string, actor: Actor): Promise<ActionResult<'reopenRefused'>>;
  settleRefused(commandId: string, actor: Actor): Promise<void>;
  withdrawCommand(commandId: string, actor: Actor): Promise<void>;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  staff(): Promise<Omit<StaffEntry, 'offlineReady'>[]>;
  /** Full documents for printing, whatever the viewer's role: the caller strips nothing, the PDFs show no price. */
  orders(ids: readonly string[]): Promise<import('../domain/order/order.ts').Order[]>;
  /** Numbered or not, to be printed for those who see prices. */
  invoices(ids: readonly string[]): Promise<import('../domain/invoice/invoice.ts').Invoice[]>;
  returns(ids: readonly string[]): Promise<import('../domain/return/return.ts').Return[]>;
  /** Issued gift cards of these orders, with their codes. */
  giftCards(orderIds: readonly string[]): Promise<import('../domain/voucher/gift-card.ts').GiftCard[]>;
  /** Of these orders, whoever looks. */
  printLogs(orderIds: readonly string[]): Promise<import('../domain/warehouse/print-log.ts').PrintLog[]>;
  shops(): Promise<import('../domain/shop/profile.ts').ShopProfile[]>;
  drafts(): Promise<Draft[]>;
  status(): SyncStatus;
  /** Attaches or replaces the transport (enrolment, sign-in) and starts the loop. */
  connect(transport: Transport | null): void;
  /** The change stream fell silent or broke: told as offline at once, until an exchange succeeds. */
  lineLost(): void;
  /** One sync exchange at once, and more while the answer says so; never throws for a fault of the way. */
  syncNow(): Promise<SyncStatus>;
  /**
   * Empties the replica and pulls everything again as a new client, the queue kept: what a person decides once the
   * backend has been restored from a backup (`serverRestored`, `gap`).
   */
  pullAgain(): Promise<SyncStatus>;
  onChanged(listener: (tables: ReadonlySet<string>) => void): () => void;
  onSync(listener: (status: SyncStatus) => void): () => void;
  close(): Promise<void>;
}

/** The file is ill or cannot be used; writes are refused before the form closes. */
export class StoreFault extends Error {
  readonly kind: 'full' | 'readonly' | 'corrupt' | 'tooNew' | 'locked' | 'io';
  constructor(kind: StoreFault['kind'], detail: string) {
    super(`${kind}: ${detail}`);
    this.name = 'StoreFault';
    this.kind = kind;
  }
}
