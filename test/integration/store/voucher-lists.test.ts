/** Vouchers issued, listed, cancelled and counted between workstations that work alone and a backend that decides (AVO-1…3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionArgs } from '../../../domain/api.ts';
import type { Actor } from '../../../domain/tx.ts';
import { CardFilter, VoucherFilter } from '../../../domain/voucher/views.ts';
import { aPhoneOrder, agent, idOf, manager, warehouse } from '../../builders.ts';
import { aVoucher } from '../../builders/voucher.ts';
import { type AnyDoc, type Backend, type Station, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const CUSTOMER = idOf(0x2000);
const WHOLE = 3_270;
const issue = (change: object = {}) => ({
  voucherId: idOf(0x9000),
  shop: 'cadomaestro',
  customerId: CUSTOMER,
  label: 'Geste commercial',
  value: { kind: 'amount', amountCents: 500 },
  to: '2027-03-16',
  uses: 1,
  reason: 'Retard',
  ...change,
});
const filter = (change: object = {}) => VoucherFilter.parse({ shop: 'cadomaestro', ...change });

async function twoStations(docs: readonly AnyDoc[] = []) {
  const backend = await aBackend([...firstDocs, ...docs]);
  const one = await aStation({ transport: wireTo(backend, 'device-1') });
  const two = await aStation({ transport: wireTo(backend, 'device-2') });
  for (const { store } of [one, two]) await store.syncNow();
  return { backend, one, two };
}
const run = ({ store }: Station, number: number, name: string, args: object, actor: Actor = manager) =>
  store.execute({ commandId: idOf(number), name, args: { ...args } as never }, actor);
const rows = async ({ store }: Station, change: object = {}) =>
  (await store.query('voucherList', filter(change), agent)).rows;
const buy = (number: number, codes: string[], cents: number): ActionArgs<'placeOrder'> => ({
  commandId: idOf(number),
  draftId: null,
  args: aPhoneOrder({
    orderId: idOf(0x3000 + number * 0x10),
    buyer: { kind: 'known', customerId: CUSTOMER },
    codes,
    expectedTotalCents: cents,
  }),
});

describe('a voucher issued where nothing reaches the backend (AVO-1, AVO-2)', () => {
  it('waits for its code, which the backend draws and nobody can guess; then every workstation has it', async () => {
    const { one, two } = await twoStations();
    await run(one, 1, 'issueVoucher', issue());
    expect(await rows(one)).toMatchObject([
      { state: 'pending', pending: true, voucher: { code: '', issuedBy: manager.name }, customerName: /./u },
    ]);
    await one.store.syncNow();
    await two.store.syncNow();
    const [here, there] = [await rows(one), await rows(two)];
    expect(here).toHaveLength(1);
    expect(here).toEqual(there);
    expect(here[0]).toMatchObject({ state: 'usable', pending: false });
    const code = here[0]?.voucher.code ?? '';
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/u);
    expect(await rows(two, { end: code.slice(-4).toLowerCase() })).toHaveLength(1);
    expect(await rows(two, { end: code.slice(0, 4) })).toHaveLength(0);
    const money = await two.store.query('customerMoney', { customerId: CUSTOMER }, agent);
    expect(money?.vouchers.map((voucher) => voucher.code)).toEqual([code]);
  });

  it('is no agent’s to issue or to cancel (AVO-1), and no warehouse’s to see (ROLE-2)', async () => {
    const { one } = await twoStations([{ table: 'vouchers', doc: aVoucher() }]);
    await expect(run(one, 1, 'issueVoucher', issue(), agent)).rejects.toMatchObject({ code: 'forbidden' });
    const cancel = { voucherId: 'cadomaestro:BRAVO', reason: 'Erreur' };
    await expect(run(one, 2, 'cancelVoucher', cancel, agent)).rejects.toMatchObject({ code: 'forbidden' });
    for (const asked of [
      () => one.store.query('voucherList', filter(), warehouse),
      () => one.store.query('voucherById', { voucherId: 'cadomaestro:BRAVO' }, warehouse),
      () => one.store.query('giftCardList', CardFilter.parse({ shop: 'cadomaestro' }), warehouse),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes nothing off once it is cancelled elsewhere; the order that had it keeps it, and is found under it', async () => {
    const { backend, one, two } = await twoStations([{ table: 'vouchers', doc: aVoucher({ uses: 5 }) }]);
    await one.store.placeOrder(buy(1, ['BRAVO'], WHOLE - 258), agent);
    await one.store.syncNow();
    await run(one, 2, 'cancelVoucher', { voucherId: 'cadomaestro:BRAVO', reason: 'Fuite sur un forum' });
    await one.store.syncNow();
    await two.store.placeOrder(buy(3, ['BRAVO'], WHOLE - 258), agent);
    expect(await two.store.syncNow()).toMatchObject({ refused: 1 });
    expect(await backend.orderIds()).toEqual([idOf(0x3010)]);
    expect(await rows(two, { states: ['cancelled'] })).toHaveLength(1);
    expect(await rows(two, { states: ['usable', 'pending'] })).toHaveLength(0);
    const view = await two.store.query('voucherById', { voucherId: 'cadomaestro:BRAVO' }, agent);
    expect(view).toMatchObject({
      state: 'cancelled',
      orders: 1,
      uses: [{ orderId: idOf(0x3010), cents: 258, cancelled: false }],
      voucher: { used: 1, reason: expect.stringContaining('Fuite sur un forum') },
    });
  });
});

describe('the list of vouchers (AVO-2)', () => {
  it('puts each under the state that the domain gives it, and counts what it does not show', async () => {
    const changes = [
      {},
      { uses: 2, used: 2 },
      { uses: 2, used: 1 },
      { to: '2026-03-15' },
      { to: '2026-03-16', from: '2026-03-16' },
      { from: '2026-03-17' },
      { active: false, to: '2026-03-15' },
      { uses: 1, used: 1, to: '2026-03-15', customerId: CUSTOMER },
    ];
    const docs = changes.map(
      (change, n): AnyDoc => ({ table: 'vouchers', doc: aVoucher({ code: `CODE${n}`, ...change }) }),
    );
    const { one } = await twoStations(docs);
    const all = await rows(one);
    expect(all).toHaveLength(changes.length);
    for (const { state } of all) {
      const under = await rows(one, { states: [state] });
      expect(under.map(({ voucher }) => voucher.code)).toEqual(
        all.filter((row) => row.state === state).map(({ voucher }) => voucher.code),
      );
    }
    expect(new Set(all.map(({ state }) => state))).toEqual(
      new Set(['usable', 'used', 'expired', 'early', 'cancelled']),
    );
    expect((await rows(one, { whose: 'personal' })).map(({ voucher }) => voucher.code)).toEqual(['CODE7']);
    expect(await rows(one, { whose: 'everyone' })).toHaveLength(changes.length - 1);
    expect(await one.store.query('voucherList', filter({ limit: 2, offset: 7 }), agent)).toMatchObject({
      total: changes.length,
      rows: [{}],
    });
  });
});

describe('any codes spent and given back by two workstations, in any order of arrival (ORD-8, AVO-2)', () => {
  type Act = (stations: readonly Station[], number: number) => Promise<unknown>;
  const who = fc.nat(1);
  const at = (stations: readonly Station[], index: number) => stations[index] as Station;
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ who, code: fc.constantFrom('UNE', 'DEUX', 'CHACUN') }).map(
      ({ who: index, code }): Act =>
        ({ ...stations }, number) =>
          at(stations, index).store.placeOrder(buy(number, [code], WHOLE - 500), agent),
    ),
    fc.record({ who, which: fc.nat(11) }).map(
      ({ who: index, which }): Act =>
        (stations, number) =>
          run(at(stations, index), number, 'cancelOrder', { orderId: idOf(0x3000 + which * 0x10), reason: 'Non' }),
    ),
    who.map(
      (index): Act =>
        (stations) =>
          at(stations, index).store.syncNow(),
    ),
  );
  const five = { value: { kind: 'amount', amountCents: 500 } } as const;
  const codes = [
    aVoucher({ code: 'UNE', uses: 1, ...five }),
    aVoucher({ code: 'DEUX', uses: 2, ...five }),
    aVoucher({ code: 'CHACUN', oncePerCustomer: true, ...five }),
  ];

  it('no voucher is ever on more orders than it may be, and each use stands for one order', async () => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        const { backend, one, two } = await twoStations(codes.map((doc): AnyDoc => ({ table: 'vouchers', doc })));
        const stations = [one, two];
        // refused here: nothing was done, and nothing is owed
        for (const [number, step] of acts.entries()) await step(stations, number).catch(() => undefined);
        for (const { store } of [one, two, one, two]) refusals += (await store.syncNow()).refused;
        await expectCounted(backend);
        for (const station of stations)
          expect((await rows(station)).map(({ voucher }) => voucher)).toEqual(await known(backend));
      }),
      { numRuns: 25 },
    );
    expect(refusals).toBeGreaterThan(0);
  });

  async function known(backend: Backend) {
    const held = await backend.docs('vouchers');
    return held.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  }

  async function expectCounted(backend: Backend): Promise<void> {
    const orders = (await backend.docs('orders')).filter(({ status }) => status !== 'cancelled');
    for (const { id, used, uses, oncePerCustomer } of await backend.docs('vouchers')) {
      const having = orders.filter(({ discounts }) => discounts.some(({ voucherId }) => voucherId === id));
      expect(used).toBe(having.length);
      expect(used).toBeLessThanOrEqual(oncePerCustomer ? 1 : (uses ?? Infinity));
    }
  }
});
