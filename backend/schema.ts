/** The backend's tables. Instants are ISO UTC text from the backend's own clock; tokens are kept as SHA-256 only. */
import type { Generated, Kysely } from 'kysely';

export interface Schema {
  /** One row: locked first by every writer, so that versions become visible in their order (S16). */
  space: { lock: Generated<boolean>; version: number; prefixes: number };
  /** `json` null: removed; the row stays so that every replica learns of it. */
  docs: { tbl: string; id: string; version: number; docs_version: number; json: string | null };
  doc_keys: { key: string; value: string; id: string };
  clients: { client_id: string; device_id: string; last_seq: number; code_prefix: string };
  commands: {
    command_id: string;
    name: string;
    /** Null: forgotten. */
    args: string | null;
    actor_id: string;
    code: string | null;
    detail: string;
    at: string;
  };
  receipts: { client_id: string; seq: number; command_id: string };
  devices: {
    device_id: string;
    name: string;
    token_hash: string;
    created_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  enrolment_codes: { code_hash: string; expires_at: string };
  staff_accounts: { staff_id: string; pin_hash: string };
  /** Wrong PINs in a row; `device_id` is `*` for a person's count over all devices. */
  pin_failures: { staff_id: string; device_id: string; failed: number; locked_until: string | null; last_at: string };
  /** `badge`: the one it came of, ending with it. */
  grants: { token_hash: string; staff_id: string; device_id: string; expires_at: string; badge: string | null };
  staff_badges: { staff_id: string; serial: string; token_hash: string };
  /** By link; a lease that is over is nobody's. `tried_at`: when a payment was first asked for at the provider. */
  payment_work: {
    link_id: string;
    leased_until: string;
    next_at: string;
    /** Exchanges in a row that failed. */
    failures: number;
    /** What was to be done when it was last worked on. */
    seen: string;
    tried_at: string | null;
  };
  photo_parts: { hash: string; start: number; bytes: Buffer };
  /** Invoices of erased people, whole; read by an administrator alone. */
  archive: { id: string; shop: string; number: string; until: string; json: string };
  shop_keys: { key_hash: string; shop: string; created_at: string };
}

export type Database = Kysely<Schema>;
