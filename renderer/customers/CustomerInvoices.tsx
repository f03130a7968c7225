import { useT } from '../i18n/words.ts';
import { InvoiceRow } from '../orders/InvoiceRow.tsx';
import { documentWords } from '../orders/document-words.ts';
import { Muted, Rows } from '../orders/order-style.ts';
import { Card } from '../ui/Card.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';

/** Every invoice and credit note of one customer, newest first (DOC-4); not for roles without prices (ROLE-2). */
export function CustomerInvoices({ customerId }: { customerId: string }) {
  const t = useT(documentWords);
  const priced = useMay('prices.see');
  const papers = useLive('invoices', priced ? { customerId } : null, ['invoices']).data?.papers.toReversed() ?? [];
  if (!priced) return null;
  return (
    <Card title={t.ofCustomer}>
      <Rows>
        {papers.length === 0 && <Muted>{t.none}</Muted>}
        {papers.map((paper) => (
          <InvoiceRow key={paper.id} paper={paper} />
        ))}
      </Rows>
    </Card>
  );
}
