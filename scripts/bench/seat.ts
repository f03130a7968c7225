/** A workstation over a filled store where somebody sits already: the typed API as every shell has it, without a backend. */
import type { Store } from '../../db/contract.ts';
import type { Session } from '../../domain/views.ts';
import type { Actor } from '../../domain/tx.ts';
import { dispatch } from '../../workstation/dispatch.ts';
import { openPrintQueue } from '../../workstation/print-queue/print-queue.ts';
import type { OpenSession } from '../../workstation/session.ts';
import { system } from '../../workstation/system.ts';
import type { Workstation } from '../../workstation/workstation.ts';
import { TODAY } from './past-orders.ts';

export function seatAt(store: Store, actor: Actor): Workstation {
  const now = () => new Date(TODAY).toISOString();
  const log = (level: string, text: string) => void (level === 'error' && process.stderr.write(`${text}\n`));
  const deviceName = 'Poste 1';
  const house = {
    store,
    session: sessionOf(actor, deviceName),
    directory: { complete: async () => [] },
    printing: openPrintQueue({ store, now, deviceName: () => deviceName }, null, { timer: system.timer, log }),
    now,
  };
  return {
    dispatch: (kind, name, input) => dispatch(house, kind, name, input, log),
    on: () => () => undefined,
    close: () => house.printing.close(),
  };
}

/** Nobody comes and nobody goes. */
function sessionOf(actor: Actor, deviceName: string): OpenSession {
  const { id, name, shops } = actor;
  if (actor.role === 'connector') throw new Error('a person sits here');
  const session: Session = {
    enrolled: true,
    deviceName,
    staff: { id, name, role: actor.role, shops: [...shops] },
    locked: null,
  };
  const never = () => {
    throw new Error('nobody comes or goes while it is measured');
  };
  return {
    current: () => session,
    actor: () => actor,
    directory: async () => [],
    photoWay: () => null,
    refresh: async () => undefined,
    close: () => undefined,
    enrol: never,
    signIn: never,
    badgeSignIn: never,
    lock: never,
    signOut: never,
    newDeviceCode: never,
    drawBadge: never,
    revokeBadge: never,
  };
}
