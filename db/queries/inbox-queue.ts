/** What this workstation saved and the backend refused, or cannot take. */
import { queueRows, refusedList } from './attention.ts';
import type { Found } from './inbox-documents.ts';
import { type Sight, docById } from './sight.ts';

export function queueOfMine(sight: Sight): Found[] {
  const stuck = queueRows(sight, 0)
    .filter(({ state }) => state === 'stuck')
    .map(({ commandId, name, about, orderId, actorId, issuedAt }) =>
      found(sight, 'stuck', { commandId, name, about, orderId, actorId, at: issuedAt }),
    );
  return [...stuck, ...refusedList(sight, { settled: false }).map((row) => found(sight, 'refused', row))];
}

interface Row {
  commandId: string;
  name: string;
  about: string;
  orderId: string | null;
  actorId: string;
  at: string;
}

function found(sight: Sight, kind: 'stuck' | 'refused', { commandId, name, about, orderId, actorId, at }: Row): Found {
  return {
    kind,
    id: commandId,
    shop: null,
    orderId,
    customerId: null,
    dueMs: null,
    dueOn: null,
    sinceMs: Date.parse(at),
    ownerId: actorId,
    told: {
      name: about,
      code: null,
      detail: name,
      cents: null,
      ownerName: docById(sight.conn, 'staff', actorId)?.name ?? actorId,
    },
  };
}
