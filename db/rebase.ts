/**
 * What an answer does to this file (S20–S25), in one transaction:
 *
 *   replica ⊕ queue ──put back──▶ replica ──patch──▶ newer replica ──replay what is left of the queue──▶ on screen
 */
import { setImmediate as breath } from 'node:timers/promises';
import { type CommandResult, SyncFault } from '../domain/sync.ts';
import type { StoreOptions } from './contract.ts';
import { forgetErased, forgetPhotos, newlyErased, speaksOfErased } from './erasures.ts';
import { type OutboxRow, dequeue, queue } from './outbox.ts';
import type { CheckedRow, Page, Told } from './patch.ts';
import { keepRefused } from './refused.ts';
import { replay } from './replay.ts';
import { type SyncState, changeState, readState } from './state.ts';
import { putAllBack } from './undo.ts';
import { WITHDRAWN } from './withdraw.ts';
import type { Scope } from './writer.ts';

/** Rows written in one go; reading goes on in between. */
const STRETCH = 250;

export type Applied = 'applied' | 'stale' | 'oldCopy';
export type Rebasing = Pick<StoreOptions, 'now' | 'deviceName' | 'log'>;

/** Throws `SyncFault` serverRestored or badAnswer; then, and when it is not `applied`, nothing was written. */
export async function applyAnswer(scope: Scope, { told: answer, rows }: Page, options: Rebasing): Promise<Applied> {
  const { conn } = scope;
  const state = readState(conn);
  // S20: an answer for another client, another cookie or an earlier question
  if (answer.clientId !== state.client_id || answer.base !== state.cookie) return 'stale';
  if (answer.cookie < answer.base) throw new SyncFault('serverRestored', `version ${answer.cookie}`);
  const waiting = queue(conn);
  if (isOldCopy(state, answer, waiting)) return 'oldCopy';
  if (answer.lastSeq < state.last_seq) return 'stale';
  const decided = answer.more ? [] : decisions(waiting, answer);
  if (rows.length === 0 && decided.length === 0) {
    advance(scope, state, answer, 0, options.now());
    return 'applied';
  }
  putAllBack(scope);
  const erased = newlyErased(conn, rows);
  await applyPatch(scope, rows);
  for (const [row, result] of decided) settleCommand(scope, row, result, answer.now);
  forgetErased(scope, erased, options.now());
  forgetPhotos(scope, rows);
  advance(scope, state, answer, rows.length, options.now());
  await replay(scope, options);
  return 'applied';
}

/** S25: results of acts that this file does not know of, so another copy of it has spoken under its name. */
function isOldCopy(
  { next_seq, last_seq }: SyncState,
  { lastSeq, results }: Told,
  waiting: readonly OutboxRow[],
): boolean {
  if (lastSeq >= next_seq) return true;
  const ids = new Map(waiting.map((row) => [row.seq, row.command_id]));
  return results.some(({ seq, commandId }) => seq > last_seq && ids.get(seq) !== commandId);
}

/** S24: a command leaves the queue only with its result, and only once the replica is whole. */
function decisions(waiting: readonly OutboxRow[], { lastSeq, results }: Told): [OutboxRow, CommandResult][] {
  const told = new Map(results.map((result) => [result.seq, result]));
  return waiting
    .filter((row) => row.seq <= lastSeq)
    .map((row) => {
      const result = told.get(row.seq);
      if (!result) throw new SyncFault('badAnswer', `no result for ${row.seq}`);
      return [row, result];
    });
}

async function applyPatch({ docs, changed }: Scope, rows: readonly CheckedRow[]): Promise<void> {
  for (const [index, { table, id, version, prepared }] of rows.entries()) {
    if (index % STRETCH === STRETCH - 1) await breath();
    changed.add(table);
    if (prepared === null) docs.remove(table, id);
    else docs.putPrepared(table, prepared, version);
  }
}

function settleCommand(scope: Scope, row: OutboxRow, { code, detail }: CommandResult, at: string): void {
  dequeue(scope, row.seq);
  if (code === null || row.name === WITHDRAWN) return;
  if (speaksOfErased(scope.conn, row)) keepRefused(scope, { ...row, args: '{}', about: '' }, { code, detail, at });
  else keepRefused(scope, row, { code, detail, at });
}

function advance(scope: Scope, state: SyncState, answer: Told, rows: number, now: string): void {
  changeState(scope.conn, {
    cookie: answer.cookie,
    last_seq: answer.more ? state.last_seq : answer.lastSeq,
    code_prefix: answer.codePrefix,
    sign_in_again: answer.signInAgain,
    last_sync_at: now,
    paging: answer.more ? 1 : 0,
    pages_done: answer.more ? state.pages_done + rows : 0,
    pages_left: answer.more ? answer.left : 0,
  });
}
