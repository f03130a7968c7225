/** What erasing a customer would take away, what the law keeps and until when, what stands in the way (CLI-4). */
import type { QueryArgs } from '../../domain/api.ts';
import { anonymous } from '../../domain/customer/anonymise.ts';
import { mayBeOpen, whyOpen } from '../../domain/customer/belongings.ts';
import { keptUntil } from '../../domain/customer/retention.ts';
import { refusal } from '../../domain/refusal.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import type { ErasurePreview, OpenMatter } from '../../domain/views-customer.ts';
import { foundIn } from '../found.ts';
import { type Sight, docById } from './sight.ts';

/** Null for a customer of another shop. Throws `Refusal` forbidden for those who may not erase. */
export function erasurePreview(
  { conn, viewer }: Sight,
  { customerId }: QueryArgs<'erasurePreview'>,
  now: string,
): ErasurePreview | null {
  if (!may(viewer.role, 'customer.erase'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'customer.erase', role: viewer.role });
  const customer = docById(conn, 'customers', customerId);
  if (!customer || !viewer.shops.includes(customer.shop)) return null;
  const own = foundIn(conn, 'customer', customerId);
  const hanging = own.flatMap(({ table, id }) => (table === 'orders' ? foundIn(conn, 'order', id) : []));
  const places = new Map([...own, ...hanging].map((one) => [`${one.table}/${one.id}`, one]));
  const preview: ErasurePreview = { gone: {}, anonymous: {}, kept: { invoices: 0, until: null }, blocks: [] };
  for (const { table, id } of places.values()) {
    const doc = docById(conn, table, id);
    if (!doc) continue;
    if (table === 'invoices') keep(preview, doc as Doc<'invoices'>);
    if (table === 'claims') add(preview.gone, 'photos', (doc as Doc<'claims'>).photos.length);
    if (untold.includes(table)) continue;
    const change = anonymous[table] as ((doc: Doc<Table>) => Doc<Table> | null) | undefined;
    if (change) add(change(doc) === null ? preview.gone : preview.anonymous, table, 1);
    const why = mayBeOpen(table) ? whyOpen(table, doc, now) : null;
    if (why !== null) preview.blocks.push(matter(why, table, doc));
  }
  if (docById(conn, 'loyalty', customerId)) add(preview.gone, 'loyalty', 1);
  return preview;
}

/** Kept by law, told apart; or of the staff and not of the customer. */
const untold: readonly Table[] = ['invoices', 'audits'];

function keep({ kept }: ErasurePreview, { issuedAt }: Doc<'invoices'>): void {
  const until = keptUntil(issuedAt);
  kept.invoices += 1;
  if (kept.until === null || until > kept.until) kept.until = until;
}

function add(counts: Record<string, number>, table: string, by: number): void {
  if (by > 0) counts[table] = (counts[table] ?? 0) + by;
}

function matter(why: OpenMatter['why'], table: Table, doc: Doc<Table>): OpenMatter {
  const { id, code, orderId, orderCode } = doc as {
    id: string;
    code?: string;
    orderId?: string | null;
    orderCode?: string;
  };
  if (table === 'orders') return { why, id, orderId: id, orderCode: code ?? null };
  return { why, id, orderId: orderId ?? null, orderCode: orderCode ?? null };
}
