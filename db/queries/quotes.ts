/** Quotes of a shop; they tell prices (MSG-2, ROLE-2). */
import type { QueryArgs } from '../../domain/api.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { QuoteView } from '../../domain/quote/views.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { Connection } from '../connection.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, docById, mustSeeAmounts, pendingIds, shopsSeen } from './sight.ts';

const SHOWN = 500;

/** The newest first. */
export function quoteList(sight: Sight, { shop, state, customerId }: QueryArgs<'quoteList'>): QuoteDocument[] {
  mustSeeAmounts(sight);
  const [only = ''] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN quotes d ON d.n = r.n
       WHERE r.tbl = 'quotes' AND r.shop = @only AND (@state IS NULL OR r.state = @state)
         AND (@customerId IS NULL OR r.customer_id = @customerId)
       ORDER BY r.at DESC, r.id LIMIT ${SHOWN}`,
    )
    .all({ only, state, customerId }) as Stored[];
  return rows.map((row) => readDoc('quotes', row));
}

/** Null for one of another shop. */
export function quoteById(sight: Sight, { quoteId }: QueryArgs<'quoteById'>): QuoteView | null {
  mustSeeAmounts(sight);
  const { conn, viewer } = sight;
  const quote = docById(conn, 'quotes', quoteId);
  if (!quote || !viewer.shops.includes(quote.shop)) return null;
  const { orderId, requestId, linkId } = quote;
  const order = orderId === null ? undefined : docById(conn, 'orders', orderId);
  const request = requestId === null ? undefined : docById(conn, 'requests', requestId);
  return {
    quote,
    letters: lettersOf(conn, quote),
    link: (linkId === null ? undefined : docById(conn, 'paymentLinks', linkId)) ?? null,
    order: order ? { id: order.id, code: order.code } : null,
    request: request ? { id: request.id, name: request.name } : null,
    pending: pendingIds(conn, 'quotes', [quoteId]).size > 0,
  };
}

/** A letter with a quote bears the quote's shop and its own kind: there are few of them. */
function lettersOf(conn: Connection, { id, shop }: QuoteDocument): Mail[] {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN mails d ON d.n = r.n
       WHERE r.tbl = 'mails' AND r.shop = ? AND r.key = 'quote' ORDER BY r.at DESC, r.id DESC`,
    )
    .all(shop) as Stored[];
  return rows.map((row) => readDoc('mails', row)).filter(({ attached }) => attached?.id === id);
}
