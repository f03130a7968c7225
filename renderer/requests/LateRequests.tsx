import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip } from '../ui/Chip.tsx';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { requestWords } from './words.ts';

/** Among what is to settle: how many requests wait, red once one is late (SHOP-4). Nothing where none waits. */
export function LateRequests() {
  const t = useT(requestWords);
  const shop = useShop();
  const handles = useMay('request.handle');
  const now = useNow();
  const asked = shop === null || !handles ? null : ({ shop: shop.id, state: 'open' } as const);
  const open = useLive('requestList', asked, ['requests', 'outbox']).data ?? [];
  const late = open.filter(({ dueAt }) => Date.parse(dueAt) <= now).length;
  if (open.length === 0) return null;
  return (
    <p style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
      <Chip tone={late > 0 ? 'error' : 'neutral'}>{t.title}</Chip>
      <a href={hrefOf({ page: 'requests' })}>{t.count(open.length, late)}</a>
    </p>
  );
}
