import { type Kysely, sql } from 'kysely';

/** Text sorts by code point (`"C"`): the same on every machine, and the order that JavaScript gives. */
export async function init(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `CREATE TABLE space (
     lock boolean PRIMARY KEY DEFAULT true CHECK (lock),
     version bigint NOT NULL,
     prefixes integer NOT NULL
   )`,
  'INSERT INTO space (version, prefixes) VALUES (0, 0)',
  `CREATE TABLE docs (
     tbl text COLLATE "C" NOT NULL,
     id text COLLATE "C" NOT NULL,
     version bigint NOT NULL,
     docs_version integer NOT NULL,
     json text,
     PRIMARY KEY (tbl, id)
   )`,
  'CREATE INDEX docs_by_version ON docs (version)',
  `CREATE TABLE doc_keys (
     key text NOT NULL,
     value text COLLATE "C" NOT NULL,
     id text COLLATE "C" NOT NULL,
     PRIMARY KEY (key, value)
   )`,
  `CREATE TABLE clients (
     client_id text PRIMARY KEY,
     device_id text NOT NULL,
     last_seq bigint NOT NULL,
     code_prefix text NOT NULL UNIQUE
   )`,
  `CREATE TABLE commands (
     command_id text PRIMARY KEY,
     name text NOT NULL,
     args text NOT NULL,
     actor_id text NOT NULL,
     code text,
     detail text NOT NULL,
     at text NOT NULL
   )`,
  `CREATE TABLE receipts (
     client_id text NOT NULL REFERENCES clients,
     seq bigint NOT NULL,
     command_id text NOT NULL REFERENCES commands,
     PRIMARY KEY (client_id, seq)
   )`,
  `CREATE TABLE devices (
     device_id text PRIMARY KEY,
     name text NOT NULL,
     token_hash text NOT NULL UNIQUE,
     created_at text NOT NULL,
     expires_at text NOT NULL,
     revoked_at text
   )`,
  'CREATE TABLE enrolment_codes (code_hash text PRIMARY KEY, expires_at text NOT NULL)',
  'CREATE TABLE staff_accounts (staff_id text PRIMARY KEY, pin_hash text NOT NULL)',
  `CREATE TABLE pin_failures (
     staff_id text NOT NULL,
     device_id text NOT NULL,
     failed integer NOT NULL,
     locked_until text,
     PRIMARY KEY (staff_id, device_id)
   )`,
  `CREATE TABLE grants (
     token_hash text PRIMARY KEY,
     staff_id text NOT NULL,
     device_id text NOT NULL REFERENCES devices,
     expires_at text NOT NULL
   )`,
  'CREATE INDEX grants_by_device ON grants (device_id)',
  'CREATE TABLE shop_keys (key_hash text PRIMARY KEY, shop text NOT NULL, created_at text NOT NULL)',
];
