import { styled } from '@mui/material/styles';
import { PhoneOff } from 'lucide-react';
import { openingOf } from '../../domain/calendar/opening.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useNow } from '../use-now.ts';
import { useCall } from './call-context.ts';
import { deliveryWords } from './delivery-words.ts';

/** SHOP-3: the lines of the shop and their hours; outside of them it says so, and an order can be entered all the same. */
export function OpeningNote() {
  const t = useT(deliveryWords).hours;
  const locale = useLocale();
  const { day } = useFormat();
  const { profile, draft } = useCall();
  const state = openingOf(new Date(useNow()).toISOString(), profile);
  const { phone, professionalPhone } = profile.identity;
  const { from, to } = profile.opening;
  if (state.open && draft.buyer !== 'none') return null;
  return (
    <Root data-closed={!state.open || undefined} role={state.open ? undefined : 'status'}>
      {!state.open && (
        <span className="closed">
          <PhoneOff aria-hidden />
          {t.closed(
            state.holiday.length === 0 ? '' : t.holiday(state.holiday.map((name) => name[locale]).join(', ')),
            `${day(state.opensOn)} ${state.opensAt}`,
          )}
        </span>
      )}
      <span>
        {phone !== '' && `${t.lines(phone, professionalPhone)} · `}
        {t.open(from, to)}
      </span>
    </Root>
  );
}

const Root = styled('p')({
  fontSize: 12.5,
  lineHeight: '18px',
  color: 'var(--muted)',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '.closed': {
    display: 'flex',
    gap: 8,
    color: 'var(--accent-text)',
    background: 'var(--accent-soft)',
    borderRadius: 6,
    padding: '6px 10px',
  },
  svg: { width: 16, height: 16, flexShrink: 0, marginTop: 1 },
});
