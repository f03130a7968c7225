import { CalendarPlus, Check, X } from 'lucide-react';
import { useState } from 'react';
import { heldCents } from '../../domain/payment/payment-link.ts';
import { isExpired } from '../../domain/quote/quote-document.ts';
import type { QuoteView } from '../../domain/quote/views.ts';
import { refusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Wrapped } from '../orders/order-style.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { useMay } from '../workstation-state.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { CloseQuoteDialog } from './CloseQuoteDialog.tsx';
import { ProlongDialog } from './ProlongDialog.tsx';
import { quoteWords } from './words.ts';

/** What becomes of an open quote: an order, nothing, or more time; closed gates say why (MSG-2). */
export function QuoteActs({ view, profile }: { view: QuoteView; profile: ShopProfile }) {
  const t = useT(quoteWords);
  const places = useMay('order.place');
  const [open, setOpen] = useState<'accept' | 'declined' | 'withdrawn' | 'prolong' | null>(null);
  const { quote, link } = view;
  const late = isExpired(quote, useShopDay(profile));
  const waits = link?.state === 'asked' || link?.state === 'waiting';
  const paid = link?.state === 'blocked' && heldCents(link) > 0;
  const closes = waits
    ? refusal('quoteState', { rule: 'MSG-2', why: 'linkOpen' })
    : paid
      ? refusal('quoteState', { rule: 'MSG-2', why: 'linkPaid' })
      : null;
  const tooLate = late ? refusal('quoteState', { rule: 'MSG-2', why: 'late', until: quote.validUntil }) : null;
  const accepts = waits ? closes : tooLate;
  const close = () => setOpen(null);
  return (
    <Card title={t.acts}>
      <Wrapped>
        {places && (
          <GatedButton
            look="primary"
            gate={accepts}
            shop={quote.shop}
            icon={<Check aria-hidden />}
            shortcut="A"
            onClick={() => setOpen('accept')}
          >
            {paid ? t.acceptPaid : t.accept}
          </GatedButton>
        )}
        <Button icon={<CalendarPlus aria-hidden />} shortcut="P" onClick={() => setOpen('prolong')}>
          {t.prolong}
        </Button>
        <GatedButton gate={closes} shop={quote.shop} icon={<X aria-hidden />} onClick={() => setOpen('declined')}>
          {t.decline}
        </GatedButton>
        <GatedButton look="quiet" gate={closes} shop={quote.shop} onClick={() => setOpen('withdrawn')}>
          {t.withdraw}
        </GatedButton>
      </Wrapped>
      {open === 'accept' && (
        <AcceptDialog quote={quote} profile={profile} paidLink={paid ? link : null} onClose={close} />
      )}
      {open === 'prolong' && <ProlongDialog quote={quote} onClose={close} />}
      {(open === 'declined' || open === 'withdrawn') && <CloseQuoteDialog quote={quote} state={open} onClose={close} />}
    </Card>
  );
}
