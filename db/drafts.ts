/** Forms as they are typed (ORD-19). Local only: never queued, never synced. The only writer of `draft`. */
import { z } from 'zod';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import type { Draft } from '../domain/views.ts';
import { Id, newId } from '../domain/ids.ts';
import { draftFrom } from '../domain/order/draft.ts';
import { type PlacePhoneOrder, Placed } from '../domain/order/place.ts';
import type { Actor } from '../domain/tx.ts';
import { maskCardNumbers } from '../domain/card-number.ts';
import { type NamedArgs, upcast } from '../domain/upcast.ts';
import { draftIsPlaced } from './answered.ts';
import type { Connection } from './connection.ts';
import type { StoreOptions } from './contract.ts';
import { mustFindRefused, settle } from './refused.ts';
import type { Scope } from './writer.ts';

/** A save that comes after its order was placed is a late echo of the form and is dropped. */
export function saveDraft({ conn, changed }: Scope, draft: ActionArgs<'saveDraft'>, now: string): void {
  if (draftIsPlaced(conn, draft.id)) return;
  const { id, kind, shop } = draft;
  const values = { kind, shop, title: maskCardNumbers(draft.title), json: withoutCards(draft.json), updated_at: now };
  conn.run(
    conn.sql
      .insertInto('draft')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  );
  changed.add('draft');
}

/** A form is kept however wrong, but for card numbers: those never reach the disk (ORD-9). */
function withoutCards(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
      typeof value === 'string' && !Id.safeParse(value).success ? maskCardNumbers(value) : value,
    );
  } catch {
    // not a form that can be read back field by field; what was typed is kept all the same (ORD-19)
    return maskCardNumbers(json);
  }
}

export function discardDraft({ conn, changed }: Scope, id: string): void {
  if (conn.run(conn.sql.deleteFrom('draft').where('id', '=', id)) > 0) changed.add('draft');
}

export function allDrafts(conn: Connection): Draft[] {
  return conn.all(
    conn.sql
      .selectFrom('draft')
      .select(['id', 'kind', 'shop', 'title', 'json', 'updated_at as updatedAt'])
      .orderBy('updated_at', 'desc'),
  );
}

/**
 * A refused phone order as a draft again, once: its row is then settled, for the draft stands for it. Of any other
 * command the form and what it was about, to be opened by the screen. Throws `Refusal` notFound.
 */
export function reopen(
  scope: Scope,
  commandId: string,
  actor: Actor,
  { now, random }: Pick<StoreOptions, 'now' | 'random'>,
): ActionResult<'reopenRefused'> {
  const { conn } = scope;
  const row = mustFindRefused(conn, commandId, actor);
  const current = upcast(row.name, row.version, JSON.parse(row.args));
  const result = { orderId: row.order_id, name: current.name, args: JSON.parse(row.args) };
  const placed = phoneOrderOf(current);
  if (!placed) return { ...result, draftId: null };
  const open = row.draft_id !== null && allDrafts(conn).some(({ id }) => id === row.draft_id);
  if (open) return { ...result, draftId: row.draft_id };
  const draftId = newId(random);
  const json = JSON.stringify(draftFrom(placed, newId(random)));
  saveDraft(scope, { id: draftId, kind: 'phoneOrder', shop: placed.shop, title: row.about, json }, now());
  settle(scope, commandId, actor.id, now(), draftId);
  return { ...result, draftId };
}

const Asked = z.object({ order: z.record(z.string(), z.unknown()) });

/** The form that a command was made of: a phone order, or the link that asked for its money. */
function phoneOrderOf({ name, args }: NamedArgs): Omit<PlacePhoneOrder, 'code'> | undefined {
  const order = Placed.omit({ code: true });
  if (name === 'placePhoneOrder') return order.safeParse(args).data;
  return name === 'askPayment' ? order.safeParse(Asked.safeParse(args).data?.order).data : undefined;
}
