/** What becomes of the backend when its database goes away: it says so, answers so, comes back, and always stops. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoDatabase } from './database.ts';
import { type Running, killAll, post, start } from './program.ts';
import { type WeakLine, weakLine } from './weak-line.ts';

afterAll(killAll);

/** Loaded machines are slow; what hangs, hangs for ever. */
const SECONDS = 1_000;

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now();
  return { value: await work, ms: performance.now() - from };
}

describe('with a PostgreSQL of its own', () => {
  it('ends with a clear message and status 1 when that dies, and starts again on the same data', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-outage-'));
    await chmod(folder, 0o755);
    const first = await start('--data', folder, '--demo');
    const { version } = (await (await fetch(`${first.url}/health`)).json()) as { version: number };
    const pid = Number.parseInt(await readFile(join(folder, 'pg', 'cluster', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    const { value: ended, ms } = await timed(first.ended);
    expect([ended.status, ended.lines.length]).toEqual([1, 1]);
    expect(ended.log).toContain('PostgreSQL ended by itself. Its last lines:');
    expect(ms).toBeLessThan(8 * SECONDS);
    const second = await start('--data', folder);
    expect(await (await fetch(`${second.url}/health`)).json()).toMatchObject({ ok: true, version });
    expect((await second.stop()).status).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('with a database that goes away', () => {
  let line: WeakLine;
  let running: Running;
  let token: string;
  beforeEach(async () => {
    line = await weakLine(await demoDatabase());
    running = await start('--database', line.url, '--demo');
    const enrolled = await post(`${running.url}/enrol`, { code: running.enrolmentCode, deviceName: 'Poste 1' });
    token = String(enrolled['deviceToken']);
  });
  afterEach(() => line.close());

  const sync = () => {
    const request = { clientId: crypto.randomUUID(), cookie: 0, lastSeq: 0, commands: [], grants: {}, limit: 1 };
    return post(`${running.url}/sync`, { protocol: 1, ...request }, token);
  };

  it('answers 503 while it is away, and works again when it is back', async () => {
    line.cut();
    const { value: answers, ms } = await timed(
      Promise.all([sync(), fetch(`${running.url}/health`).then((reply) => reply.json())]),
    );
    for (const answer of answers) expect(answer).toMatchObject({ kind: 'server' });
    expect(ms).toBeLessThan(8 * SECONDS);
    line.mend();
    expect(await sync()).toMatchObject({ lastSeq: 0 });
    const { log } = await running.stop();
    expect(log.match(/listening connection to the database is lost/g)).toHaveLength(1);
  });

  it('rings for what was committed meanwhile once the listening connection is back', async () => {
    const abort = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    const stream = await fetch(`${running.url}/changes`, { headers, signal: abort.signal });
    let rung = 0;
    const listening = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body ?? [])
        rung += decoder.decode(chunk, { stream: true }).match(/changed/g)?.length ?? 0;
    })().catch(() => 'hung up');
    line.cut();
    await sync();
    const before = rung;
    line.mend();
    const within = { timeout: 20 * SECONDS };
    await expect.poll(running.log, within).toContain('the listening connection to the database is back');
    await expect.poll(() => rung, within).toBeGreaterThan(before);
    abort.abort();
    await listening;
    await running.stop();
  });

  it.each(['cut', 'silence'] as const)('stops within seconds after %s', async (how) => {
    line[how]();
    const asked = sync().catch(() => 'cut off');
    const { value: ended, ms } = await timed(running.stop());
    // it waits for none of the queries, which give up after 20 s
    expect([ended.status, ms < 18 * SECONDS]).toEqual([0, true]);
    await asked;
  });

  it('answers 503 when nothing comes back at all', async () => {
    line.silence();
    const { value: answer, ms } = await timed(sync());
    expect(answer).toMatchObject({ kind: 'server' });
    expect(ms).toBeLessThan(30 * SECONDS);
    await running.stop();
  });
});
