/**
 * One thing to print, on the workstation that was asked. It stays there: it is nobody else's printer. It holds what to
 * draw, never what was drawn, so that it keeps no personal data and always prints what is true when it prints.
 */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';
import { WireRefusal } from '../refusal.ts';
import { type LoggedDocument } from '../warehouse/print-log.ts';
import { type PrintKind, documentLayouts, printKinds } from './kinds.ts';
import { PrintRoute } from './routes.ts';

/**
 * `unsure`: it may have come out, whole or in part, and a person has to look before it is printed again.
 * `failed`: nothing came out, and it was tried often enough.
 */
const printStates = ['waiting', 'printing', 'done', 'failed', 'unsure', 'cancelled'] as const;
export type PrintState = (typeof printStates)[number];

const printFaults = [
  /** Nobody listens there. */
  'refused',
  'unreachable',
  'silent',
  'hungUp',
  /** It took all of it, as far as the network tells, and gave no sign of life. */
  'unconfirmed',
  'noFolder',
  'notAllowed',
  'diskFull',
  'noPrinter',
  /** The system's printer is reached by the desktop shell alone. */
  'noShell',
  /** The program ended while it printed. */
  'interrupted',
  /** It can no longer be drawn: the order is gone, or is no longer this person's to see. */
  'nothing',
  'other',
] as const;
export type PrintFaultCode = (typeof printFaults)[number];
export const PrintFault = z.object({
  code: z.enum(printFaults),
  /** The machine's own words, for whoever repairs it. */
  detail: z.string().max(300),
});
export type PrintFault = z.output<typeof PrintFault>;

export const Skipped = z.object({ code: z.string(), why: WireRefusal });
export type Skipped = z.output<typeof Skipped>;

export const PrintJob = z.object({
  id: Id,
  /** `test`: a page that tells whether the route works. */
  document: z.enum([...printKinds, 'test']),
  /** Orders in the order in which they are picked; else what the paper is made of. */
  ids: z.array(Id).max(1000),
  /** Their codes, for people; the name of the file where there is no order. */
  codes: z.array(z.string()),
  shops: z.array(Slug),
  route: PrintRoute,
  layout: z.enum(documentLayouts),
  /** Of `ids`: printed before, so that it says « DUPLICATA ». Known once it prints. */
  duplicates: z.array(Id),
  state: z.enum(printStates),
  attempts: z.int(),
  fault: PrintFault.nullable(),
  by: Slug,
  byName: z.string(),
  at: Instant,
  /** Since when it is in this state. */
  since: Instant,
});
export type PrintJob = z.output<typeof PrintJob>;

/** As the log of an order calls it; null: nobody takes a second copy for a second parcel. */
export function loggedAs(kind: PrintKind | 'test'): LoggedDocument | null {
  switch (kind) {
    case 'delivery-note':
    case 'preparation-slip':
    case 'message-cards':
      return kind;
    case 'address-labels':
      return 'parcel-label';
    default:
      return null;
  }
}

const FIRST_WAIT_MS = 1_000;
const TRIES = 4;

/** Milliseconds until it is tried again after `attempts` failures; null: a person has to see to it. */
export function waitAfter(attempts: number): number | null {
  return attempts < TRIES ? FIRST_WAIT_MS * 3 ** (attempts - 1) : null;
}

/** Some of it may lie at the printer: a person has to look. */
export function mayBeOut({ code }: PrintFault): boolean {
  return code === 'hungUp' || code === 'unconfirmed';
}

/** Worth trying again by itself: it may be gone in a moment. */
export function passes({ code }: PrintFault): boolean {
  return code === 'refused' || code === 'unreachable' || code === 'silent';
}
