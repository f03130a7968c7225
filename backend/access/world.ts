import type { Random } from '../../domain/ids.ts';
import type { Database } from '../schema.ts';

/** What access control stands on. */
export interface World {
  db: Database;
  /** The backend's clock: ISO instant, UTC. */
  now(): string;
  random: Random;
}

const DAY_MS = 24 * 3_600_000;

export function inDays(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY_MS).toISOString();
}

export function inMinutes(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
