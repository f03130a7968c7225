/** Manifests drawn on this workstation, the first time and every time after (LIV-9). */
import type { Store } from '../db/contract.ts';
import { renderManifest } from '../documents/manifest-page.ts';
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { manifestReference } from '../domain/warehouse/hand-over-views.ts';
import { rendered } from './printing-care.ts';

export async function printedManifest(
  store: Store,
  now: string,
  { handOverId }: QueryArgs<'manifestDocument'>,
  viewer: Actor,
): Promise<QueryResult<'manifestDocument'>> {
  const handOver = await store.query('handOverById', { handOverId }, viewer);
  const profile = (await store.shops()).find(({ id }) => id === handOver?.shop);
  if (!handOver || !profile || handOver.kind !== 'carrier')
    throw refusal('notFound', { table: 'handOvers', id: handOverId });
  const { locale } = await store.query('preferences', {}, viewer);
  const bytes = await renderManifest(handOver, profile, locale, now);
  return rendered(`bordereau-${handOver.carrier ?? ''}-${manifestReference(handOver)}.pdf`, bytes);
}
