import { heldCents } from '../../domain/payment/payment-link.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { paymentWords } from './words.ts';

/** This call takes the place of an order that was paid and could not be placed: its money is used (ORD-10). */
export function AlreadyPaid({ linkId }: { linkId: string }) {
  const t = useT(paymentWords).order;
  const format = useFormat();
  const link = useLive('paymentLinkById', { linkId }, ['paymentLinks']).data;
  return link && <p style={{ marginTop: 8, color: 'var(--ok)' }}>{t.alreadyPaid(format.money(heldCents(link)))}</p>;
}
