/**
 * `npm run bench`: figures of the store, the sync and the documents, each beside a limit measured in the same run, as
 * one JSON object. `-- --orders N` how many orders the store holds (100 000), `--keep` keeps the filled store in
 * .data/bench for the next run, `--names FILE` a CSV with article names in its column Description, `--only PART,…`.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Filled } from '../bench/fill.ts';
import type { Local } from '../bench/local.ts';
import { type Figure, round } from '../bench/measure.ts';
import { root } from '../tool.ts';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
    names: { type: 'string' },
    only: { type: 'string', default: 'local,floor,scanPage,roundTrip,notes' },
  },
});
const orders = Number(values.orders);
if (!Number.isInteger(orders) || orders < 1 || orders > 500_000) throw new Error('--orders is between 1 and 500000');
const names = values.names === undefined ? null : resolve(values.names);
const parts = values.only.split(',');
const kept = join(root, `.data/bench/store-${orders}.db`);
const work = mkdtempSync(join(tmpdir(), 'comptoir-bench-'));
const loads = [loadavg()[0] ?? 0];

try {
  const figures: Record<string, Figure> = {};
  const data: Record<string, unknown> = { orders, customers: Math.round(orders * 0.4), articleNames: names !== null };
  let slowestLists: Local['slowestLists'] = [];
  const onStore = ['local', 'floor', 'scanPage'] as const;
  if (onStore.some((name) => parts.includes(name))) {
    const path = await store(figures, data);
    if (parts.includes('local')) {
      const found = await part<Local>('local', { path, orders, names });
      Object.assign(figures, found.figures);
      slowestLists = found.slowestLists;
    }
    for (const name of ['floor', 'scanPage'] as const)
      if (parts.includes(name))
        Object.assign(figures, await part<Record<string, Figure>>(name, { path, orders, names }));
  }
  for (const name of ['roundTrip', 'notes'] as const)
    if (parts.includes(name)) Object.assign(figures, await part<Record<string, Figure>>(name, { names }));
  console.log(
    JSON.stringify({ at: new Date().toISOString(), machine: machine(), data, figures, slowestLists }, null, 2),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A filled store that may be written to. */
async function store(figures: Record<string, Figure>, data: Record<string, unknown>): Promise<string> {
  const path = join(work, 'shop.db');
  if (existsSync(kept)) {
    data['storeMB'] = round(statSync(kept).size / 2 ** 20);
    data['kept'] = 'filled by an earlier run';
    copyFileSync(kept, path);
    return path;
  }
  const { seconds, bytes, ...filled } = await part<Filled>('fill', { path, orders, names });
  Object.assign(figures, filled);
  Object.assign(data, { storeMB: round(bytes / 2 ** 20), initialSyncSeconds: seconds });
  if (values.keep) {
    mkdirSync(join(kept, '..'), { recursive: true });
    copyFileSync(path, kept);
  }
  return path;
}

function part<T>(name: string, job: object): Promise<T> {
  process.stderr.write(`${name} …\n`);
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, 'scripts/bench/child.ts'), name, JSON.stringify(job)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.once('error', failed);
    child.once('close', (status) => {
      loads.push(loadavg()[0] ?? 0);
      if (status === 0) done(JSON.parse(told) as T);
      else failed(new Error(`${name} ended with ${status}`));
    });
  });
}

function machine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    /** Of the last minute, before the first part and after each: above the number of cores, others worked here too. */
    load: loads.map(round),
  };
}
