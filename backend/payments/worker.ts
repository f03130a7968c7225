/** Follows every open link until it is paid, failed or closed: woken by each commit, and by its own clock. */
import { sql } from 'kysely';
import { PaymentLink } from '../../domain/payment/payment-link.ts';
import { traceOf } from '../log.ts';
import { soon } from '../soon.ts';
import { type Lease, giveBackLease, take } from './lease.ts';
import { ProviderFault } from './payplug.ts';
import { type Account, type Desk, workOn } from './work.ts';

export interface Cashier {
  /** Looks at once; resolves when everything that is due was worked on. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_MS = 2_000;
const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 10 * MINUTE_MS;
const AT_ONCE = 4;
/** When stopping: for what is left to write down once the provider has answered. */
const CONCLUDE_MS = 2_000;

export function startCashier(desk: Desk): Cashier {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const asked = new Set<Promise<unknown>>();
  const attended: Desk = { ...desk, accountOf: (shop) => attend(desk.accountOf(shop), asked) };
  const run = async () => {
    while (again && !stopped) {
      again = false;
      try {
        await workOnAll(attended, () => stopped);
      } catch (error) {
        desk.log('warn', `payments wait: ${traceOf(error)}`);
      }
    }
  };
  const look = () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  const unlisten = desk.storage.onCommit(() => void look());
  const timer = setInterval(() => void look(), LOOK_MS);
  void look();
  return {
    look,
    async stop() {
      stopped = true;
      clearInterval(timer);
      unlisten();
      // what the provider says should be written down; a database that says nothing may not keep us
      do {
        await Promise.allSettled(asked);
        await soon(running, CONCLUDE_MS);
      } while (asked.size > 0);
    },
  };
}

/** The same account; `asked` holds what its provider has not answered yet. */
function attend(account: Account | null, asked: Set<Promise<unknown>>): Account | null {
  if (!account) return null;
  const { provider } = account;
  const held = <T>(answer: Promise<T>): Promise<T> => {
    const settled: Promise<unknown> = answer.then(
      () => asked.delete(settled),
      () => asked.delete(settled),
    );
    asked.add(settled);
    return answer;
  };
  return {
    ...account,
    provider: {
      create: (...of) => held(provider.create(...of)),
      payment: (...of) => held(provider.payment(...of)),
      find: (...of) => held(provider.find(...of)),
      abort: (...of) => held(provider.abort(...of)),
      refund: (...of) => held(provider.refund(...of)),
      refunds: (...of) => held(provider.refunds(...of)),
    },
  };
}

async function workOnAll(desk: Desk, stopped: () => boolean): Promise<void> {
  const links = await openLinks(desk);
  for (let at = 0; at < links.length && !stopped(); at += AT_ONCE)
    await Promise.all(links.slice(at, at + AT_ONCE).map((link) => workOnOne(desk, link)));
}

async function openLinks({ world: { db } }: Desk): Promise<PaymentLink[]> {
  const { rows } = await sql<{ json: string }>`
    SELECT json FROM docs
    WHERE tbl = 'paymentLinks' AND json IS NOT NULL AND (json::jsonb ->> 'open') = 'true' LIMIT 2000`.execute(db);
  return rows.map(({ json }) => PaymentLink.parse(JSON.parse(json)));
}

async function workOnOne(desk: Desk, known: PaymentLink): Promise<void> {
  const lease = await take(desk.world, known);
  if (!lease) return;
  try {
    // as it is now that nobody else is at it
    const link = await desk.storage.write(({ docs }) => docs.get('paymentLinks', known.id));
    if (link?.open) await workOn(desk, link, lease);
    await giveBackLease(desk.world, lease, 0, pause(desk, known));
  } catch (error) {
    await away(desk, lease, known, error);
  }
}

async function away(desk: Desk, lease: Lease, { refunds }: PaymentLink, error: unknown): Promise<void> {
  const failures = lease.failures + 1;
  // a refund whose answer was lost may still be under way there: it is looked up only when it must be done
  const least = refunds.some(({ state }) => state === 'asked') ? MINUTE_MS : 0;
  const waitMs = Math.max(least, Math.min(LONGEST_WAIT_MS, LOOK_MS * 2 ** failures));
  const text = error instanceof ProviderFault ? error.message : traceOf(error);
  desk.log('warn', `payment link ${lease.linkId} (${failures}): ${text}`);
  await giveBackLease(desk.world, lease, failures, waitMs);
}

/** Somebody may be on the phone with the customer: asked about often at first, then less and less. */
function pause({ world }: Desk, { askedAt }: PaymentLink): number {
  const ageMs = Date.parse(world.now()) - Date.parse(askedAt);
  if (ageMs < 15 * MINUTE_MS) return 4_000;
  return ageMs < 120 * MINUTE_MS ? 30_000 : 5 * MINUTE_MS;
}
