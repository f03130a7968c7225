/** A badge as a card, drawn in the one moment in which its secret is known. */
import type { Store } from '../db/contract.ts';
import { renderBadgeCard } from '../documents/badge-card.ts';
import type { ActionResult } from '../domain/api.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import type { OpenSession } from './session.ts';

/** Throws what `OpenSession.drawBadge` throws, and `Refusal` notFound before anything is drawn. */
export async function drawnBadge(
  store: Store,
  session: OpenSession,
  now: string,
  staffId: string,
  viewer: Actor,
): Promise<ActionResult<'drawBadge'>> {
  const person = (await store.staff()).find(({ id }) => id === staffId);
  if (!person) throw refusal('notFound', { table: 'staff', id: staffId });
  const shops = (await store.shops()).filter(({ id }) => person.shops.includes(id)).map(({ name }) => name);
  const { locale } = await store.query('preferences', {}, viewer);
  const token = await session.drawBadge(staffId);
  const pdf = await renderBadgeCard({ name: person.name, role: person.role, shops, token }, locale, now);
  return { fileName: `badge-${staffId}.pdf`, base64: Buffer.from(pdf).toString('base64') };
}
