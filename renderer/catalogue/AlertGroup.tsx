import { styled } from '@mui/material/styles';
import type { Stock } from '../../domain/catalogue/article.ts';
import type { StockAlert } from '../../domain/catalogue/wishes.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { StockChip } from './StockChip.tsx';
import { alertState } from './alert-groups.ts';
import { stockWords } from './stock-words.ts';

const tones: Record<StockAlert['state'], Tone> = {
  waiting: 'neutral',
  told: 'ok',
  late: 'error',
  withdrawn: 'neutral',
};

/** Everyone who asked for one format, with what is left of it. */
export function AlertGroup({
  name,
  stock,
  articleId,
  alerts,
  shop,
  numbered,
  currentId,
  onFocus,
  onWithdraw,
}: {
  name: string;
  stock: Stock | undefined;
  articleId: string;
  alerts: readonly StockAlert[];
  shop: ShopProfile;
  /** Their place in the line is shown. */
  numbered: boolean;
  currentId: string | null;
  onFocus: (id: string) => void;
  /** Null: nothing to withdraw. */
  onWithdraw: ((id: string) => void) | null;
}) {
  const t = useT(stockWords).alerts;
  const today = useShopDay(shop);
  return (
    <Root aria-label={name}>
      <header>
        <a href={hrefOf({ page: 'catalogue', articleId })}>{name}</a>
        <StockChip onHand={stock?.onHand ?? 0} restockOn={stock?.restockOn ?? null} />
      </header>
      <ol>
        {alerts.map((alert, index) => (
          <li
            key={alert.id}
            data-current={alert.id === currentId || undefined}
            onClick={() => onFocus(alert.id)}
            onFocus={() => onFocus(alert.id)}
          >
            {numbered && <span className="place">{t.place(index + 1)}</span>}
            <Row alert={alert} state={alertState(alert, today)} />
            {onWithdraw !== null && (
              <Button
                size="small"
                onClick={() => onWithdraw(alert.id)}
                aria={{ 'aria-label': `${t.withdraw} ${alert.email}` }}
              >
                {t.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Root>
  );
}

function Row({ alert, state }: { alert: StockAlert; state: StockAlert['state'] }) {
  const t = useT(stockWords).alerts;
  const format = useFormat();
  const { email, customerId, leftAt, toldAt, until } = alert;
  const facts = [
    t.left(format.dayTime(leftAt)),
    toldAt === null ? '' : t.told(format.dayTime(toldAt)),
    until === null ? '' : t.until(format.day(until)),
  ];
  return (
    <div className="who">
      {customerId === null ? <span>{email}</span> : <a href={hrefOf({ page: 'customer', customerId })}>{email}</a>}
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {state !== 'waiting' && <Chip tone={tones[state]}>{t.states[state]}</Chip>}
    </div>
  );
}

const Root = styled(Surface)({
  header: { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap', padding: '10px 16px' },
  'header > a': { fontWeight: 600 },
  ol: { listStyle: 'none', margin: 0, padding: 0 },
  li: {
    display: 'flex',
    gap: 12,
    alignItems: 'center',
    padding: '8px 16px',
    borderTop: '1px solid var(--line)',
  },
  'li[data-current]': { background: 'var(--raised)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  '.place': { color: 'var(--muted)', fontSize: 13, minWidth: 36, whiteSpace: 'nowrap' },
  '.who': { flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'center' },
  small: { color: 'var(--muted)', fontSize: 12.5 },
});
