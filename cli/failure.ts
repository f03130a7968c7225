/** How the command line fails: one JSON line on stderr, and an exit status that scripts can tell apart. */
import type { Reply } from '../domain/api.ts';
import type { RefusalDetail } from '../domain/refusal.ts';

export interface Failure {
  kind: 'refusal' | 'badUse' | 'fault';
  code: string;
  detail: RefusalDetail;
}

export const exitStatus = { refusal: 1, badUse: 2, fault: 3 } as const;

export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export function badUse(code: string, detail: RefusalDetail = {}): Failed {
  return new Failed({ kind: 'badUse', code, detail });
}

export function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new Failed({ kind: reply.kind, code: reply.code, detail: reply.detail });
}
