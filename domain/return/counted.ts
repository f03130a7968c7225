/** Pieces that are counted at reception, and decided about: each piece of the return once, none that is not in it (RET-5). */
import { z } from 'zod';
import { Pieces } from '../after-sale/case-parts.ts';
import { Id } from '../ids.ts';
import { refusal } from '../refusal.ts';
import type { Return } from './return.ts';

const Count = z.int().min(0).max(100_000);

export const ReceivedLine = z.object({ lineId: Id, good: Count, damaged: Count, missing: Count });
export type ReceivedLine = z.output<typeof ReceivedLine>;

export const DecidedLine = Pieces.extend({
  outcome: z.enum(['refund', 'voucher', 'refuse']),
  restock: z.boolean(),
});
export type DecidedLine = z.output<typeof DecidedLine>;

type Asked = Pick<Return, 'lines' | 'reception'>;

/** Throws `Refusal` returnWrong. */
export function mustReceiveAll({ lines }: Asked, received: readonly ReceivedLine[]): void {
  mustBeOf(
    lines,
    received.map(({ lineId }) => lineId),
  );
  if (received.length > lines.length) throw wrong('twice');
  for (const { lineId, quantity } of lines) {
    const counted = received.find((line) => line.lineId === lineId);
    const total = counted ? counted.good + counted.damaged + counted.missing : 0;
    if (!counted || total !== quantity) throw wrong('count', { lineId, asked: quantity, counted: total });
  }
}

/**
 * Throws `Refusal` returnWrong: pieces over or left, more put on the shelf than came back good, a refusal or the refund of
 * a missing piece without its reason, a voucher without consent.
 */
export function mustDecideAll(
  { lines, reception }: Asked,
  decided: readonly DecidedLine[],
  reason: string,
  consent: string,
): void {
  mustBeOf(
    lines,
    decided.map(({ lineId }) => lineId),
  );
  let unusual = false;
  for (const { lineId, quantity } of lines) {
    const mine = decided.filter((line) => line.lineId === lineId);
    const counted = reception?.lines.find((line) => line.lineId === lineId);
    const total = sumOf(mine);
    if (total !== quantity) throw wrong('count', { lineId, asked: quantity, counted: total });
    const shelved = mine.filter(({ restock }) => restock);
    if (shelved.some(({ outcome }) => outcome === 'refuse') || sumOf(shelved) > (counted?.good ?? 0))
      throw wrong('restock', { lineId, good: counted?.good ?? 0 });
    const given = sumOf(mine.filter(({ outcome }) => outcome !== 'refuse'));
    unusual ||= given < total || given > total - (counted?.missing ?? 0);
  }
  if (unusual && reason === '') throw wrong('reason');
  if (consent === '' && decided.some(({ outcome }) => outcome === 'voucher')) throw wrong('consent');
}

function mustBeOf(lines: Return['lines'], ids: readonly string[]): void {
  const other = ids.find((id) => !lines.some(({ lineId }) => lineId === id));
  if (other !== undefined) throw wrong('other', { lineId: other });
}

function sumOf(lines: readonly DecidedLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

const fields: Record<string, string> = { reason: 'reason', consent: 'consent' };

function wrong(why: string, more: Record<string, string | number> = {}) {
  return refusal('returnWrong', { rule: 'RET-4', field: fields[why] ?? 'lines', why, ...more });
}
