import type { SyncStatus } from '../../domain/views.ts';

export type SyncMood =
  | { kind: 'cut' | 'confirmed' | 'paused' | 'stuck' | 'signIn' }
  | { kind: 'offline' | 'saved' | 'sent'; count: number }
  | { kind: 'copying'; left: number };

/** What the badge says, the most pressing first; nothing is called confirmed before the backend said so. */
export function syncMood(sync: SyncStatus, line: boolean): SyncMood {
  if (!line) return { kind: 'cut' };
  if (sync.stuck !== null) return { kind: 'stuck' };
  if (sync.signInAgain !== null) return { kind: 'signIn' };
  if (isOffline(sync)) return { kind: 'offline', count: sync.queued };
  if (sync.state === 'paused' || sync.fault !== null) return { kind: 'paused' };
  if (sync.progress !== null && sync.progress.left > 0) return { kind: 'copying', left: sync.progress.left };
  if (sync.sent > 0) return { kind: 'sent', count: sync.sent };
  if (sync.queued > 0) return { kind: 'saved', count: sync.queued };
  return { kind: 'confirmed' };
}

export function isOffline(sync: SyncStatus): boolean {
  return sync.fault === 'offline' || sync.fault === 'timeout' || sync.fault === 'server';
}
