import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import type { RequestView } from '../../domain/request/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Row, Rows, Wrapped } from '../orders/order-style.ts';
import { QuoteChip } from '../quotes/QuoteChip.tsx';
import { startQuoteFor } from '../quotes/start-quote.ts';
import { quoteWords } from '../quotes/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { requestWords } from './words.ts';

/** Quotes made for a request, and the way to make one (MSG-2). */
export function RequestQuotes({ view: { request, quotes }, profile }: { view: RequestView; profile: ShopProfile }) {
  const t = useT(requestWords);
  const words = useT(quoteWords);
  const [error, setError] = useState<unknown>(null);
  const make = () => void startQuoteFor(request, profile).catch(setError);
  return (
    <Card
      title={t.quotes}
      aside={
        <Button size="small" icon={<FilePlus2 aria-hidden />} shortcut="Q" onClick={make}>
          {t.makeQuote}
        </Button>
      }
    >
      <Rows>
        {quotes.map((quote) => (
          <Row key={quote.id} style={{ alignItems: 'center' }}>
            <Wrapped>
              <a href={hrefOf({ page: 'quote', quoteId: quote.id })}>{quote.number ?? words.waiting}</a>
              <QuoteChip quote={quote} />
            </Wrapped>
            <Money cents={quote.totals.totalCents} />
          </Row>
        ))}
        {quotes.length === 0 && <Muted>{t.noQuote}</Muted>}
      </Rows>
      <RefusalNote what={error} shop={request.shop} alert />
    </Card>
  );
}
