import { describe, expect, it } from 'vitest';
import { SyncFault, type SyncFaultKind } from '../../../domain/sync.ts';
import { aPhoneOrder, agent, idOf, manager } from '../../builders.ts';
import { aStation, anAnswer, anOpenShop, filledWith, scripted, wireTo } from './station.ts';

const order = (number: number) => ({
  commandId: idOf(number),
  draftId: null,
  args: aPhoneOrder({ orderId: idOf(0x3000 + number) }),
});
const fails = (kind: SyncFaultKind) => () => new SyncFault(kind, 'told by the wire');
/** Lets what the timer started run to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('when a workstation syncs', () => {
  it('is at once when connected, then every half minute or so (S29)', async () => {
    const wire = scripted(filledWith());
    const { timer, store } = await aStation({ transport: wire });
    expect(timer.armed()).toEqual([0]);
    timer.fire();
    await settled();
    expect(store.status()).toMatchObject({ state: 'idle', fault: null });
    const [next = 0] = timer.armed();
    expect(next).toBeGreaterThanOrEqual(22_500);
    expect(next).toBeLessThanOrEqual(37_500);
  });

  it('is soon after new work, in one exchange for several acts (S29)', async () => {
    const { store, timer, backend } = await anOpenShop();
    await store.placeOrder(order(1), agent);
    await store.placeOrder(order(2), agent);
    expect(timer.armed()).toEqual([25]);
    timer.fire();
    await settled();
    expect(store.status()).toMatchObject({ state: 'idle', queued: 0 });
    expect(await backend.orderIds()).toContain(idOf(0x3002));
  });

  it('is one request at a time, and once more for what came meanwhile (S29)', async () => {
    const { store, backend } = await anOpenShop();
    let open = 0;
    let most = 0;
    const wire = wireTo(backend);
    store.connect({
      sync: async (request) => {
        open += 1;
        most = Math.max(most, open);
        const answer = await wire.sync(request);
        open -= 1;
        return answer;
      },
    });
    const first = store.syncNow();
    await store.placeOrder(order(1), agent);
    await Promise.all([first, store.syncNow(), store.syncNow()]);
    expect(most).toBe(1);
    expect(store.status().queued).toBe(0);
  });

  it('sends a long queue in batches, without waiting between them', async () => {
    const { store, backend } = await anOpenShop([], { transport: null });
    const sizes: number[] = [];
    const wire = wireTo(backend);
    const note = (text: string) => ({
      name: 'changeCustomer',
      args: { customerId: idOf(0x2000), details: { ...details, note: text } },
    });
    const { details } = (await import('../../builders.ts')).aCustomer();
    store.connect(wire);
    await store.syncNow();
    for (let number = 1; number <= 250; number += 1)
      await store.execute({ commandId: idOf(number), ...note(`${number}`) }, agent);
    store.connect({
      sync: async (request) => {
        sizes.push(request.commands.length);
        return wire.sync(request);
      },
    });
    expect(await store.syncNow()).toMatchObject({ queued: 0, refused: 0 });
    expect(sizes.slice(0, 2)).toEqual([200, 50]);
  });
});

describe('a fault of the way', () => {
  it.each(['offline', 'timeout', 'server', 'badAnswer'] as const)(
    '%s is tried again, later each time, with nothing dropped (S30)',
    async (kind) => {
      const faults = Array.from({ length: 20 }, () => fails(kind));
      const wire = scripted(filledWith(), ...faults);
      const { store, timer } = await aStation({ transport: wire });
      await store.syncNow();
      await store.placeOrder(order(1), agent);
      const delays: number[] = [];
      for (let attempt = 0; attempt < 8; attempt += 1) {
        timer.fire();
        await settled();
        expect(store.status()).toMatchObject({ state: 'waiting', fault: kind, queued: 1 });
        delays.push(...timer.armed());
      }
      expect(delays).toHaveLength(8);
      expect(delays[0]).toBeLessThanOrEqual(1250);
      expect(delays[3]).toBeGreaterThanOrEqual(6000);
      expect(Math.max(...delays)).toBeLessThanOrEqual(75_000);
    },
  );

  it.each(['auth', 'upgradeRequired', 'gap', 'serverRestored'] as const)(
    '%s pauses the sending; reading and acting go on (S31)',
    async (kind) => {
      const wire = scripted(filledWith(), fails(kind), (request) => anAnswer(request));
      const { store, timer } = await aStation({ transport: wire });
      await store.syncNow();
      expect(await store.syncNow()).toMatchObject({ state: 'paused', fault: kind, faultText: 'told by the wire' });
      expect(timer.armed()).toEqual([]);
      await store.placeOrder(order(1), agent);
      expect(timer.armed()).toEqual([]);
      expect(await store.query('orderById', { orderId: idOf(0x3001) }, agent)).not.toBeNull();
      store.connect(wire);
      expect(timer.armed()).toEqual([0]);
      expect(await store.syncNow()).toMatchObject({ fault: null });
    },
  );

  it('of a person who must sign in again holds the queue and not what is pulled (S15)', async () => {
    const { store, backend, timer } = await anOpenShop([], { grants: () => ({}) });
    await store.placeOrder(order(1), agent);
    await backend.put({
      table: 'staff',
      doc: { id: 'nouveau', name: 'Nour', role: 'agent', shops: ['cadomaestro'], active: true, badge: null },
    });
    expect(await store.syncNow()).toMatchObject({ state: 'paused', fault: 'auth', signInAgain: agent.id, queued: 1 });
    expect((await store.staff()).map(({ id }) => id)).toContain('nouveau');
    expect(timer.armed()).toHaveLength(1);
  });

  it('is told to those who listen, once per change', async () => {
    const wire = scripted(filledWith(), fails('offline'));
    const { store } = await aStation({ transport: wire });
    await store.syncNow();
    const states: string[] = [];
    store.onSync(({ state, fault }) => states.push(`${state} ${fault ?? ''}`.trim()));
    await store.syncNow();
    expect(states).toEqual(['sending', 'sending offline', 'waiting offline']);
  });
});

describe('a command that keeps breaking the exchange', () => {
  const breaking = async () => {
    const { store, backend, timer } = await anOpenShop();
    const wire = wireTo(backend);
    const requests: number[][] = [];
    store.connect({
      sync: async (request) => {
        requests.push(request.commands.map(({ seq }) => seq));
        if (request.commands.some(({ commandId }) => commandId === idOf(2)))
          throw new SyncFault('server', 'cannot read it');
        return wire.sync(request);
      },
    });
    for (const number of [1, 2, 3]) await store.placeOrder(order(number), agent);
    return { store, backend, timer, requests };
  };

  it('is found among those around it, shown as stuck, and does not keep the changes of others away (S32)', async () => {
    const { store, backend } = await breaking();
    for (let attempt = 0; attempt < 12 && !store.status().stuck; attempt += 1) await store.syncNow();
    expect(store.status().stuck).toMatchObject({ commandId: idOf(2), name: 'placePhoneOrder', attempts: 5 });
    expect(store.status().queued).toBe(2);
    expect(await store.query('queue', {}, agent)).toMatchObject([
      { state: 'stuck', lastFault: 'server: cannot read it' },
      { state: 'saved' },
    ]);
    await backend.put({
      table: 'staff',
      doc: { id: 'nouveau', name: 'Nour', role: 'agent', shops: ['cadomaestro'], active: true, badge: null },
    });
    await store.syncNow();
    expect((await store.staff()).map(({ id }) => id)).toContain('nouveau');
  });

  it('may be withdrawn by people, is kept whole, and lets the rest through (S32)', async () => {
    const { store, backend } = await breaking();
    await expect(store.withdrawCommand(idOf(2), manager)).rejects.toMatchObject({ code: 'moveImpossible' });
    for (let attempt = 0; attempt < 12 && !store.status().stuck; attempt += 1) await store.syncNow();
    await store.withdrawCommand(idOf(2), manager);
    expect(await store.query('orderById', { orderId: idOf(0x3002) }, agent)).toBeNull();
    expect(await store.syncNow()).toMatchObject({ queued: 0, stuck: null, refused: 1 });
    expect((await backend.orderIds()).sort()).toEqual([idOf(0x3001), idOf(0x3003)]);
    const [row] = await store.query('refusedList', { settled: false }, agent);
    expect(row).toMatchObject({
      commandId: idOf(2),
      name: 'placePhoneOrder',
      refusal: { code: 'withdrawn', detail: { by: manager.id } },
    });
    expect((await store.reopenRefused(idOf(2), agent)).draftId).not.toBeNull();
  });

  it('is not blamed while the backend answers nobody', async () => {
    const wire = scripted(filledWith(), ...Array.from({ length: 40 }, () => fails('server')));
    const { store } = await aStation({ transport: wire });
    await store.syncNow();
    await store.placeOrder(order(1), agent);
    for (let attempt = 0; attempt < 10; attempt += 1) await store.syncNow();
    expect(store.status()).toMatchObject({ stuck: null, queued: 1, fault: 'server' });
  });
});

describe('closing', () => {
  it('drops an answer that comes afterwards and arms nothing', async () => {
    let answer: (() => void) | undefined;
    const { store, timer } = await aStation();
    store.connect({
      sync: (request) =>
        new Promise((resolve) => {
          answer = () => resolve(anAnswer(request));
        }),
    });
    const syncing = store.syncNow();
    await settled();
    await store.close();
    answer?.();
    await syncing;
    expect(timer.armed()).toEqual([]);
    await expect(
      store.saveDraft({ id: idOf(1), kind: 'phoneOrder', shop: 'cadomaestro', title: '', json: '' }),
    ).rejects.toMatchObject({ kind: 'io' });
  });
});
