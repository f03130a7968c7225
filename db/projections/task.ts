/** What a document asks of a person, as columns beside what it is found by. */
import { taskOf } from '../../domain/attention/task.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import type { RecordRowTable } from '../schema.ts';

export type TaskColumns = Pick<RecordRowTable, 'task' | 'due' | 'since' | 'owner' | 'not_for' | 'told'>;

const nothing: TaskColumns = { task: null, due: null, since: null, owner: null, not_for: null, told: null };

export function taskColumns<T extends Table>(table: T, doc: Doc<T>): TaskColumns {
  const task = taskOf(table, doc);
  if (!task) return nothing;
  const { kind, due, since, ownerId, notFor, told } = task;
  return { task: kind, due, since: Date.parse(since), owner: ownerId, not_for: notFor, told: JSON.stringify(told) };
}
