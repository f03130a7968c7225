/**
 * Tables of the store as Kysely sees them. `n` is SQLite's own row number: a document, its projection and its search
 * entry share it. Flags are 0 or 1, instants milliseconds since 1970 in projections and ISO text elsewhere.
 */
import type { Generated } from 'kysely';

interface DocTable {
  n: Generated<number>;
  id: string;
  /** Global version that told it; 0 while only this workstation knows it. */
  version: number;
  docs_version: number;
  json: string;
}

export interface OrderRowTable {
  n: number;
  id: string;
  shop: string;
  code: string;
  external_key: string | null;
  source: 'phone' | 'web';
  /** Place in `orderStatuses`. */
  status: number;
  placed_at: number;
  status_since: number;
  prepared_at: number | null;
  shipped_at: number | null;
  customer_id: string | null;
  customer_name: string;
  /** Folded, last name first. */
  customer_sort: string;
  delivery_name: string;
  postal_code: string;
  city: string;
  city_sort: string;
  country: string;
  mode_label: string;
  carrier: string | null;
  pieces: number;
  total_cents: number;
  due_cents: number;
  /** To be given back. */
  refund_cents: number;
  /** Something is owed and the order stands. */
  is_due: number;
  surprise: number;
  gifts: number;
  personalised: number;
  alerts: number;
  tracking_numbers: string;
  /** Ids of the vouchers it has, with a blank before, between and after; empty: none. */
  vouchers: string;
  /** Day of the shop on which it leaves (LIV-1). */
  dispatch_day: string;
  /** Where the walk for it begins; empty: nowhere. */
  place: string;
}

export interface CustomerRowTable {
  n: number;
  id: string;
  shop: string;
  name: string;
  email: string;
  phone: string;
  postal_code: string;
  city: string;
}

export interface ArticleRowTable {
  n: number;
  id: string;
  shop: string;
  name_sort: string;
  category: string;
  active: number;
}

export interface StockRowTable {
  n: number;
  shop: string;
  article_id: string;
  on_hand: number;
}

export interface RelayRowTable {
  n: number;
  network: string;
  is_locker: number;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

export interface RecordRowTable {
  /** Name of the document's table. */
  tbl: string;
  n: number;
  id: string;
  /** Shop, or network of a pick-up point. */
  shop: string;
  order_id: string | null;
  customer_id: string | null;
  state: string;
  key: string;
  at: number;
  /** What it asks of a person: a `TaskKind`; null: nothing, and the rest is null, too. */
  task: string | null;
  /** ISO instant, or day of the shop. */
  due: string | null;
  since: number | null;
  owner: string | null;
  /** The one person who may not do it. */
  not_for: string | null;
  /** JSON of `TaskTold`. */
  told: string | null;
}

export interface SyncStateTable {
  lock: number;
  client_id: string;
  cookie: number;
  last_seq: number;
  next_seq: number;
  /** Null until the backend gave this client its letters. */
  code_prefix: string | null;
  code_counter: number;
  protocol: number;
  last_sync_at: string | null;
  sign_in_again: string | null;
  /** 1 while the replica is being filled page by page. */
  paging: number;
  pages_done: number;
  pages_left: number;
  /** Program and device under which the queue was last replayed. */
  replayed_as: string;
}

export interface OutboxTable {
  seq: number;
  command_id: string;
  name: string;
  version: number;
  args: string;
  actor_id: string;
  /** The person as they acted: a replay needs their role and shops. */
  actor: string;
  issued_at: string;
  /** What the command is about, for people: an order's code, a customer's name. */
  about: string;
  shop: string | null;
  order_id: string | null;
  /** Refusal met on replay, as JSON; the backend decides all the same. */
  local_refusal: string | null;
  attempts: number;
  last_fault: string;
}

interface UndoTable {
  tbl: string;
  id: string;
  /** Null: there was no such document. */
  before_json: string | null;
  version: number;
  docs_version: number;
}

export interface RefusedTable {
  command_id: string;
  name: string;
  version: number;
  args: string;
  actor_id: string;
  issued_at: string;
  at: string;
  about: string;
  shop: string | null;
  order_id: string | null;
  code: string;
  detail: string;
  settled_by: string | null;
  settled_at: string | null;
  /** Draft that it was reopened as. */
  draft_id: string | null;
}

interface DraftTable {
  id: string;
  kind: 'phoneOrder' | 'bench' | 'text';
  shop: string;
  title: string;
  json: string;
  updated_at: string;
}

/** What was answered to each command id; `order_id`, `code` and `draft_id` for placed orders. */
export interface AnsweredTable {
  n: Generated<number>;
  command_id: string;
  order_id: string | null;
  code: string | null;
  draft_id: string | null;
}

interface ErasureTable {
  customer_id: string;
}

interface PreferencesTable {
  lock: number;
  json: string;
}

export interface Schema {
  shops: DocTable;
  staff: DocTable;
  articles: DocTable;
  stock: DocTable;
  customers: DocTable;
  orders: DocTable;
  order_row: OrderRowTable;
  customer_row: CustomerRowTable;
  article_row: ArticleRowTable;
  stock_row: StockRowTable;
  sync_state: SyncStateTable;
  outbox: OutboxTable;
  undo: UndoTable;
  refused: RefusedTable;
  draft: DraftTable;
  answered: AnsweredTable;
  preferences: PreferencesTable;
  erasure: ErasureTable;
}
