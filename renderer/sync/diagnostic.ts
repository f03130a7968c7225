import type { QueueRow, SyncStatus } from '../../domain/views.ts';

/** What support needs, as text: counts, states and faults; no name, no order, nothing a customer said. */
export function diagnostic(device: string, sync: SyncStatus, queue: readonly QueueRow[], at: string): string {
  const { state, fault, queued, sent, refused, lastSyncAt, progress } = sync;
  const stuck = sync.stuck === null ? null : { name: sync.stuck.name, attempts: sync.stuck.attempts };
  const rows = queue.map((row) => ({
    seq: row.seq,
    name: row.name,
    state: row.state,
    attempts: row.attempts,
    issuedAt: row.issuedAt,
    refusal: row.localRefusal?.code ?? null,
  }));
  const shown = { at, device, state, fault, queued, sent, refused, stuck, lastSyncAt, progress, queue: rows };
  return JSON.stringify({ comptoir: 'diagnostic', ...shown, agent: navigator.userAgent }, null, 2);
}
