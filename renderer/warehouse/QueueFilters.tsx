import { styled } from '@mui/material/styles';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { departures, queueKinds } from '../../domain/warehouse/views.ts';
import { useT } from '../i18n/words.ts';
import { queueWords } from './queue-words.ts';
import { shortName } from './short-name.ts';
import type { Queue } from './use-queue.ts';

/** What is left to leave, by moment, carrier and kind; each is a filter with its count. */
export function QueueFilters({ queue, shop }: { queue: Queue; shop: ShopProfile }) {
  const t = useT(queueWords);
  const { filter, counts } = queue;
  if (counts === null) return <Root role="group" aria-label={t.filters} />;
  return (
    <Root role="group" aria-label={t.filters}>
      {departures.map((when) => (
        <Pill
          key={when}
          tone={when}
          on={filter.when === when}
          label={t.groups[when]}
          count={counts.when[when]}
          onClick={() => queue.when(filter.when === when ? null : when)}
        />
      ))}
      <span className="bar" />
      {counts.carriers.map(({ carrier, all, urgent }) => (
        <Pill
          key={carrier}
          on={filter.carrier === carrier}
          label={t.carrier(shortName(carrierOf(shop, carrier)?.name ?? carrier), urgent)}
          count={all}
          onClick={() => queue.carrier(filter.carrier === carrier ? null : carrier)}
        />
      ))}
      <span className="bar" />
      {queueKinds.map((kind) => (
        <Pill
          key={kind}
          on={filter.kind === kind}
          label={t.kinds[kind]}
          count={counts.kinds[kind]}
          onClick={() => queue.kind(filter.kind === kind ? null : kind)}
        />
      ))}
    </Root>
  );
}

function Pill({
  label,
  count,
  on,
  tone,
  onClick,
}: {
  label: string;
  count: number;
  on: boolean;
  tone?: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      data-tone={count > 0 ? tone : undefined}
      disabled={count === 0 && !on}
      onClick={onClick}
    >
      {label} <b>{count}</b>
    </button>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  padding: '0 16px 10px',
  alignItems: 'center',
  '.bar': { width: 1, height: 32, background: 'var(--line2)' },
  button: {
    font: 'inherit',
    fontSize: 24,
    lineHeight: '32px',
    minHeight: 48,
    padding: '0 14px',
    borderRadius: 24,
    border: '1px solid var(--line2)',
    background: 'var(--surface)',
    color: 'var(--ink)',
    cursor: 'pointer',
  },
  'button:disabled': { color: 'var(--faint)', cursor: 'default' },
  'button[aria-pressed=true]': {
    background: 'var(--primary)',
    color: 'var(--primary-ink)',
    borderColor: 'var(--primary)',
  },
  'button[data-tone=late]:not([aria-pressed=true])': { color: 'var(--error)', borderColor: 'var(--error)' },
  'button[data-tone=today]:not([aria-pressed=true])': {
    color: 'var(--accent-text)',
    borderColor: 'var(--accent-text)',
  },
});
