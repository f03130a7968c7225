import { styled } from '@mui/material/styles';
import type { VoucherState } from '../../domain/voucher/state.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useT } from '../i18n/words.ts';
import { VoucherChip } from './StateChips.tsx';
import { useTerms } from './use-terms.ts';
import { voucherWords } from './words.ts';

/** One voucher of a list, as it is read to a caller; the whole of it opens. */
export function VoucherLine({ voucher, state, onOpen }: { voucher: Voucher; state: VoucherState; onOpen: () => void }) {
  const t = useT(voucherWords);
  const { worth, conditions, dates, uses } = useTerms()(voucher);
  return (
    <Root type="button" onClick={onOpen}>
      <span className="first">
        <b data-none={voucher.code === '' || undefined}>{voucher.code === '' ? t.pendingCode : voucher.code}</b>
        <i>{worth}</i>
        <VoucherChip state={state} />
      </span>
      <span className="terms">
        {[voucher.label, ...conditions, dates, ...(voucher.uses === null ? [] : [uses])].join(' · ')}
      </span>
    </Root>
  );
}

const Root = styled('button')({
  all: 'unset',
  display: 'flex',
  flexDirection: 'column',
  padding: '7px 16px',
  cursor: 'pointer',
  '&:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  '&:focus-visible': { outline: '2px solid var(--primary)', outlineOffset: -2 },
  '.first': { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '2px 10px' },
  b: { fontWeight: 650, letterSpacing: '0.03em', overflowWrap: 'anywhere' },
  'b[data-none]': { fontWeight: 500, letterSpacing: 0, color: 'var(--muted)' },
  i: { fontStyle: 'normal', color: 'var(--ok)', fontWeight: 550 },
  '.first > :last-child': { marginLeft: 'auto' },
  '.terms': { color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px' },
});
