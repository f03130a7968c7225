/**
 * A workstation's store that places orders until it is killed. Waits for one line on stdin (`Start` as JSON), so that
 * it can be loaded while its predecessor still runs. Tells on stdout, one line each, written before going on:
 *
 *   ready
 *   try COMMAND ORDER           before an order is placed
 *   ack COMMAND ORDER CODE      after `placeOrder` resolved
 *   sending | idle | …          the sync state, when it changes
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { createStore } from '../../../db/store.ts';
import { newId } from '../../../domain/ids.ts';
import { backendClient } from '../../../workstation/backend-client.ts';
import { system } from '../../../workstation/system.ts';
import { agent, NOON } from '../../builders.ts';
import { orderFor } from './order-for.ts';

export interface Start {
  path: string;
  url: string;
  token: string;
  grant: string;
  /** What the predecessor tried last and did not tell the end of: the form is still open, the same act comes again. */
  again: { commandId: string; orderId: string } | null;
}

/** The replay of a long queue at each answer would take all the time. */
const LONG_QUEUE = 25;

const input = createInterface({ input: process.stdin });
const given = input[Symbol.asyncIterator]();
// loads what Node loads at the first request
await fetch('data:,');
tell('ready');
const line = await given.next();
input.close();
await place(JSON.parse(String(line.value)) as Start);

async function place({ path, url, token, grant, again }: Start): Promise<void> {
  const store = await createStore({
    ...system,
    path,
    now: () => NOON,
    transport: backendClient(url).transport(token),
    deviceName: 'Poste 1',
    grants: () => ({ [agent.id]: grant }),
    log: (level, text) => level !== 'info' && process.stderr.write(`${text}\n`),
  });
  store.onSync(({ state }) => tell(state));
  let ids = again;
  for (;;) {
    const { commandId, orderId } = ids ?? { commandId: newId(system.random), orderId: newId(system.random) };
    ids = null;
    tell(`try ${commandId} ${orderId}`);
    const placed = await store.placeOrder({ commandId, draftId: null, args: orderFor(orderId) }, agent);
    tell(`ack ${placed.commandId} ${placed.orderId} ${placed.code}`);
    await setImmediate();
    while (store.status().queued > LONG_QUEUE) await setTimeout(5);
  }
}

/** A pipe is written at once: nothing that was told is lost with the process. */
function tell(text: string): void {
  writeSync(1, `${text}\n`);
}
