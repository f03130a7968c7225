/** How a program of the workstation fails: one JSON line on stderr, and an exit status that scripts can tell apart. */
import { StoreFault } from '../db/contract.ts';
import type { Reply } from '../domain/api.ts';
import type { RefusalDetail } from '../domain/refusal.ts';
import { storeCodes } from './dispatch.ts';

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

export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  if (error instanceof StoreFault) {
    const hint = error.kind === 'locked' ? { hint: 'Comptoir is running on this file: close it first' } : {};
    return { kind: 'fault', code: storeCodes[error.kind], detail: hint };
  }
  const message = error instanceof Error ? error.message : 'unknown failure';
  return { kind: 'fault', code: 'internal', detail: { message } };
}
