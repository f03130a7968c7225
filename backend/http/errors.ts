/** Every answer that is not 2xx is `{kind, code, detail}`; never a stack, never SQL. */
import { Refusal, type RefusalCode, type RefusalDetail } from '../../domain/refusal.ts';
import { type BackendError, SyncFault, type SyncFaultKind } from '../../domain/sync.ts';
import { StorageFault } from '../contract.ts';
import { isBadData, storageError } from '../database.ts';

export interface Failure {
  status: number;
  body: BackendError;
}

/** The caller spoke wrongly: not JSON, no such route, too large. */
export class BadUse extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: RefusalDetail;
  constructor(status: number, code: string, detail: RefusalDetail = {}) {
    super(code);
    this.name = 'BadUse';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

const refusalStatus: Partial<Record<RefusalCode, number>> = {
  notFound: 404,
  alreadyExists: 409,
  forbidden: 403,
  badInput: 400,
  wrongShop: 403,
  pinLocked: 429,
};

const faultStatus: Record<SyncFaultKind, number> = {
  offline: 503,
  timeout: 503,
  server: 503,
  auth: 401,
  upgradeRequired: 426,
  gap: 409,
  forked: 409,
  serverRestored: 409,
  badAnswer: 500,
};

/** What Fastify itself refuses, by its own codes. */
const fastifyCodes: Record<string, BadUse> = {
  FST_ERR_CTP_INVALID_JSON_BODY: new BadUse(400, 'badJson'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new BadUse(400, 'badJson'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new BadUse(415, 'jsonOnly'),
  FST_ERR_CTP_BODY_TOO_LARGE: new BadUse(413, 'tooLarge'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new BadUse(400, 'badLength'),
  FST_ERR_BAD_URL: new BadUse(400, 'badUrl'),
};

export function failureOf(raw: unknown): Failure {
  const error = storageError(known(raw));
  if (error instanceof Refusal) return failure(refusalStatus[error.code] ?? 422, 'refusal', error.code, error.detail);
  if (error instanceof SyncFault)
    return failure(faultStatus[error.kind], error.kind, error.kind, { why: error.detail });
  if (error instanceof BadUse) return failure(error.status, 'badUse', error.code, error.detail);
  if (error instanceof StorageFault) return failure(503, 'server', 'storage');
  if (isBadData(error)) return failure(400, 'badUse', 'badText');
  return failure(500, 'fault', 'internal');
}

function failure(status: number, kind: BackendError['kind'], code: string, detail: RefusalDetail = {}): Failure {
  return { status, body: { kind, code, detail } };
}

/** Malformed JSON comes as a bare `SyntaxError` with a status of its own. */
function known(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BadUse) return error;
  if (error instanceof SyntaxError && 'statusCode' in error) return new BadUse(400, 'badJson');
  return 'code' in error ? (fastifyCodes[String(error.code)] ?? error) : error;
}
