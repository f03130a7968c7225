import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../../domain/api-actions.ts';
import { queries } from '../../../domain/api.ts';
import { commandNames } from '../../../domain/commands.ts';
import { fileSecrets } from '../../../workstation/secrets-file.ts';
import { system } from '../../../workstation/system.ts';
import { createWorkstation } from '../../../workstation/workstation.ts';
import { idOf, someDetails } from '../../builders.ts';
import { type DemoBackend, demoBackend, pins } from '../../support/demo-backend.ts';

const main = join(import.meta.dirname, '../../../cli/main.ts');
let folder: string;
let backend: DemoBackend;

interface Ran {
  status: number | null;
  out: string;
  error: string;
}
/** Runs the command line as a shell would; `stdin` is what is typed. */
function comptoir(words: string[], env: Record<string, string> = {}, stdin = ''): Promise<Ran> {
  const { COMPTOIR_PIN: _none, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...words], { env: { ...inherited, ...env } });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  child.stdin.end(stdin);
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out, error })));
}
const db = () => ['--db', join(folder, 'cli.db')];
const as = (staff: keyof typeof pins, words: string[]) =>
  comptoir([...words, ...db(), '--as', staff], { COMPTOIR_PIN: pins[staff] });
const failure = ({ error }: Ran): unknown => JSON.parse(error);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-cli-'));
  backend = await demoBackend();
});
afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('bad use ends with 2 and says how it is meant', () => {
  it.each([
    [[], 'unknownWord'],
    [['orders'], 'unknownWord'],
    [['query', 'session'], 'missingOption'],
    [['query', 'session', '--frob'], 'badOption'],
  ])('%o', async (words, code) => {
    const ran = await comptoir(words);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(failure(ran)).toMatchObject({ kind: 'badUse', code });
  });

  it.each([
    [['query'], 'missingArgument'],
    [['query', 'session', '{'], 'badJson'],
    [['query', 'noSuchThing'], 'unknownProcedure'],
  ])('%o on a store', async (words, code) => {
    const ran = await comptoir([...words, ...db()]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(failure(ran)).toMatchObject({ kind: 'badUse', code });
  });
});

describe('comptoir api', () => {
  it('lists every procedure and command with its JSON schema', async () => {
    const { status, out } = await comptoir(['api']);
    const listed = JSON.parse(out) as Record<'queries' | 'actions' | 'commands', Record<string, { input: object }>>;
    expect(status).toBe(0);
    expect(Object.keys(listed.queries)).toEqual(Object.keys(queries));
    expect(Object.keys(listed.actions)).toEqual(Object.keys(actions));
    expect(Object.keys(listed.commands)).toEqual(commandNames);
    expect(listed.queries['orderList']?.input).toMatchObject({ type: 'object', required: ['shop'] });
    const phoneOrder = listed.commands['placePhoneOrder']?.input as { properties: object };
    expect(Object.keys(phoneOrder.properties)).toContain('lines');
    expect(Object.keys(phoneOrder.properties)).not.toContain('code');
  });
});

describe('a store of its own', () => {
  it('enrols and syncs', async () => {
    const words = ['sync', ...db(), '--backend', backend.url, '--enrol', await backend.newCode(), '--name', 'Bureau'];
    const ran = await comptoir(words);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ state: 'idle', fault: null, queued: 0 });
  });

  it('asks who is there: 1 without sign-in, 1 with a wrong PIN, 2 without any', async () => {
    const words = ['query', 'orderList', '{"shop":"cadomaestro"}', ...db()];
    const nobody = await comptoir(words);
    expect(nobody.status).toBe(1);
    expect(failure(nobody)).toMatchObject({ kind: 'refusal', code: 'notSignedIn' });
    const wrong = await comptoir([...words, '--as', 'melissa', '--pin', '000000']);
    expect(wrong.status).toBe(1);
    expect(failure(wrong)).toMatchObject({ code: 'wrongPin' });
    const none = await comptoir([...words, '--as', 'melissa']);
    expect(none.status).toBe(2);
  });

  it('takes the PIN from the environment or from stdin, and never shows it', async () => {
    const words = ['query', 'orderList', '{"shop":"cadomaestro","limit":1}'];
    const ran = await as('melissa', words);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ rows: [{ shop: 'cadomaestro' }] });
    const typed = await comptoir([...words, ...db(), '--as', 'melissa', '--pin', '-'], {}, `${pins.melissa}\n`);
    expect(typed.status).toBe(0);
    expect(ran.out + typed.out + typed.error).not.toContain(pins.melissa);
  });

  it('runs a command and has it confirmed by the backend', async () => {
    const args = { customerId: crypto.randomUUID(), shop: 'cadomaestro', details: someDetails(), addresses: [] };
    const ran = await as('melissa', ['execute', 'createCustomer', JSON.stringify(args)]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ state: 'confirmed' });
  });

  it('ends with 1 when the trade says no, naming the rule', async () => {
    const args = JSON.stringify({ orderId: idOf(999) });
    const ran = await as('karim', ['execute', 'validateOrder', args]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(failure(ran)).toMatchObject({ kind: 'refusal', code: 'forbidden', detail: { rule: 'ROLE-4' } });
  });

  it('writes a delivery note by order code', async () => {
    const list = await as('melissa', [
      'query',
      'orderList',
      '{"shop":"cadomaestro","statuses":["validated","shipped"]}',
    ]);
    const { rows } = JSON.parse(list.out) as { rows: { code: string; surprise: boolean }[] };
    const code = rows.find((row) => !row.surprise)?.code ?? '';
    const file = join(folder, 'note.pdf');
    const ran = await as('melissa', ['pdf', 'delivery-note', code, file]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes labels one by one, and the invoice of an order that left, for those who see prices (DOC-4)', async () => {
    const list = await as('melissa', ['query', 'orderList', '{"shop":"cadomaestro","statuses":["shipped"],"limit":1}']);
    const code = (JSON.parse(list.out) as { rows: { code: string }[] }).rows[0]?.code ?? '';
    const file = join(folder, 'paper.pdf');
    expect(await as('karim', ['pdf', 'address-labels', code, file, 'single'])).toMatchObject({ status: 0, error: '' });
    expect(await as('melissa', ['pdf', 'invoice', code, file])).toMatchObject({ status: 0, error: '' });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    const none = await as('melissa', ['pdf', 'credit-note', code, file]);
    expect(none.status).toBe(1);
    expect(failure(none)).toMatchObject({ code: 'notFound' });
    expect((await as('karim', ['pdf', 'invoice', code, file])).status).toBe(1);
  });

  it('keeps a command in its queue while the backend is away', async () => {
    await backend.stop();
    const args = { customerId: crypto.randomUUID(), shop: 'cadomaestro', details: someDetails(), addresses: [] };
    const ran = await as('melissa', ['execute', 'createCustomer', JSON.stringify(args)]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ state: 'queued' });
    await backend.start();
    // Her grant lies with the queue: whoever starts the next sync, it is pushed under her name.
    expect(JSON.parse((await comptoir(['sync', ...db()])).out)).toMatchObject({ queued: 0, refused: 0 });
  });

  it('ends with 3 and says so while the application holds the file', async () => {
    const holder = await createWorkstation({
      ...system,
      dbPath: join(folder, 'cli.db'),
      backendUrl: null,
      deviceName: 'Bureau',
      secrets: fileSecrets(join(folder, 'cli.db.secrets')),
      log: () => undefined,
    });
    const ran = await comptoir(['query', 'session', ...db()]);
    await holder.close();
    expect(ran).toMatchObject({ status: 3, out: '' });
    expect(failure(ran)).toMatchObject({ kind: 'fault', code: 'storeLocked' });
  });
});
