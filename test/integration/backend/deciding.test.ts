/** Sync rules S7…S19 over HTTP on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../../domain/order/order.ts';
import type { SyncAnswer } from '../../../domain/sync.ts';
import { aPhoneOrder, aStaff, someDetails } from '../../builders.ts';
import { type TestBackend, aClient, clientOn, queued, startTestBackend } from './backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.close());

const newCustomer = (seq: number, change = {}) =>
  queued(
    seq,
    'createCustomer',
    { customerId: randomUUID(), shop: 'cadomaestro', details: someDetails(), addresses: [] },
    change,
  );
const customers = (answer: SyncAnswer, of: { args: unknown }[]) => {
  const ids = of.map(({ args }) => (args as { customerId: string }).customerId);
  return answer.patch.filter(({ table, id }) => table === 'customers' && ids.includes(id)).length;
};

describe('a batch of commands', () => {
  it('is decided in order, and told with what changed [S7] [S17]', async () => {
    const client = await aClient(backend);
    const batch = [newCustomer(1), newCustomer(2)];
    const answer = await client.sync(batch);
    expect(answer.lastSeq).toBe(2);
    expect(answer.results).toEqual(batch.map(({ seq, commandId }) => ({ seq, commandId, code: null, detail: {} })));
    expect(customers(answer, batch)).toBe(2);
    expect([answer.more, answer.cookie]).toEqual([false, await backend.storage.version()]);
  });

  it('sent again changes nothing and is told again [S8] [S17]', async () => {
    const client = await aClient(backend);
    const batch = [newCustomer(1), newCustomer(2)];
    const first = await client.sync(batch);
    const again = await client.sync(batch);
    expect(again).toEqual({ ...first, now: again.now });
    const after = await client.sync(batch, { lastSeq: 1 });
    expect(after.results.map(({ seq }) => seq)).toEqual([2]);
  });

  it('sent twenty times at once is decided once [S8] [S16]', async () => {
    const client = await aClient(backend);
    await client.sync([]);
    const before = await backend.storage.version();
    const batch = [newCustomer(1), newCustomer(2), newCustomer(3)];
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.sync(batch)));
    expect(await backend.storage.version()).toBe(before + 3);
    for (const answer of answers) expect(answer.results.map(({ code }) => code)).toEqual([null, null, null]);
  });

  it('is forked when a number comes with another command id [S9]', async () => {
    const client = await aClient(backend);
    await client.sync([newCustomer(1)]);
    const { status, body } = await client.send([newCustomer(1)]);
    expect([status, body['kind']]).toEqual([409, 'forked']);
  });

  it('is forked when its client belongs to another device [S9]', async () => {
    const client = await aClient(backend);
    await client.sync([]);
    const other = await aClient(backend);
    const { body } = await other.send([], { clientId: client.clientId });
    expect(body['kind']).toBe('forked');
  });

  it('stops before a gap, keeping what came before [S10]', async () => {
    const client = await aClient(backend);
    const first = newCustomer(1);
    const { status, body } = await client.send([first, newCustomer(3)]);
    expect([status, body['kind']]).toEqual([409, 'gap']);
    expect((await client.sync([])).results.map(({ commandId }) => commandId)).toEqual([first.commandId]);
  });

  it('gets the decision that another client’s copy of a command already has, without running it [S11]', async () => {
    const one = await aClient(backend);
    const two = await aClient(backend, []);
    const command = newCustomer(1);
    const refused = newCustomer(2, { args: command.args });
    const first = await one.sync([command, refused]);
    const before = await backend.storage.version();
    const copied = await two.sync([command, refused]);
    expect(copied.results).toEqual(first.results);
    expect(copied.results[1]?.code).toBe('alreadyExists');
    expect(await backend.storage.version()).toBe(before);
  });

  it('undoes a refused command only, and runs the next one [S12]', async () => {
    const client = await aClient(backend);
    const short = aPhoneOrder({
      orderId: randomUUID(),
      lines: [
        {
          id: randomUUID(),
          articleId: '00000000-0000-4000-8000-000000001000',
          sku: 'MUG-BLANC',
          quantity: 9_999,
          personalisation: '',
          wrapId: null,
          cardText: '',
        },
      ],
      buyer: { kind: 'new', customerId: randomUUID(), details: someDetails() },
    });
    const next = newCustomer(2);
    const answer = await client.sync([queued(1, 'placePhoneOrder', { ...short, code: 'Q-000001' }), next]);
    expect(answer.results.map(({ code }) => code)).toEqual(['stockShort', null]);
    expect(answer.results[0]?.detail).toMatchObject({ rule: 'ORD-3', asked: 9_999, available: 50 });
    expect(
      customers(answer, [next, { args: { customerId: short.buyer.kind === 'new' ? short.buyer.customerId : '' } }]),
    ).toBe(1);
  });

  it('refuses what no program knows, and goes on [S12]', async () => {
    const client = await aClient(backend);
    const answer = await client.sync([newCustomer(1, { name: 'teleport' }), newCustomer(2)]);
    expect(answer.results.map(({ code }) => code)).toEqual(['unknownCommand', null]);
  });

  it('never dates an act after its arrival', async () => {
    const client = await aClient(backend);
    const orderId = randomUUID();
    const args = { ...aPhoneOrder({ orderId }), code: 'Q-000002' };
    const answer = await client.sync([queued(1, 'placePhoneOrder', args, { issuedAt: '2031-01-01T00:00:00.000Z' })]);
    const order = answer.patch.find(({ id }) => id === orderId)?.doc as Order;
    expect(order.placedAt).toBe(backend.now());
    expect(order.timeline[0]).toMatchObject({
      at: backend.now(),
      confirmedAt: backend.now(),
      byName: 'Claire',
      device: 'Poste 1',
    });
  });
});

describe('the rights of a person', () => {
  it('are those of the role on the backend [S14] (ROLE-4)', async () => {
    const client = await aClient(backend, ['warehouse-1']);
    const answer = await client.sync([newCustomer(1, { actorId: 'warehouse-1' })]);
    expect(answer.results[0]).toMatchObject({ code: 'forbidden', detail: { rule: 'ROLE-4', role: 'warehouse' } });
  });

  it('follow a change of role from the next command on [S14]', async () => {
    const client = await aClient(backend, ['warehouse-1']);
    const put = (role: 'agent' | 'warehouse') =>
      backend.storage.write(({ docs }) =>
        docs.put('staff', aStaff(role, { id: 'warehouse-1', shops: ['cadomaestro'] })),
      );
    await put('agent');
    const allowed = await client.sync([newCustomer(1, { actorId: 'warehouse-1' })]);
    await put('warehouse');
    const denied = await client.sync([newCustomer(2, { actorId: 'warehouse-1' })], { lastSeq: 1 });
    expect([allowed.results[0]?.code, denied.results[0]?.code]).toEqual([null, 'forbidden']);
  });

  it('stop at the shops of that person (SHOP-1)', async () => {
    const client = await aClient(backend);
    const args = { customerId: randomUUID(), shop: 'caseapains', details: someDetails(), addresses: [] };
    const answer = await client.sync([queued(1, 'createCustomer', args)]);
    expect(answer.results[0]?.code).toBe('wrongShop');
  });

  it('stop the queue without a grant of their own; pulling goes on [S15]', async () => {
    const client = await aClient(backend, ['agent-1', 'warehouse-1']);
    const answer = await client.sync([newCustomer(1), newCustomer(2, { actorId: 'manager-1' }), newCustomer(3)]);
    expect([answer.lastSeq, answer.signInAgain, answer.results.length]).toEqual([1, 'manager-1', 1]);
    expect(answer.patch.length).toBeGreaterThan(0);
  });

  it('do not pass to another person or another device [S15]', async () => {
    const token = await backend.enrol();
    const mine = await backend.grant(token, 'agent-1');
    const swapped = await clientOn(backend, token, { 'manager-1': mine }).sync([
      newCustomer(1, { actorId: 'manager-1' }),
    ]);
    const elsewhere = await clientOn(backend, await backend.enrol(), { 'agent-1': mine }).sync([newCustomer(1)]);
    expect([swapped.signInAgain, elsewhere.signInAgain]).toEqual(['manager-1', 'agent-1']);
    expect([swapped.lastSeq, elsewhere.lastSeq]).toEqual([0, 0]);
  });

  it('end when the person leaves [S14] [S15]', async () => {
    const client = await aClient(backend);
    const put = (active: boolean) =>
      backend.storage.write(({ docs }) => docs.put('staff', aStaff('agent', { active, shops: ['cadomaestro'] })));
    await put(false);
    const barred = await client.sync([newCustomer(1)]);
    await put(true);
    expect([barred.lastSeq, barred.signInAgain]).toEqual([0, 'agent-1']);
  });
});

describe('the exchange itself', () => {
  it('refuses another protocol before running anything, whatever its shape [S19]', async () => {
    const client = await aClient(backend);
    const before = await backend.storage.version();
    const { status, body } = await client.send([newCustomer(1)], { protocol: 2 });
    const odd = await client.send([], { protocol: 9, commands: 'elsewhere' as never });
    expect([status, body['kind'], odd.body['kind']]).toEqual([426, 'upgradeRequired', 'upgradeRequired']);
    expect(await backend.storage.version()).toBe(before);
  });

  it('keeps commands of a newer program waiting instead of refusing them', async () => {
    const client = await aClient(backend);
    const { body } = await client.send([newCustomer(1, { version: 99 })]);
    expect(body['kind']).toBe('upgradeRequired');
    expect((await client.sync([])).lastSeq).toBe(0);
  });

  it('tells that it was restored to one who knows more than it does [S26]', async () => {
    const client = await aClient(backend);
    await client.sync([]);
    const ahead = await client.send([], { cookie: 1_000_000 });
    const decided = await client.send([], { lastSeq: 5 });
    const stranger = await client.send([], { clientId: randomUUID(), cookie: 1 });
    expect([ahead, decided, stranger].map(({ body }) => body['kind'])).toEqual(Array(3).fill('serverRestored'));
  });

  it('pages by version: nothing is told twice or left out [S18]', async () => {
    const client = await aClient(backend);
    const whole = await client.sync([]);
    const seen: string[] = [];
    let cookie = 0;
    for (let more = true; more; ) {
      const page = await client.sync([], { cookie, limit: 2 });
      expect(page.base).toBe(cookie);
      seen.push(...page.patch.map(({ table, id }) => `${table}/${id}`));
      ({ cookie, more } = page);
      if (!more) expect(page.left).toBe(0);
    }
    expect(cookie).toBe(whole.cookie);
    expect(seen).toEqual(whole.patch.map(({ table, id }) => `${table}/${id}`));
  });

  it('gives each client its own letters (ORD-10)', async () => {
    const prefixes = await Promise.all([1, 2, 3].map(async () => (await (await aClient(backend)).sync([])).codePrefix));
    expect(new Set(prefixes).size).toBe(3);
  });
});
