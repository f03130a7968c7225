/** One request with all that its page shows (MSG-1). */
import type { QueryArgs } from '../../domain/api.ts';
import { personName } from '../../domain/customer/address.ts';
import { refusal } from '../../domain/refusal.ts';
import { invoiceFile, noteFile, quoteFile, slipFile } from '../../domain/request/files.ts';
import type { ContactRequest, MessageFile } from '../../domain/request/request.ts';
import type { RequestView } from '../../domain/request/views.ts';
import { may } from '../../domain/staff/roles.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, pendingIds } from './sight.ts';

/** Null for one of another shop. Throws `Refusal` forbidden for roles that handle none. */
export function requestById({ conn, viewer }: Sight, { requestId }: QueryArgs<'requestById'>): RequestView | null {
  if (!may(viewer.role, 'request.handle'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'request.handle', role: viewer.role });
  const request = docById(conn, 'requests', requestId);
  if (!request || !viewer.shops.includes(request.shop)) return null;
  const { orderId, customerId } = request;
  const order = orderId === null ? undefined : docById(conn, 'orders', orderId);
  const customer = customerId === null ? undefined : docById(conn, 'customers', customerId);
  const quotes = request.quoteIds.flatMap((id) => docById(conn, 'quotes', id) ?? []);
  const mailIds = request.thread.flatMap(({ mailId }) => mailId ?? []);
  return {
    request,
    order: order ? { id: order.id, code: order.code } : null,
    language: customer?.details.language ?? 'fr',
    customer: customer ? { id: customer.id, name: personName(customer.details) } : null,
    files: [...papersOf(conn, request), ...quotes.map((quote) => quoteFile(quote, request))].filter(isFile),
    quotes,
    letters: mailIds.flatMap((id) => docById(conn, 'mails', id) ?? []),
    pending: pendingIds(conn, 'requests', [requestId]).size > 0,
  };
}

function papersOf(conn: Sight['conn'], request: ContactRequest): (MessageFile | null)[] {
  const { orderId } = request;
  const order = orderId === null ? undefined : docById(conn, 'orders', orderId);
  if (!order) return [];
  return [
    ...recordsOfOrder(conn, 'invoices', order.id).map((invoice) => invoiceFile(invoice, request)),
    noteFile(order, request),
    ...recordsOfOrder(conn, 'returns', order.id).map((doc) => slipFile(doc, request)),
  ];
}

function isFile(file: MessageFile | null): file is MessageFile {
  return file !== null;
}
