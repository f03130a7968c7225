import { Link2 } from 'lucide-react';
import { LinkRows } from '../home/link-rows.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { useLive } from '../use-live.ts';
import { LinkChip } from './LinkChip.tsx';
import { paymentWords } from './words.ts';
import { needsSomeone } from '../../domain/payment/payment-link.ts';

/** Callers who have their link and those whose payment went wrong, each one step away. Nothing where there is none. */
export function WaitingLinks({ shop }: { shop: string }) {
  const t = useT(paymentWords).home;
  const asked = { shop, states: ['asked', 'waiting', 'failed', 'expired', 'blocked'] as const };
  const links = useLive('paymentLinkList', { ...asked, states: [...asked.states] }, ['paymentLinks']).data ?? [];
  const shown = links.filter((link) => link.state === 'asked' || link.state === 'waiting' || needsSomeone(link));
  if (shown.length === 0) return null;
  return (
    <Card title={t.title} flush>
      <LinkRows>
        {shown.slice(0, 8).map((link) => (
          <a key={link.id} href={hrefOf({ page: 'payments' })}>
            <Link2 aria-hidden />
            <b>{link.customerName}</b>
            <LinkChip state={link.state} />
            <span className="end">
              <Money cents={link.amountCents} />
            </span>
          </a>
        ))}
      </LinkRows>
    </Card>
  );
}
