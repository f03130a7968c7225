import { describe, expect, it } from 'vitest';
import { type Store, StoreFault } from '../../../db/contract.ts';
import type { Reply } from '../../../domain/api.ts';
import { refusal } from '../../../domain/refusal.ts';
import { SyncFault } from '../../../domain/sync.ts';
import { actions } from '../../../domain/api-actions.ts';
import { queries } from '../../../domain/api.ts';
import type { Actor } from '../../../domain/tx.ts';
import { dispatch } from '../../../workstation/dispatch.ts';
import type { PrintQueue } from '../../../workstation/print-queue/print-queue.ts';
import { actionAnswers, queryAnswers } from '../../../workstation/procedures.ts';
import type { OpenSession } from '../../../workstation/session.ts';
import { NOON, agent, idOf, warehouse } from '../../builders.ts';

/** A house of which a test furnishes only what its call may touch. */
function ask(kind: unknown, name: unknown, input: unknown, actor: Actor | null, store: Partial<Store>) {
  const logged: string[] = [];
  const session = { actor: () => actor } as OpenSession;
  const directory = { complete: () => Promise.resolve([]) };
  const reply = dispatch(
    { store: store as Store, session, directory, printing: {} as PrintQueue, now: () => NOON },
    kind,
    name,
    input,
    (_level, text) => logged.push(text),
  );
  return { reply, logged };
}
const failing = (error: Error): Partial<Store> => ({ query: () => Promise.reject(error) });

describe('a call of the typed API', () => {
  it.each([
    ['query', 'noSuchThing'],
    ['query', 'signIn'],
    ['action', 'orderList'],
    ['query', 'constructor'],
    ['query', '__proto__'],
    ['event', 'changed'],
    ['query', 42],
    [null, null],
  ])('knows no %s %s', async (kind, name) => {
    expect(await ask(kind, name, {}, agent, {}).reply).toMatchObject({ kind: 'badUse', code: 'unknownProcedure' });
  });

  it('names the field that is wrong, and every other', async () => {
    const reply = await ask('query', 'orderList', { shop: 'cadomaestro', limit: 0, offset: -1 }, agent, {}).reply;
    expect(reply).toMatchObject({ ok: false, kind: 'refusal', code: 'badInput', detail: { field: 'offset' } });
    expect(JSON.stringify(reply)).toContain('"field":"limit"');
  });

  it('is refused to nobody in particular before its input is looked at', async () => {
    const reply = await ask('query', 'orderList', { shop: 7 }, null, {}).reply;
    expect(reply).toMatchObject({ kind: 'refusal', code: 'notSignedIn' });
  });

  it('reaches the store with parsed arguments and the person who asks', async () => {
    const seen: unknown[] = [];
    const query = (...args: unknown[]) => Promise.resolve(seen.push(...args));
    await ask('query', 'orderById', { orderId: idOf(1), extra: 1 }, agent, { query: query as never }).reply;
    expect(seen).toEqual(['orderById', { orderId: idOf(1) }, agent]);
  });

  it('may be made before sign-in where the map says so', async () => {
    const query = async () => [] as never;
    expect(await ask('query', 'shops', {}, null, { query }).reply).toEqual({ ok: true, value: [] });
  });

  it('answers a refusal with its code and detail', async () => {
    const error = refusal('notFound', { table: 'orders' });
    const { reply, logged } = ask('query', 'home', { shop: 'cadomaestro' }, agent, failing(error));
    expect(await reply).toEqual({ ok: false, kind: 'refusal', code: 'notFound', detail: { table: 'orders' } });
    expect(logged).toEqual([]);
  });

  it.each([
    [new StoreFault('full', '/secret/path'), 'storeFull'],
    [new StoreFault('corrupt', '/secret/path'), 'storeCorrupt'],
    [new SyncFault('offline', '/secret/path'), 'offline'],
    [new Error('/secret/path'), 'internal'],
  ])('answers %s with a stable code and nothing of the inside', async (error, code) => {
    const reply: Reply = await ask('query', 'home', { shop: 'cadomaestro' }, agent, failing(error)).reply;
    expect(reply).toEqual({ ok: false, kind: 'fault', code, detail: {} });
  });
});

describe('every procedure', () => {
  it('has an answer', () => {
    expect(Object.keys(queryAnswers).sort()).toEqual(Object.keys(queries).sort());
    expect(Object.keys(actionAnswers).sort()).toEqual(Object.keys(actions).sort());
  });

  const closed = [
    ...Object.entries(queries).map(([name, call]) => ['query', name, call.signedIn] as const),
    ...Object.entries(actions).map(([name, call]) => ['action', name, call.signedIn] as const),
  ].filter(([, , signedIn]) => signedIn);
  it.each(closed)('%s %s is closed to nobody in particular', async (kind, name) => {
    expect(await ask(kind, name, {}, null, {}).reply).toMatchObject({ code: 'notSignedIn' });
  });
});

describe('a refusal that tells an amount (ROLE-2)', () => {
  const execute = () => Promise.reject(refusal('notPaid', { rule: 'ORD-10', method: 'Virement', missingCents: 4_250 }));
  const act = { commandId: idOf(1), name: 'startPreparation', args: { orderId: idOf(2) } };

  it('tells it to nobody who sees no prices', async () => {
    const reply = await ask('action', 'execute', act, warehouse, { execute }).reply;
    expect(reply).toEqual({
      ok: false,
      kind: 'refusal',
      code: 'notPaid',
      detail: { rule: 'ORD-10', method: 'Virement' },
    });
  });

  it('tells it to whoever does', async () => {
    expect(await ask('action', 'execute', act, agent, { execute }).reply).toMatchObject({
      detail: { missingCents: 4_250 },
    });
  });
});
