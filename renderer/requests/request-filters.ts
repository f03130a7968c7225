import type { ContactRequest } from '../../domain/request/request.ts';

export const requestFilters = ['open', 'mine', 'unowned', 'late', 'waiting', 'closed'] as const;
export type RequestFilter = (typeof requestFilters)[number];

/** Which requests a tab shows. `me`: id of who looks; `now` in milliseconds. */
export function isShown(
  filter: RequestFilter,
  { closedAt, pausedSince, ownerId, dueAt }: ContactRequest,
  me: string,
  now: number,
): boolean {
  if (filter === 'closed' || closedAt !== null) return filter === 'closed' && closedAt !== null;
  switch (filter) {
    case 'open':
      return pausedSince === null;
    case 'mine':
      return ownerId === me;
    case 'unowned':
      return ownerId === null;
    case 'late':
      return pausedSince === null && Date.parse(dueAt) <= now;
    case 'waiting':
      return pausedSince !== null;
  }
}
