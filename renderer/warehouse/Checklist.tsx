import { styled } from '@mui/material/styles';
import { Circle, CircleCheck } from 'lucide-react';
import type { Order } from '../../domain/order/order.ts';
import type { BenchWork } from '../../domain/warehouse/bench.ts';
import { checked, checksOf, nextCheck } from '../../domain/warehouse/checklist.ts';
import type { PackCheck } from '../../domain/warehouse/preparation.ts';
import { useLocale } from '../i18n/locale.ts';
import { quoted, useT } from '../i18n/words.ts';
import { wrapWord } from '../orders/own-words.ts';
import { Surface } from '../ui/Card.tsx';
import { useShopById } from '../workstation-state.ts';
import { benchWords } from './bench-words.ts';

/** What is looked at before the parcel is closed, one after the other (DOC-2, DOC-3, DOC-5). */
export function Checklist({ order, work, active }: { order: Order; work: BenchWork; active: boolean }) {
  const t = useT(benchWords);
  const checks = checksOf(order);
  const ticked = checked(order, work);
  const next = active ? nextCheck(order, work) : null;
  if (checks.length === 0) return null;
  return (
    <Root data-active={active || undefined}>
      <h2>{t.checklist}</h2>
      <ol>
        {checks.map((check) => {
          const done = ticked.includes(check);
          return (
            <li key={check} data-done={done || undefined} aria-current={check === next ? 'step' : undefined}>
              {done ? <CircleCheck aria-hidden /> : <Circle aria-hidden />}
              <div>
                <b>{done ? t.checked(t.checks[check]) : t.checks[check]}</b>
                {check === next && <Details order={order} check={check} />}
              </div>
            </li>
          );
        })}
      </ol>
    </Root>
  );
}

/** Large, what has to be read again on the piece itself. */
function Details({ order, check }: { order: Order; check: PackCheck }) {
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const lines = order.lines.flatMap(({ id, name, quantity, personalisation, wrap }) => {
    const about = `${quantity} × ${name}`;
    if (check === 'personalisation' && personalisation)
      return [{ id, about: `${about} · ${personalisation.label}`, text: quoted(locale, personalisation.text) }];
    if (check === 'wraps' && wrap) return [{ id, about, text: wrapWord(locale, wrap, profile) }];
    if (check === 'cards' && wrap?.card) return [{ id, about, text: quoted(locale, wrap.card.text) }];
    return [];
  });
  return (
    <>
      {lines.map(({ id, about, text }) => (
        <p key={id}>
          {about}
          <strong data-large={check === 'personalisation' || undefined}>{text}</strong>
        </p>
      ))}
    </>
  );
}

const Root = styled(Surface)({
  padding: '14px 20px',
  flexShrink: 0,
  '&[data-active]': { borderColor: 'var(--primary)' },
  h2: { fontSize: 24, lineHeight: '32px' },
  ol: { listStyle: 'none', margin: 0, padding: 0 },
  li: { display: 'flex', gap: 16, padding: '10px 0', alignItems: 'flex-start' },
  'li + li': { borderTop: '1px solid var(--line)' },
  'li > svg': { width: 32, height: 32, flexShrink: 0, color: 'var(--muted)' },
  'li > div': { flex: 1, minWidth: 0 },
  'li:not([aria-current]) b': { fontWeight: 450 },
  'li[data-done]': { color: 'var(--ok)' },
  'li[data-done] > svg': { color: 'var(--ok)' },
  'li[aria-current] b': { fontSize: 28, lineHeight: '36px' },
  p: { margin: '8px 0 0', color: 'var(--muted)' },
  strong: {
    display: 'block',
    color: 'var(--ink)',
    fontSize: 28,
    lineHeight: '38px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  'strong[data-large]': { fontSize: 52, lineHeight: '64px', letterSpacing: '0.02em' },
});
