import { styled } from '@mui/material/styles';
import type { Claim } from '../../domain/claim/claim.ts';
import { claimRulesOf } from '../../domain/claim/evidence.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Deadline } from '../requests/Deadline.tsx';
import { hrefOf } from '../routing.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import { useShopById } from '../workstation-state.ts';
import { claimWords } from './words.ts';

const tones: Record<Claim['state'], Tone> = {
  open: 'neutral',
  ready: 'accent',
  accepted: 'ok',
  refused: 'error',
  closed: 'neutral',
};

/** What it is about, where it stands, and by when it is answered; the whole of it is one click away. */
export function ClaimRow({ claim, current = false }: { claim: Claim; current?: boolean }) {
  const t = useT(claimWords);
  return (
    <Root href={hrefOf({ page: 'claim', claimId: claim.id })} data-current={current || undefined}>
      <span className="what">
        <b>{useKind(claim)}</b> {claim.customerName} · {claim.orderCode}
      </span>
      <span className="end">
        <ClaimChip claim={claim} />
        {claim.state === 'ready' && claim.dueAt !== null && <Deadline request={{ dueAt: claim.dueAt }} />}
        <When at={claim.openedAt} shape="day" />
      </span>
      {claim.text !== '' && <span className="text">{claim.text}</span>}
      <span className="text">{t.owner(claim.ownerName)}</span>
    </Root>
  );
}

export function ClaimChip({ claim }: { claim: Claim }) {
  return <Chip tone={tones[claim.state]}>{useT(claimWords).states[claim.state]}</Chip>;
}

/** The kind in the shop's own words. */
export function useKind({ shop, kind }: Pick<Claim, 'shop' | 'kind'>): string {
  const profile = useShopById(shop);
  const locale = useLocale();
  return (profile && claimRulesOf(profile, kind)?.label[locale]) ?? kind;
}

const Root = styled('a')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '10px 14px',
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--surface)',
  color: 'var(--ink)',
  textDecoration: 'none',
  '&:hover, &[data-current]': { borderColor: 'var(--primary)' },
  '.what': { flex: 1, minWidth: 220 },
  '.end': { display: 'inline-flex', gap: 10, alignItems: 'center', color: 'var(--muted)' },
  '.text': {
    flexBasis: '100%',
    color: 'var(--muted)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});
