/**
 * What the backend's core needs of a storage. Two exist: PostgreSQL (the product) and memory (the simulator);
 * one contract suite proves both alike.
 */
import type { RefusalDetail } from '../domain/refusal.ts';
import type { SyncAnswer, SyncRequest } from '../domain/sync.ts';
import type { Table, Tx } from '../domain/tx.ts';

export interface ClientRow {
  clientId: string;
  deviceId: string;
  lastSeq: number;
  codePrefix: string;
}

/** What was decided about one intent, once, whichever client told it. */
export interface Decision {
  commandId: string;
  name: string;
  actorId: string;
  code: string | null;
  detail: RefusalDetail;
  at: string;
}

/** An invoice or credit note as it was before its person was erased. */
export interface ArchivedPaper {
  id: string;
  shop: string;
  number: string;
  /** Last day on which the law keeps it. */
  until: string;
  json: string;
}

/** What a command will ask for first; null where it tells nothing of the kind. */
export interface Ahead {
  clientId: string;
  commandId: string;
  orderId: string | null;
  code: string | null;
  customerId: string | null;
}

/** One database transaction, serialised with every other that writes: versions are handed out in commit order. */
export interface StorageTx {
  /** Documents as commands see them; every put and remove gets the version of this transaction. */
  docs: Tx;
  /** Undoes the documents written so far in this transaction, nothing else (a refused command). */
  rollbackDocs(): Promise<void>;
  /** Marks where `rollbackDocs` returns to. */
  savepoint(): Promise<void>;
  /** Reads all of it in one go; what is then asked one by one is known. Only time depends on it. */
  ahead(what: Ahead): Promise<void>;
  client(clientId: string): Promise<ClientRow | undefined>;
  putClient(row: ClientRow): Promise<void>;
  nextCodePrefix(): Promise<string>;
  decision(commandId: string): Promise<Decision | undefined>;
  putDecision(decision: Decision, args: unknown): Promise<void>;
  /** Puts apart what the law keeps of an erased person: told to no workstation, once (CLI-4). */
  archive(papers: readonly ArchivedPaper[]): Promise<void>;
  receipt(clientId: string, seq: number): Promise<string | undefined>;
  putReceipt(clientId: string, seq: number, commandId: string): Promise<void>;
}

export interface PulledRow {
  table: Table;
  id: string;
  version: number;
  /** The document as it goes over the wire; null: removed. */
  json: string | null;
  /** The same, read. */
  readonly doc: unknown;
}

/** What is read together is seen together: one state of the database, between two commits. */
export interface StorageSnapshot {
  version(): Promise<number>;
  client(clientId: string): Promise<ClientRow | undefined>;
  /** Decisions of this client's receipts in (after, upTo], by seq. */
  receiptsAfter(clientId: string, after: number, upTo: number): Promise<(Decision & { seq: number })[]>;
  /** Rows with version > cookie in version order, never splitting a version. */
  pull(cookie: number, limit: number): Promise<Pulled>;
}

export interface Pulled {
  rows: PulledRow[];
  cookie: number;
  left: number;
}

/** The database itself failed (gone, full, locked): nothing was decided, the caller may come again. */
export class StorageFault extends Error {
  constructor(text: string, cause?: unknown) {
    super(text, { cause });
    this.name = 'StorageFault';
  }
}

export interface Storage {
  /**
   * Runs `work` as the only writer; a throw rolls everything back. Transient faults of the database are retried
   * (`work` then runs anew); one that stays is a `StorageFault`.
   */
  write<T>(work: (tx: StorageTx) => Promise<T>): Promise<T>;
  snapshot<T>(read: (snapshot: StorageSnapshot) => Promise<T>): Promise<T>;
  /** `snapshot` of nothing but a pull. */
  pull(cookie: number, limit: number): Promise<Pulled>;
  version(): Promise<number>;
  /** Called after each commit that changed documents, with the new version. */
  onCommit(listener: (version: number) => void): () => void;
  close(): Promise<void>;
}

/** Who speaks: the enrolled device, and each person's right to push from it. */
export interface Caller {
  deviceId: string;
  deviceName: string;
  /** The actor for a grant, or undefined when it is unknown, expired, revoked or of another device. */
  actor(staffId: string, grant: string | undefined): Promise<import('../domain/tx.ts').Actor | undefined>;
}

export interface BackendAnswer extends SyncAnswer {
  patch: PulledRow[];
}

export interface BackendCore {
  sync(request: SyncRequest, caller: Caller): Promise<BackendAnswer>;
}
