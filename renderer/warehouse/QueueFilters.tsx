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
      {counts.carriers.length > 0 && <span className="bar" />}
      {counts.carriers.map(({ carrier, all, urgent }) => (
        <Pill
          key={carrier}
          on={filter.carrier === carrier}
          label={shortName(carrierOf(shop, carrier)?.name ?? carrier)}
          count={all}
          more={urgent > 0 && urgent < all ? t.urgent(urgent) : ''}
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
  more = '',
  on,
  tone,
  onClick,
}: {
  label: string;
  count: number;
  more?: string;
  on: boolean;
  tone?: string;
  onClick: () => void;
}) {
  // nothing to filter: one thing less to read
  if (count === 0 && !on) return null;
  return (
    <button type="button" aria-pressed={on} data-tone={count > 0 ? tone : undefined} onClick={onClick}>
      {label} <b>{count}</b>
      {more !== '' && <span>{` ${more}`}</span>}
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
    padding: '0 12px',
    borderRadius: 24,
    border: '1px solid var(--line2)',
    background: 'var(--surface)',
    color: 'var(--ink)',
    cursor: 'pointer',
  },
  'button span': { color: 'var(--accent-text)' },
  'button[aria-pressed=true] span': { color: 'inherit' },
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
