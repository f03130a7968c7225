/** Which link is worked on next, by one backend process at a time. */
import { sql } from 'kysely';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import type { World } from '../access/world.ts';

/** Longer than any exchange with the provider lasts, with those that follow from it. */
const LEASE_MS = 90_000;

export interface Lease {
  linkId: string;
  failures: number;
  /** When a payment was first asked for, whether or not it was ever answered. */
  triedAt: string | null;
}

/** What is to be done with it: when that changes, it is not waited for. */
function workOf({ state, refunds }: PaymentLink): string {
  return [state, ...refunds.filter((refund) => refund.state === 'asked').map(({ id }) => id)].join(' ');
}

/** Undefined: it is not due, or another process has it. */
export async function take({ db, now }: World, link: PaymentLink): Promise<Lease | undefined> {
  const at = now();
  const until = new Date(Date.parse(at) + LEASE_MS).toISOString();
  const seen = workOf(link);
  const { rows } = await sql<{ failures: number; tried_at: string | null }>`
    INSERT INTO payment_work (link_id, leased_until, next_at, failures, seen)
    VALUES (${link.id}, ${until}, ${at}, 0, ${seen})
    ON CONFLICT (link_id) DO UPDATE SET leased_until = ${until}, seen = ${seen}
    WHERE payment_work.leased_until <= ${at} AND (payment_work.next_at <= ${at} OR payment_work.seen <> ${seen})
    RETURNING failures, tried_at`.execute(db);
  const [row] = rows;
  return row && { linkId: link.id, failures: row.failures, triedAt: row.tried_at };
}

/** Written before the provider is asked for a payment: whoever comes next knows that there may be one. */
export async function tried({ db, now }: World, { linkId }: Lease): Promise<void> {
  await db.updateTable('payment_work').set({ tried_at: now() }).where('link_id', '=', linkId).execute();
}

export async function giveBackLease(
  { db, now }: World,
  { linkId }: Lease,
  failures: number,
  waitMs: number,
): Promise<void> {
  const next_at = new Date(Date.parse(now()) + waitMs).toISOString();
  await db
    .updateTable('payment_work')
    .set({ leased_until: '', next_at, failures })
    .where('link_id', '=', linkId)
    .execute();
}

/** The provider said that something happened: it is asked about soon. Nothing else is believed of it. */
export async function hurry({ db, now }: World, linkId: string): Promise<void> {
  const at = now();
  await db
    .updateTable('payment_work')
    .set({ next_at: at })
    .where('link_id', '=', linkId)
    .where('next_at', '>', at)
    .execute();
}
