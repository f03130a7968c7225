import { Search } from 'lucide-react';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import { stageWords } from '../../domain/investigation/codes.ts';
import type { Tracking } from '../../domain/investigation/tracking.ts';
import { carrierOf } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { useShopById } from '../workstation-state.ts';
import { CaseRow, InvestigationChip } from './InvestigationRow.tsx';
import { investigationWords } from './words.ts';

/** A parcel that stands still: since when, what was said last, and the way to ask the carrier (TRP-1, TRP-4). */
export function SilentRow({
  of,
  open,
  current,
  onFocus,
  onOpen,
}: {
  of: Tracking;
  /** The investigation under way on it. */
  open: Investigation | null;
  current: boolean;
  onFocus: () => void;
  onOpen: () => void;
}) {
  const t = useT(investigationWords);
  const locale = useLocale();
  const { day } = useFormat();
  const profile = useShopById(of.shop);
  const carrier = profile ? (carrierOf(profile, of.carrier)?.name ?? of.carrier) : of.carrier;
  const last = of.events.at(-1);
  return (
    <CaseRow as="div" data-current={current || undefined} onFocus={onFocus} onClick={onFocus}>
      <span className="what">
        <a href={hrefOf({ page: 'order', orderId: of.orderId, intent: null })}>{of.orderCode}</a> · {carrier}{' '}
        <b>{of.number}</b>
      </span>
      <span className="end">
        <Chip tone="accent">{t.silentSince(day(of.silentSince ?? of.shippedAt))}</Chip>
        {open ? (
          <a href={hrefOf({ page: 'investigation', investigationId: open.id })} title={t.see}>
            <InvestigationChip of={open} />
          </a>
        ) : (
          <Button size="small" icon={<Search aria-hidden />} onClick={onOpen} {...(current ? { shortcut: 'E' } : {})}>
            {t.open}
          </Button>
        )}
      </span>
      <span className="text">{`${stageWords[of.stage][locale]}${last ? ` · ${last.label}` : ''}`}</span>
    </CaseRow>
  );
}
