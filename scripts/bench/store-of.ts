/** A store as a workstation holds it, on a clock of the reference data. */
import type { Store } from '../../db/contract.ts';
import { createStore } from '../../db/store.ts';
import type { Transport } from '../../domain/sync.ts';
import type { Actor } from '../../domain/tx.ts';
import { system } from '../../workstation/system.ts';
import { TODAY } from './past-orders.ts';

/** A manager of both shops in the demo's staff. */
export const viewer: Actor = {
  id: 'jean-philippe',
  name: 'Jean-Philippe',
  role: 'manager',
  shops: ['cadomaestro', 'caseapains'],
};

export function storeOf(
  path: string,
  transport: Transport | null,
  grants: Record<string, string> = {},
): Promise<Store> {
  return createStore({
    path,
    ...system,
    // nothing syncs but when it is told to
    timer: { set: () => () => undefined },
    now: () => new Date(TODAY).toISOString(),
    transport,
    deviceName: 'Poste 1',
    grants: () => grants,
    log: (level, text) => level !== 'info' && process.stderr.write(`${level}: ${text}\n`),
  });
}
