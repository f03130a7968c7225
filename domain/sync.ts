/** The wire between workstation and backend: schemas and protocol number. Rules: docs/SPEC-sync.md. */
import { z } from 'zod';
import { Id, Instant, Slug } from './ids.ts';
import { BadgeToken } from './staff/badge.ts';
import { tableNames } from './tx.ts';

export const PROTOCOL = 1;

export const QueuedCommand = z.object({
  seq: z.int().min(1),
  commandId: Id,
  name: z.string().max(60),
  version: z.int().min(1),
  args: z.unknown(),
  actorId: Slug,
  issuedAt: Instant,
});
export type QueuedCommand = z.output<typeof QueuedCommand>;

export const SyncRequest = z.object({
  protocol: z.int(),
  clientId: Id,
  /** Global version up to which this replica is complete; 0 asks for everything. */
  cookie: z.int().min(0),
  /** Last sequence number whose result the workstation holds: results after it are told again. */
  lastSeq: z.int().min(0),
  commands: z.array(QueuedCommand).max(500),
  /** One grant per person who acts in this batch: a command is never pushed under another name. */
  grants: z.record(Slug, z.string().max(200)),
  /** Highest number of documents in the answer. */
  limit: z.int().min(1).max(20_000),
});
export type SyncRequest = z.output<typeof SyncRequest>;

const PatchRow = z.object({
  table: z.enum(tableNames),
  id: z.string(),
  version: z.int().min(1),
  /** Null: removed. Parsed by the table's own schema when it is applied. */
  doc: z.unknown().nullable(),
});
export type PatchRow = z.output<typeof PatchRow>;

export const CommandResult = z.object({
  seq: z.int().min(1),
  commandId: Id,
  code: z.string().nullable(),
  detail: z.record(z.string(), z.json()),
});
export type CommandResult = z.output<typeof CommandResult>;

export const SyncAnswer = z.object({
  clientId: Id,
  base: z.int().min(0),
  cookie: z.int().min(0),
  /** True: the patch was cut at `limit`; ask again at `cookie` before trusting the replica as a whole. */
  more: z.boolean(),
  /** Documents still to come, this answer's not counted; for the progress of a first sync. */
  left: z.int().min(0),
  docsVersion: z.int().min(1),
  patch: z.array(PatchRow),
  lastSeq: z.int().min(0),
  results: z.array(CommandResult),
  /** Letters of this client's order codes, unlike any other's (ORD-10). */
  codePrefix: z.string().regex(/^[A-Z]{1,4}$/),
  /** The queue stopped before a command of this person: they must sign in again. */
  signInAgain: Slug.nullable(),
  now: Instant,
});
export type SyncAnswer = z.output<typeof SyncAnswer>;

/** Why no answer came that could be used. Handled by the sync loop alone, by kind, never by text. */
export const syncFaultKinds = [
  'offline',
  'timeout',
  'server',
  'auth',
  'upgradeRequired',
  'gap',
  'forked',
  'serverRestored',
  'badAnswer',
] as const;
export const SyncFaultKind = z.enum(syncFaultKinds);
export type SyncFaultKind = z.output<typeof SyncFaultKind>;

export class SyncFault extends Error {
  readonly kind: SyncFaultKind;
  readonly detail: string;
  constructor(kind: SyncFaultKind, detail = '') {
    super(`${kind}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'SyncFault';
    this.kind = kind;
    this.detail = detail;
  }
}

export interface Transport {
  /** The answer, or its JSON just as it came: then whoever asked parses it. Throws `SyncFault`, nothing else. */
  sync(request: SyncRequest): Promise<SyncAnswer | ArrayBuffer>;
}

/** Body of every answer of the backend that is not 2xx. */
export const BackendError = z.object({
  kind: z.enum(['refusal', 'badUse', 'fault', ...syncFaultKinds]),
  code: z.string(),
  detail: z.record(z.string(), z.json()),
});
export type BackendError = z.output<typeof BackendError>;

/* Device enrolment and sign-in, online only. */
export const EnrolRequest = z.object({
  code: z.string().regex(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/),
  deviceName: z.string().trim().min(1).max(40),
});
export const EnrolAnswer = z.object({ deviceId: Id, deviceToken: z.string(), expiresAt: Instant });
export const SignInRequest = z.object({ staffId: Slug, pin: z.string().max(20) });
/** `grant` lets this device push this person's commands until `expiresAt`. */
export const SignInAnswer = z.object({ staffId: Slug, grant: z.string(), expiresAt: Instant });
/** The barcode of a badge instead of a PIN; `serial` tells which badge it is. */
export const BadgeSignInRequest = z.object({ token: BadgeToken });
export const BadgeSignInAnswer = SignInAnswer.extend({ serial: Id });
/** The secret is told here and never again. */
export const DrawnBadge = z.object({ token: BadgeToken, serial: Id });
export const NewCodeAnswer = z.object({ code: z.string(), expiresAt: Instant });
