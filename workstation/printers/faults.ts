/** Why a printer printed nothing, or perhaps something, in the few kinds that a person can act on. */
import type { PrintFault, PrintFaultCode } from '../../domain/printing/job.ts';

export class PrintingFault extends Error {
  readonly fault: PrintFault;
  constructor(fault: PrintFault) {
    super(`${fault.code}: ${fault.detail}`);
    this.fault = fault;
  }
}

export function printFault(code: PrintFaultCode, detail: string): PrintingFault {
  return new PrintingFault({ code, detail: detail.slice(0, 300) });
}

/** Whatever went wrong before anything could come out. */
export function asFault(error: unknown): PrintingFault {
  if (error instanceof PrintingFault) return error;
  const { message } = error instanceof Error ? error : new Error(String(error));
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return printFault(codes[code] ?? 'other', message);
}

const codes: Record<string, PrintFaultCode> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'silent',
  // before a byte went out; after that the line itself tells
  ECONNRESET: 'silent',
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
};
