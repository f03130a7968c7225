/** What the backend keeps of an erased person: the invoices, apart; nothing that any workstation is told (CLI-4). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administer } from '../../../backend/administer.ts';
import { KEEP_ARGUMENTS_DAYS, forgetOld } from '../../../backend/forgetting.ts';
import { Invoice } from '../../../domain/invoice/invoice.ts';
import { anAddress, anOrder, idOf, paid, someDetails } from '../../builders.ts';
import { type TestBackend, aClient, queued, startTestBackend } from './backend.ts';

const customerId = idOf(0x61000);
const orderId = idOf(0x61001);
let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.close());

const everything = async () => JSON.stringify((await backend.storage.pull(0, 10_000)).rows.map(({ json }) => json));

it('erases everywhere but in the archive, which an administrator reads for ten years (CLI-4, DOC-4)', async () => {
  const client = await aClient(backend, ['manager-1', 'agent-1']);
  const details = someDetails({ lastName: 'Kervoazou', email: 'nolwenn.k@exemple.fr' });
  const address = anAddress({ lastName: 'Kervoazou', street: '9 venelle aux Chats' });
  await client.sync([queued(1, 'createCustomer', { customerId, shop: 'cadomaestro', details, addresses: [] })]);
  const customer = { ...anOrder().customer, id: customerId, lastName: 'Kervoazou' };
  const order = paid(
    anOrder({ id: orderId, code: 'Z-000900', status: 'delivered', customer, billing: address, delivery: address }),
  );
  await backend.storage.write(({ docs }) => docs.put('orders', order));
  const issued = await client.sync([queued(2, 'issueInvoice', { orderId })], { lastSeq: 1 });
  expect(issued.results).toMatchObject([{ code: null }]);
  const [paper] = (await backend.storage.pull(0, 10_000)).rows.filter(({ table }) => table === 'invoices');
  const { number } = Invoice.parse(paper?.doc);
  if (number === null) throw new Error('not numbered');
  const erase = { customerId, auditId: idOf(0x61003), reason: 'Demande du 14 mars' };
  const { results } = await client.sync([{ ...queued(3, 'eraseCustomer', erase), actorId: 'manager-1' }], {
    lastSeq: 2,
  });
  expect(results).toMatchObject([{ seq: 3, code: null }]);

  const told = await everything();
  for (const word of ['Kervoazou', 'nolwenn.k', 'venelle']) expect(told).not.toContain(word);
  expect(told).toContain(number);

  const archived = () => administer(backend, { kind: 'archived', shop: 'cadomaestro', number });
  expect(await archived()).toMatchObject({ number, billing: { lastName: 'Kervoazou' } });
  await expect(administer(backend, { kind: 'archived', shop: 'caseapains', number })).rejects.toMatchObject({
    code: 'notFound',
  });

  const said = async () => JSON.stringify(await backend.world.db.selectFrom('commands').selectAll().execute());
  expect(await said()).toContain('Kervoazou');
  await forgetOld(backend.world, KEEP_ARGUMENTS_DAYS);
  expect(await said()).not.toContain('Kervoazou');

  const late = { customerId, details };
  const again = await client.sync([queued(4, 'changeCustomer', late)], { lastSeq: 3 });
  expect(again.results).toMatchObject([{ code: 'mergeWrong', detail: { why: 'erased' } }]);
  expect(await said()).not.toContain('Kervoazou');

  backend.pass(60 * 24 * 365 * 9);
  await forgetOld(backend.world, KEEP_ARGUMENTS_DAYS);
  expect(await archived()).toMatchObject({ number });
  backend.pass(60 * 24 * 366 * 2);
  await forgetOld(backend.world, KEEP_ARGUMENTS_DAYS);
  await expect(archived()).rejects.toMatchObject({ code: 'notFound' });
});
