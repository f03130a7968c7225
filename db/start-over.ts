/** This file becomes a client that the backend has never met (S25); the queue goes on under the same command ids. */
import type { Random } from '../domain/ids.ts';
import { tableNames } from '../domain/tx.ts';
import { rubOut } from './erasures.ts';
import { renumber } from './outbox.ts';
import { type Replaying, replay } from './replay.ts';
import { changeState, unknownClient } from './state.ts';
import type { Scope } from './writer.ts';

/** The replica is empty afterwards and must be pulled from the beginning; no command is lost, none can count twice. */
export async function startOver(scope: Scope, options: Replaying & { random: Random }): Promise<void> {
  const { conn, docs, changed } = scope;
  conn.run(conn.sql.deleteFrom('undo'));
  docs.removeAll();
  // who is told as erased from now on was in the old copy, too
  rubOut(conn, 'replica');
  for (const table of tableNames) changed.add(table);
  const next_seq = renumber(scope);
  changeState(conn, { ...unknownClient(options.random), next_seq, paging: 1 });
  await replay(scope, options);
}
