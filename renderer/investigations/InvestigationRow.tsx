import { styled } from '@mui/material/styles';
import { Clock, Siren } from 'lucide-react';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import { useNow } from '../use-now.ts';
import { useShopById } from '../workstation-state.ts';
import { investigationWords } from './words.ts';

const tones: Record<Investigation['state'], Tone> = {
  checking: 'accent',
  withCarrier: 'info',
  awaitingParcel: 'neutral',
  parcelBack: 'accent',
  closed: 'neutral',
};

/** One investigation of a list: what is wrong with which parcel, where it stands, by when the carrier answers. */
export function InvestigationRow({ of, current = false }: { of: Investigation; current?: boolean }) {
  const t = useT(investigationWords);
  return (
    <CaseRow href={hrefOf({ page: 'investigation', investigationId: of.id })} data-current={current || undefined}>
      <span className="what">
        <b>{useInvestigationKind(of)}</b> {of.customerName} · {of.orderCode}
      </span>
      <span className="end">
        <InvestigationChip of={of} />
        <AnswerDue of={of} />
        <When at={of.openedAt} shape="day" />
      </span>
      <span className="text">
        {[of.trackingNumber, of.reason, t.owner(of.ownerName)].filter((part) => part !== '').join(' · ')}
      </span>
    </CaseRow>
  );
}

/** Where it stands; a closed one says what it came to. */
export function InvestigationChip({ of: { state, outcome } }: { of: Pick<Investigation, 'state' | 'outcome'> }) {
  const t = useT(investigationWords);
  if (state !== 'closed' || outcome === null) return <Chip tone={tones[state]}>{t.states[state]}</Chip>;
  return <Chip tone={outcome === 'lost' || outcome === 'refused' ? 'error' : 'ok'}>{t.outcomes[outcome]}</Chip>;
}

/** By when the carrier must have answered; nothing where nobody was asked. */
export function AnswerDue({ of: { dueAt, state } }: { of: Pick<Investigation, 'dueAt' | 'state'> }) {
  const t = useT(investigationWords);
  const { day } = useFormat();
  const now = useNow();
  if (dueAt === null || state === 'closed') return null;
  const late = Date.parse(dueAt) < now;
  return (
    <Chip tone={late ? 'error' : 'neutral'} icon={late ? <Siren aria-hidden /> : <Clock aria-hidden />}>
      {t.dueBy(day(dueAt))}
      {late && ` · ${t.late}`}
    </Chip>
  );
}

/** The kind in the shop's own words. */
export function useInvestigationKind({ shop, kind }: Pick<Investigation, 'shop' | 'kind'>): string {
  const profile = useShopById(shop);
  const locale = useLocale();
  return profile?.afterSale.investigations.find((rules) => rules.kind === kind)?.label[locale] ?? kind;
}

export const CaseRow = styled('a')({
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
  '.end': { display: 'inline-flex', flexWrap: 'wrap', gap: 10, alignItems: 'center', color: 'var(--muted)' },
  '.text': {
    flexBasis: '100%',
    color: 'var(--muted)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});
