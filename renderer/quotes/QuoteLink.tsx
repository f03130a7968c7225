import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import { isOffline } from '../frame/sync-state.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Row, Rows, Wrapped } from '../orders/order-style.ts';
import { LinkChip } from '../payments/LinkChip.tsx';
import { follow } from '../payments/use-link-news.ts';
import { useLinkActs } from '../payments/use-link-acts.ts';
import { paymentWords } from '../payments/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useWorkstation } from '../workstation-state.ts';
import { quoteWords } from './words.ts';

/** The link by which the quote is paid, and what the customer does with it, live (ORD-10). */
export function QuoteLink({ link }: { link: PaymentLink }) {
  const t = useT(quoteWords);
  const words = useT(paymentWords);
  const acts = useLinkActs(link);
  const offline = useWorkstation(({ sync }) => isOffline(sync));
  useEffect(() => follow(link.id), [link.id]);
  const { state, url, email, failure, refusal, expiresAt } = link;
  const open = state === 'asked' || state === 'waiting';
  return (
    <Card title={t.link}>
      <Rows>
        <Row style={{ alignItems: 'center' }}>
          <Money cents={link.amountCents} strong />
          <LinkChip state={state} />
        </Row>
        {state === 'asked' && <Muted>{offline ? words.link.offline : words.link.making}</Muted>}
        {state === 'waiting' && (
          <>
            <Muted>{email === '' ? words.link.noMail : words.link.byMail(email)}</Muted>
            <Address>{url}</Address>
            {expiresAt !== null && (
              <Muted>
                {words.link.until} <When at={expiresAt} shape="dayTime" />
              </Muted>
            )}
          </>
        )}
        {state === 'failed' && failure !== null && <Muted>{words.link.reason(words.why(failure))}</Muted>}
        {state === 'blocked' && <RefusalNote what={refusal} shop={link.shop} />}
        {open && (
          <Wrapped>
            {state === 'waiting' && (
              <Button size="small" shortcut="C" onClick={acts.copy}>
                {words.link.copy}
              </Button>
            )}
            <Button size="small" look="danger" shortcut="X" busy={acts.busy} onClick={acts.withdraw}>
              {words.link.withdraw}
            </Button>
          </Wrapped>
        )}
        <RefusalNote what={acts.error} shop={link.shop} alert />
      </Rows>
    </Card>
  );
}

const Address = styled('code')({
  padding: '8px 12px',
  background: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: 6,
  fontSize: 13,
  userSelect: 'all',
  wordBreak: 'break-all',
});
