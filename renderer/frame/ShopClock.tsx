import { styled } from '@mui/material/styles';
import { openingOf } from '../../domain/calendar/opening.ts';
import { dispatchDay, minutesToCutOff } from '../../domain/calendar/promise.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useNow } from '../use-now.ts';
import { frameWords } from './words.ts';

const SOON_MINUTES = 90;

/** The shop's own time, whether it is open (SHOP-3), and how long orders still leave today (LIV-1). */
export function ShopClock({ shop }: { shop: ShopProfile }) {
  const t = useT(frameWords);
  const format = useFormat();
  const now = useNow();
  const at = new Date(now).toISOString();
  const left = minutesToCutOff(at, shop);
  const opening = openingOf(at, shop);
  return (
    <Root>
      <time dateTime={at} title={format.full(at)}>
        {format.time(at)}
      </time>
      {!opening.open && (
        <>
          <span aria-hidden>·</span>
          <span className="later" title={t.reopens(`${format.day(opening.opensOn)} ${opening.opensAt}`)}>
            {t.closed}
          </span>
        </>
      )}
      <span aria-hidden>·</span>
      {left === null && <span className="later">{t.truck.next(format.day(dispatchDay(at, shop)))}</span>}
      {left !== null && left > SOON_MINUTES && <span className="later">{t.truck.at(shop.cutOff.at)}</span>}
      {left !== null && left <= SOON_MINUTES && <em>{t.truck.soon(left)}</em>}
    </Root>
  );
}

const Root = styled('span')({
  display: 'inline-flex',
  gap: 5,
  whiteSpace: 'nowrap',
  fontWeight: 600,
  em: { fontStyle: 'normal', color: 'var(--accent-text)' },
  '.later': { fontWeight: 450, color: 'var(--muted)' },
});
