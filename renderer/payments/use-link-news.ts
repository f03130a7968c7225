import { useEffect, useRef } from 'react';
import type { PaymentLinkState } from '../../domain/payment/payment-link.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { paymentWords } from './words.ts';

const told: readonly PaymentLinkState[] = ['asked', 'waiting', 'settled', 'failed', 'expired', 'blocked'];

/** Links that a screen shows already: no other word is needed. */
const followed = new Set<string>();

/** Returns the way out. */
export function follow(linkId: string): () => void {
  followed.add(linkId);
  return () => void followed.delete(linkId);
}

/** A word when a customer has paid, or has not, whatever page the agent is on. What was there before says nothing. */
export function useLinkNews(shop: string): void {
  const t = useT(paymentWords).news;
  const places = useMay('order.place');
  const links = useLive('paymentLinkList', places ? { shop, states: [...told] } : null, ['paymentLinks']).data;
  const before = useRef<{ shop: string; states: ReadonlyMap<string, PaymentLinkState> } | null>(null);
  useEffect(() => {
    if (links === null) return;
    const known = before.current?.shop === shop ? before.current.states : null;
    before.current = { shop, states: new Map(links.map(({ id, state }) => [id, state])) };
    for (const { id, state, customerName, orderCode, orderId } of links) {
      const last = known?.get(id);
      if (followed.has(id)) continue;
      if (last === undefined || last === state || (last !== 'asked' && last !== 'waiting')) continue;
      if (state === 'settled') {
        const open = () => navigate({ page: 'order', orderId, intent: null });
        toast('ok', t.settled(customerName, orderCode ?? ''), { label: t.see, run: open });
      } else if (state === 'failed' || state === 'expired' || state === 'blocked')
        toast('error', t[state](customerName), { label: t.see, run: () => navigate({ page: 'payments' }) });
    }
  }, [links, shop, t]);
}
