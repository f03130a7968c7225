const docTable = (name: string) => `
CREATE TABLE ${name} (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  docs_version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;`;

const documents = ['shops', 'staff', 'articles', 'stock', 'customers', 'orders'].map(docTable).join('\n');

const projections = `
CREATE TABLE order_row (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  shop TEXT NOT NULL,
  code TEXT NOT NULL,
  external_key TEXT,
  source TEXT NOT NULL,
  status INTEGER NOT NULL,
  placed_at INTEGER NOT NULL,
  status_since INTEGER NOT NULL,
  shipped_at INTEGER,
  customer_id TEXT,
  customer_name TEXT NOT NULL,
  customer_sort TEXT NOT NULL,
  delivery_name TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  city_sort TEXT NOT NULL,
  country TEXT NOT NULL,
  mode_label TEXT NOT NULL,
  carrier TEXT,
  pieces INTEGER NOT NULL,
  total_cents INTEGER NOT NULL,
  due_cents INTEGER NOT NULL,
  is_due INTEGER NOT NULL,
  surprise INTEGER NOT NULL,
  gifts INTEGER NOT NULL,
  personalised INTEGER NOT NULL,
  alerts INTEGER NOT NULL,
  tracking_numbers TEXT NOT NULL
) STRICT;
CREATE INDEX order_by_code ON order_row (code);
CREATE INDEX order_by_external_key ON order_row (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX order_by_customer ON order_row (customer_id, placed_at) WHERE customer_id IS NOT NULL;
-- one sorted run per shop and status: a list merges the runs it needs. What else a list filters by is at the end of
-- each, so that a run is walked without touching the table.
CREATE INDEX order_sort_placed ON order_row (shop, status, placed_at, source, is_due, total_cents, pieces);
CREATE INDEX order_sort_since ON order_row (shop, status, status_since, placed_at, source, is_due);
CREATE INDEX order_sort_code ON order_row (shop, status, code, placed_at, source, is_due);
CREATE INDEX order_sort_customer ON order_row (shop, status, customer_sort, placed_at, source, is_due);
CREATE INDEX order_sort_city ON order_row (shop, status, city_sort, placed_at, source, is_due);
CREATE INDEX order_due ON order_row (shop, status, placed_at) WHERE is_due = 1;
CREATE INDEX order_alerts ON order_row (shop, status, placed_at) WHERE alerts > 0;

CREATE TABLE customer_row (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  shop TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL
) STRICT;

CREATE TABLE article_row (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  shop TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  category TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT;
CREATE INDEX article_by_id ON article_row (id);
CREATE INDEX article_by_name ON article_row (shop, active, name_sort);

CREATE TABLE stock_row (
  n INTEGER PRIMARY KEY,
  shop TEXT NOT NULL,
  article_id TEXT NOT NULL,
  on_hand INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_by_article ON stock_row (article_id);
CREATE INDEX stock_out ON stock_row (shop) WHERE on_hand = 0;

CREATE VIRTUAL TABLE order_fts USING fts5(keys, rest, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE customer_fts USING fts5(keys, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE article_fts USING fts5(keys, rest, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize='unicode61 remove_diacritics 0');`;

const sync = `
CREATE TABLE sync_state (
  lock INTEGER PRIMARY KEY CHECK (lock = 1),
  client_id TEXT NOT NULL,
  cookie INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  next_seq INTEGER NOT NULL,
  code_prefix TEXT,
  code_counter INTEGER NOT NULL,
  protocol INTEGER NOT NULL,
  last_sync_at TEXT,
  sign_in_again TEXT,
  paging INTEGER NOT NULL,
  pages_done INTEGER NOT NULL,
  pages_left INTEGER NOT NULL,
  replayed_as TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  args TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  about TEXT NOT NULL,
  shop TEXT,
  order_id TEXT,
  local_refusal TEXT,
  attempts INTEGER NOT NULL,
  last_fault TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_by_order ON outbox (order_id) WHERE order_id IS NOT NULL;
CREATE TABLE undo (
  tbl TEXT NOT NULL,
  id TEXT NOT NULL,
  before_json TEXT,
  version INTEGER NOT NULL,
  docs_version INTEGER NOT NULL,
  PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE refused (
  command_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  args TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  at TEXT NOT NULL,
  about TEXT NOT NULL,
  shop TEXT,
  order_id TEXT,
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  settled_by TEXT,
  settled_at TEXT,
  draft_id TEXT
) STRICT;`;

const local = `
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  shop TEXT NOT NULL,
  title TEXT NOT NULL,
  json TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE answered (
  n INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  order_id TEXT,
  code TEXT,
  draft_id TEXT
) STRICT;
CREATE INDEX answered_by_order ON answered (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX answered_by_draft ON answered (draft_id) WHERE draft_id IS NOT NULL;
CREATE TABLE preferences (lock INTEGER PRIMARY KEY CHECK (lock = 1), json TEXT NOT NULL) STRICT;`;

export const init = [documents, projections, sync, local].join('\n');
