import { styled } from '@mui/material/styles';
import { sentence } from '../../domain/order/reading.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { isOffline } from '../frame/sync-state.ts';
import { useNow } from '../use-now.ts';
import { useWorkstation } from '../workstation-state.ts';
import { type Call, useCall } from './call-context.ts';
import { saleWords } from './sale-words.ts';
import { callWords } from './words.ts';

/** The sentence the agent reads out. */
export function ReadOut() {
  const t = useT(callWords).bar;
  const said = useSentenceOf(useCall());
  return (
    <Root>
      <b>{t.toRead}</b>
      {said === null ? <span className="later">{t.readLater}</span> : t.quoted(said)}
    </Root>
  );
}

/** Null until there is something to promise. */
export function useSentenceOf({ draft, form, profile }: Call): string | null {
  const byMail = useT(saleWords).giftCard.toRead;
  const locale = useLocale();
  const now = useNow();
  const offline = useWorkstation((state) => isOffline(state.sync));
  if (form.byMail) return byMail;
  if (form.mode === null || form.priced.size === 0 || form.destination.postalCode.trim() === '') return null;
  const chosen = form.modes.find(({ mode }) => mode === form.mode);
  if (!chosen || chosen.no !== null) return null;
  const lines = [...form.priced.values()];
  const to = {
    profile,
    mode: form.mode,
    zone: chosen.zone,
    promise: chosen.promise,
    relay: form.point,
    gift: lines.some(({ wrap, personalisation }) => wrap !== null || personalisation !== null),
    vatCharged: form.vat.charged,
    payment: form.leftCents > 0 ? form.payment : null,
    recipient: draft.otherDelivery ? draft.delivery : null,
    surprise: draft.surprise,
    stockFresh: !offline,
    now: new Date(now).toISOString(),
  };
  return sentence(to, locale);
}

const Root = styled('p')({
  background: 'var(--info-soft)',
  borderRadius: 8,
  padding: '7px 12px',
  lineHeight: '19px',
  b: { fontWeight: 600, marginRight: 6 },
  '.later': { color: 'var(--muted)' },
});
