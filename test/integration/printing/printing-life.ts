/**
 * A workstation's print queue that prints into a folder until it is killed: `printing-life.ts STORE FIRST ORDER…`, where the
 * jobs are numbered from FIRST. Tells `try N` before it asks for a job, and `ack N` once that job was taken.
 */
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createStore } from '../../../db/store.ts';
import { openPrintQueue } from '../../../workstation/print-queue/print-queue.ts';
import { system } from '../../../workstation/system.ts';
import { idOf, warehouse } from '../../builders.ts';

/** Taken and not printed yet. */
const MOST_WAITING = 3;

const [path = '', first = '', ...orderIds] = process.argv.slice(2);
const log = (level: string, text: string) => {
  if (level !== 'info') process.stderr.write(`${text}\n`);
};
const deviceName = 'Poste 1';
const store = await createStore({ ...system, path, transport: null, deviceName, grants: () => ({}), log });
const queue = openPrintQueue({ store, now: system.now, deviceName: () => deviceName }, null, {
  timer: system.timer,
  log,
});
for (let number = Number(first); ; number += 1) {
  tell(`try ${number}`);
  const ids = [orderIds[number % orderIds.length] ?? ''];
  await queue.print({ jobId: idOf(number), document: 'delivery-note', ids, layout: 'sheet' }, warehouse);
  tell(`ack ${number}`);
  while ((await queue.jobs({ limit: 1 }, warehouse)).open > MOST_WAITING) await setTimeout(1);
}

function tell(line: string): void {
  writeSync(process.stdout.fd, `${line}\n`);
}
