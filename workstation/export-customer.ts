/** Personal data as a file for the person it is about (CLI-4): all that is kept, readable by a machine, with the photos. */
import type { Store } from '../db/contract.ts';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/** The audit is written first: what was not written down is not handed out. Throws `Refusal` notFound, forbidden. */
export async function exportCustomer(
  store: Store,
  now: string,
  { commandId, customerId, auditId, reason }: ActionArgs<'exportCustomer'>,
  actor: Actor,
): Promise<ActionResult<'exportCustomer'>> {
  await store.execute({ commandId, name: 'noteExport', args: { customerId, auditId, reason } }, actor);
  const file = await store.query('customerFile', { customerId }, actor);
  if (!file) throw refusal('notFound', { table: 'customers', id: customerId });
  const entries: ZipEntry[] = [
    { name: 'LISEZ-MOI.txt', bytes: Buffer.from(about(now), 'utf8') },
    { name: 'donnees.json', bytes: Buffer.from(`${JSON.stringify({ exportedAt: now, ...file }, null, 2)}\n`, 'utf8') },
  ];
  for (const { photoId } of file.claims.flatMap(({ photos }) => photos)) {
    const photo = await store.query('photoBytes', { photoId }, actor);
    if (photo) entries.push({ name: `photos/${photoId}.jpg`, bytes: Buffer.from(photo.jpeg, 'base64') });
  }
  return {
    fileName: `donnees-${customerId.slice(0, 8)}-${now.slice(0, 10)}.zip`,
    base64: Buffer.from(zipOf(entries, now)).toString('base64'),
  };
}

function about(now: string): string {
  return [
    `Données personnelles conservées par notre service client au ${now.slice(0, 10)}.`,
    '',
    'donnees.json : fiche et adresses, commandes, factures, retours, réclamations, enquêtes transporteur, remboursements,',
    'bons d’achat, points, demandes et messages, devis, alertes et listes d’envies, consultations de ce dossier.',
    'photos : celles que vous avez envoyées avec une réclamation.',
    '',
    'Personal data kept by our customer service. donnees.json holds all of it; photos are those sent with a claim.',
    '',
  ].join('\n');
}
