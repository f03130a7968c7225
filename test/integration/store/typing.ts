/** A program that saves drafts until it is killed, and prints the id of each one that was acknowledged. */
import { randomBytes } from 'node:crypto';
import { createStore } from '../../../db/store.ts';
import { newId } from '../../../domain/ids.ts';

const [path = ''] = process.argv.slice(2);
const random = (count: number) => new Uint8Array(randomBytes(count));
const store = await createStore({
  path,
  now: () => new Date().toISOString(),
  random,
  transport: null,
  deviceName: 'Poste 1',
  grants: () => ({}),
  timer: { set: () => () => undefined },
  log: () => undefined,
});
for (;;) {
  const id = newId(random);
  await store.saveDraft({ id, kind: 'phoneOrder', shop: 'cadomaestro', title: id, json: '{}' });
  process.stdout.write(`${id}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
