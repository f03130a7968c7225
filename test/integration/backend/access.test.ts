/** Enrolment, sign-in, tokens: who may speak, for how long, and what guessing brings. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEnrolmentCode } from '../../../backend/access/devices.ts';
import { setPin } from '../../../backend/access/sign-in.ts';
import { aStaff } from '../../builders.ts';
import { PIN, type TestBackend, aClient, bearer, clientOn, startTestBackend } from './backend.ts';

const DAY = 24 * 60;
let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.close());

const signIn = (token: string, staffId: string, pin: string) =>
  backend.post('/sign-in', { staffId, pin }, bearer(token));
const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body['kind'],
  body['code'],
];

describe('enrolment', () => {
  it('takes a code once, also when two come at the same time', async () => {
    const { code } = await newEnrolmentCode(backend.world);
    const replies = await Promise.all([1, 2, 3].map((n) => backend.post('/enrol', { code, deviceName: `Poste ${n}` })));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422]);
    expect(said(replies.find(({ status }) => status === 422) ?? { status: 0, body: {} })).toEqual([
      422,
      'refusal',
      'enrolmentCode',
    ]);
  });

  it('refuses a code of yesterday, and an unknown one, alike', async () => {
    const { code } = await newEnrolmentCode(backend.world);
    backend.pass(DAY + 1);
    const old = await backend.post('/enrol', { code, deviceName: 'Poste' });
    const unknown = await backend.post('/enrol', { code: 'AAAA-AAAA', deviceName: 'Poste' });
    expect(old).toMatchObject({ status: 422, body: unknown.body });
  });

  it('slows guessing down, and lets it go on later', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, n) => backend.post('/enrol', { code: `AAAA-${1000 + n}`, deviceName: 'Poste' })),
    );
    expect(new Set(guesses.map(({ body }) => body['code']))).toEqual(new Set(['enrolmentCode']));
    const { code } = await newEnrolmentCode(backend.world);
    const held = await backend.post('/enrol', { code, deviceName: 'Poste' });
    expect(held.body).toMatchObject({ code: 'enrolmentCode', detail: { waitSeconds: expect.any(Number) } });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    backend.pass(11);
    expect((await backend.post('/enrol', { code, deviceName: 'Poste' })).status).toBe(200);
  });
});

describe('device tokens', () => {
  it('are asked before anything is read, and any wrong one is `auth`', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer' },
      bearer('x'.repeat(43)),
      { authorization: 'Basic abc' },
    ] as Record<string, string>[])
      expect(said(await backend.post('/sync', { nonsense: true }, headers))).toEqual([401, 'auth', 'auth']);
  });

  it('live as long as they are used, and no longer', async () => {
    const token = await backend.enrol();
    for (const days of [100, 100, 100]) {
      backend.pass(days * DAY);
      expect((await clientOn(backend, token, {}).send([])).status).toBe(200);
    }
    backend.pass(181 * DAY);
    expect((await clientOn(backend, token, {}).send([])).status).toBe(401);
  });

  it('are kept as hashes only, like codes, grants and PINs', async () => {
    const token = await backend.enrol();
    const grant = await backend.grant(token, 'agent-1');
    const { code } = await newEnrolmentCode(backend.world);
    const tables = ['devices', 'grants', 'enrolment_codes', 'staff_accounts', 'shop_keys'] as const;
    const rows = await Promise.all(tables.map((table) => backend.world.db.selectFrom(table).selectAll().execute()));
    const dump = JSON.stringify(rows);
    for (const secret of [token, grant, code, PIN]) expect(dump).not.toContain(secret);
  });
});

describe('a manager', () => {
  it('makes enrolment codes; others do not', async () => {
    const token = await backend.enrol();
    const ask = async (staffId: string, grant: string) =>
      backend.post('/devices/codes', { staffId, grant }, bearer(token));
    const made = await ask('manager-1', await backend.grant(token, 'manager-1'));
    expect(made.body['code']).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const agentGrant = await backend.grant(token, 'agent-1');
    expect(said(await ask('agent-1', agentGrant))).toEqual([403, 'refusal', 'forbidden']);
    expect(said(await ask('manager-1', agentGrant))).toEqual([422, 'refusal', 'notSignedIn']);
  });

  it('ends a lost workstation at once, with the grants given on it', async () => {
    const token = await backend.enrol('Bureau');
    const manager = { staffId: 'manager-1', grant: await backend.grant(token, 'manager-1') };
    const lost = await backend.enrol('Perdu');
    await backend.grant(lost, 'agent-1');
    const list = await backend.app.inject({
      method: 'POST',
      url: '/devices/list',
      payload: manager,
      headers: bearer(token),
    });
    const { deviceId } = list.json<{ deviceId: string; name: string }[]>().find(({ name }) => name === 'Perdu') ?? {
      deviceId: '',
    };
    const ended = await backend.post('/devices/revoke', { ...manager, deviceId }, bearer(token));
    expect(ended.status).toBe(200);
    expect(said(await signIn(lost, 'agent-1', PIN))).toEqual([401, 'auth', 'auth']);
    const left = await backend.world.db.selectFrom('grants').selectAll().where('device_id', '=', deviceId).execute();
    expect(left).toEqual([]);
  });
});

describe('sign-in', () => {
  it('gives a grant for thirty days', async () => {
    const client = await aClient(backend);
    const command = () => ({
      seq: 1,
      commandId: randomUUID(),
      name: 'x',
      version: 1,
      args: {},
      actorId: 'agent-1',
      issuedAt: backend.now(),
    });
    backend.pass(31 * DAY);
    const answer = await client.sync([command()]);
    expect(answer.signInAgain).toBe('agent-1');
  });

  it('locks person and device for a quarter of an hour after five wrong PINs', async () => {
    const token = await backend.enrol();
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push((await signIn(token, 'agent-1', '000000')).body);
    expect(codes.slice(0, 4)).toMatchObject(
      [4, 3, 2, 1].map((triesLeft) => ({ code: 'wrongPin', detail: { triesLeft } })),
    );
    expect(codes[4]).toMatchObject({ code: 'pinLocked', detail: { until: expect.stringMatching(/Z$/) } });
    expect(said(await signIn(token, 'agent-1', PIN))).toEqual([429, 'refusal', 'pinLocked']);
    expect((await signIn(await backend.enrol(), 'agent-1', PIN)).status).toBe(200);
    backend.pass(16);
    expect((await signIn(token, 'agent-1', PIN)).status).toBe(200);
  });

  it('counts tries that come at once', async () => {
    const token = await backend.enrol();
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(token, 'warehouse-1', '000000')));
    expect(replies.filter(({ body }) => body['code'] === 'wrongPin').length).toBe(4);
    expect(replies.filter(({ body }) => body['code'] === 'pinLocked').length).toBe(8);
  });

  it('does not tell whether a person exists', async () => {
    const token = await backend.enrol();
    const [real, invented] = [await signIn(token, 'manager-1', '000000'), await signIn(token, 'nobody', '000000')];
    expect(invented).toEqual({ ...real, headers: { ...invented.headers } });
  });

  it('forgets wrong tries after a right one', async () => {
    const token = await backend.enrol();
    for (let n = 0; n < 4; n += 1) await signIn(token, 'manager-1', '000000');
    await backend.grant(token, 'manager-1');
    expect((await signIn(token, 'manager-1', '000000')).body).toMatchObject({ detail: { triesLeft: 4 } });
  });

  it('is refused to a person who left', async () => {
    await backend.storage.write(({ docs }) => docs.put('staff', aStaff('agent', { id: 'gone', active: false })));
    await setPin(backend.world, 'gone', PIN);
    expect(said(await signIn(await backend.enrol(), 'gone', PIN))).toEqual([403, 'refusal', 'forbidden']);
  });

  it('ends the grants of an old PIN when a new one is set', async () => {
    const client = await aClient(backend);
    await setPin(backend.world, 'agent-1', PIN);
    const answer = await client.sync([
      { seq: 1, commandId: randomUUID(), name: 'x', version: 1, args: {}, actorId: 'agent-1', issuedAt: backend.now() },
    ]);
    expect(answer.signInAgain).toBe('agent-1');
  });
});

it('writes no token, PIN, code or name of a person to its log', async () => {
  const token = await backend.enrol('Poste de Claire');
  await signIn(token, 'agent-1', '424242');
  const grant = await backend.grant(token, 'agent-1');
  await backend.post('/sync', { token, grant }, bearer(token));
  const log = backend.logged.join('\n');
  for (const secret of [token, grant, '424242', PIN, 'Claire']) expect(log).not.toContain(secret);
  expect(log).toContain('POST /sign-in 422 refusal wrongPin');
});
