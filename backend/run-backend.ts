/** A whole backend, from database to listening port, and back down again in order. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newEnrolmentCode } from './access/devices.ts';
import type { World } from './access/world.ts';
import { type CarriersConfig, servicesOf } from './carriers/config.ts';
import { startFollowing } from './carriers/follow.ts';
import type { Storage } from './contract.ts';
import { createCore } from './core.ts';
import { openDatabase } from './database.ts';
import { loadDemo } from './demo/load-demo.ts';
import { startDemoAccount } from './demo/payplug/demo-account.ts';
import { startWebFeed } from './demo/web-feed.ts';
import { KEEP_ARGUMENTS_DAYS, forgetOld } from './forgetting.ts';
import { createServer } from './http/server.ts';
import { type Log, traceOf } from './log.ts';
import { folderPost, smtpPost } from './mail/post.ts';
import { startMail } from './mail/worker.ts';
import { migrate } from './migrate.ts';
import { demoProvider } from './relay/demo-provider.ts';
import { startRefresh } from './relay/refresh.ts';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';
import { accountsOf } from './payments/cashiers.ts';
import type { PayplugConfig } from './payments/config.ts';
import { hurry } from './payments/lease.ts';
import { startCashier } from './payments/worker.ts';
import { type Step, stopInOrder } from './stop-in-order.ts';
import { createPostgresStorage } from './storage-postgres.ts';

const FORGET_MS = 3_600_000;

export interface Base {
  world: World;
  storage: Storage;
  /** Resolves with a sentence when the PostgreSQL that the backend carries has ended by itself; never otherwise. */
  died: Promise<string>;
  close(): Promise<void>;
}

/** Where the documents are: a database of one's own server, or a folder for the PostgreSQL that the backend carries. */
export type Place = { database: string } | { folder: string };

/** Opens and migrates the database. Throws `DatabaseTooNew`, or what PostgreSQL says. */
export async function openBase(place: Place, log: Log): Promise<Base> {
  const own: OwnPostgres | null =
    'folder' in place
      ? await startOwnPostgres({ folder: join(place.folder, 'pg'), durable: true, say: (line) => log('info', line) })
      : null;
  const url = own?.url ?? ('database' in place ? place.database : '');
  const { pool, db } = openDatabase(url, (error) => log('warn', `idle connection lost: ${traceOf(error)}`));
  const storage = createPostgresStorage({ pool, url, log });
  const close = () =>
    stopInOrder(
      [
        { what: 'the listening connection', run: () => storage.close() },
        { what: 'the connections to the database', run: () => db.destroy() },
        { what: 'PostgreSQL', run: async () => own?.stop(), withinMs: 10_000 },
      ],
      log,
    );
  const died = Promise.withResolvers<string>();
  void own?.died.then((lines) => died.resolve(`PostgreSQL ended by itself. Its last lines:\n${lines.trimEnd()}`));
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  const world: World = { db, now: () => new Date().toISOString(), random: (count) => randomBytes(count) };
  return { world, storage, died: died.promise, close };
}

export interface BackendOptions {
  place: Place;
  host: string;
  /** 0: a free one. */
  port: number;
  /** Fills an empty database with the demo shops and lets web orders come in. */
  demo: boolean;
  /** Makes an enrolment code for the first workstation. */
  code: boolean;
  /** Where letters go: an SMTP server's URL, or a folder of .eml files. */
  mail: { url: string } | { folder: string };
  /** Accounts for payment links; null: none, or the stand-in of the demo. */
  payplug?: PayplugConfig | null | undefined;
  /** Keys of carriers' tracking services; null: what they say is typed by hand. */
  carriers?: CarriersConfig | null | undefined;
  /** For how long the arguments of decided commands are kept; 90 when undefined. */
  keepArgumentsDays?: number | undefined;
  version: string;
  log: Log;
}

export interface RunningBackend {
  url: string;
  enrolmentCode: string | null;
  /** Resolves with a sentence when it can serve no longer and must be stopped. */
  failed: Promise<string>;
  /** Ends within seconds, also when the database does not answer. */
  stop(): Promise<void>;
}

export async function startBackend(options: BackendOptions): Promise<RunningBackend> {
  const { log, host, port, demo, version } = options;
  const base = await openBase(options.place, log);
  const { world, storage } = base;
  const core = createCore({ storage, now: world.now, random: world.random, log });
  let lookAtPayments: () => void = () => undefined;
  const paymentNotice = async (linkId: string) => {
    await hurry(world, linkId);
    lookAtPayments();
  };
  const app = createServer({ world, storage, core, log, version, paymentNotice });
  const down: Step[] = [
    { what: 'requests in progress', run: () => app.close() },
    { what: 'the database', run: base.close, withinMs: 15_000 },
  ];
  const stop = () => stopInOrder(down.splice(0), log);
  try {
    if (demo && (await loadDemo(world, storage, log))) log('info', 'demo shops loaded');
    const url = await app.listen({ host, port });
    if (!isLoopback(host))
      log('warn', `listens on ${host} in clear: put a TLS proxy in front, or keep it in a closed network`);
    down.unshift(await startForgetting(world, options.keepArgumentsDays ?? KEEP_ARGUMENTS_DAYS, log));
    down.unshift(startPosting(base, options.mail, log));
    let config = options.payplug ?? null;
    if (demo && !config) {
      const account = await startDemoAccount(options.place, url, storage);
      down.unshift(account.step);
      ({ config } = account);
    }
    const cashier = startCashier({ world, storage, log, accountOf: accountsOf(config) });
    lookAtPayments = () => void cashier.look();
    down.unshift({ what: 'payments', run: cashier.stop, withinMs: 25_000 });
    const services = servicesOf(options.carriers ?? null);
    if (services.size > 0)
      down.unshift({ what: 'carriers', run: startFollowing({ world, storage, services, log }).stop, withinMs: 20_000 });
    if (demo) down.unshift({ what: 'demo orders', run: await startWebFeed(world, url, log) });
    if (demo) down.unshift(await startPoints(base, log));
    const enrolmentCode = options.code || demo ? (await newEnrolmentCode(world)).code : null;
    return { url, enrolmentCode, failed: base.died, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** No carrier's service of pick-up points is connected yet: only the demo's file tells of them. */
async function startPoints({ world, storage }: Base, log: Log): Promise<Step> {
  const { stop } = startRefresh({ world, storage, provider: await demoProvider(world.now), log });
  return { what: 'pick-up points', run: stop };
}

function startPosting({ world, storage }: Base, mail: BackendOptions['mail'], log: Log): Step {
  const post = 'url' in mail ? smtpPost(mail.url) : folderPost(mail.folder);
  const { stop } = startMail({ world, storage, post, log });
  return { what: 'letters on their way', run: stop, withinMs: 25_000 };
}

async function startForgetting(world: World, days: number, log: Log): Promise<Step> {
  const forget = async () => {
    try {
      const commands = await forgetOld(world, days);
      if (commands > 0) log('info', `arguments of ${commands} commands older than ${days} days forgotten`);
    } catch (error) {
      log('warn', `forgetting failed: ${traceOf(error)}`);
    }
  };
  await forget();
  const timer = setInterval(() => void forget(), FORGET_MS);
  return { what: 'forgetting', run: async () => clearInterval(timer) };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
