import { expect, it } from 'vitest';
import { openPrintQueue } from '../../../workstation/print-queue/print-queue.ts';
import { NOON } from '../../builders.ts';
import { anOpenShop, manualTimer } from '../store/station.ts';

it('leaves nothing behind that would keep the program running once the queue is closed', async () => {
  const { store } = await anOpenShop([]);
  const { timer, armed } = manualTimer();
  const before = armed();
  const queue = openPrintQueue({ store, now: () => NOON, deviceName: () => 'Poste 1' }, null, {
    timer,
    log: () => undefined,
  });
  await queue.close();
  expect(armed()).toEqual(before);
});
