import { styled } from '@mui/material/styles';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { lineName } from '../../domain/order/basket.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { type Shelf, changeAfterCount, shouldLie } from '../../domain/warehouse/shelf.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLive } from '../use-live.ts';
import { type MissingForm, countedOf } from './missing.ts';
import { missingWords } from './shortage-words.ts';

/** One article: how many are missing, and how many lie there where so many should. */
export function MissingLine({
  order,
  line,
  form,
  onChange,
  onShelf,
  onRemove,
}: {
  order: Order;
  line: OrderLine;
  form: MissingForm;
  /** Null: told before, not asked again. */
  onChange: ((form: MissingForm) => void) | null;
  /** Asked of the store; null: no stock is kept. */
  onShelf: (shelf: Shelf | null) => void;
  onRemove: (() => void) | null;
}) {
  const t = useT(missingWords);
  const { day } = useFormat();
  const shelf = useShelf(order, line.sku, onShelf);
  const name = lineName(line, { label: line.format });
  const missing = (n: number) => onChange?.({ ...form, missing: Math.min(line.quantity, Math.max(1, n)) });
  return (
    <Root>
      <div className="name">{`${line.quantity} × ${name}`}</div>
      {onChange === null ? (
        <div>
          {t.missing} <b>{form.missing}</b>
        </div>
      ) : (
        <div className="fields">
          <div className="count">
            <span id={`missing-${line.id}`}>{t.missing}</span>
            <span role="group" aria-labelledby={`missing-${line.id}`}>
              <Button
                size="warehouse"
                aria={{ 'aria-label': t.fewer }}
                disabled={form.missing <= 1}
                onClick={() => missing(form.missing - 1)}
              >
                <Minus aria-hidden />
              </Button>
              <output>{form.missing}</output>
              <Button
                size="warehouse"
                aria={{ 'aria-label': t.more }}
                disabled={form.missing >= line.quantity}
                onClick={() => missing(form.missing + 1)}
              >
                <Plus aria-hidden />
              </Button>
            </span>
          </div>
          <Field
            label={t.counted}
            value={form.counted}
            onChange={(counted) => onChange({ ...form, counted })}
            inputMode="numeric"
            maxLength={5}
            name="counted"
            hint={shelf ? t.countedHint(shelf.location, shouldLie(shelf)) : t.noStock}
          />
        </div>
      )}
      {onChange !== null && shelf && shelf.onBenches > 0 && <p>{t.onBenches(shelf.onBenches)}</p>}
      {onChange !== null && shelf && <Correction shelf={shelf} counted={countedOf(form)} />}
      {shelf?.restockOn && <p>{t.restock(day(shelf.restockOn))}</p>}
      {onRemove && (
        <Button size="warehouse" look="quiet" onClick={onRemove}>
          {t.remove(name)}
        </Button>
      )}
    </Root>
  );
}

function Correction({ shelf, counted }: { shelf: Shelf; counted: number | null }) {
  const t = useT(missingWords);
  if (counted === null) return null;
  const change = changeAfterCount(shelf, counted);
  return (
    <p role="status" data-changes={change !== 0 || undefined}>
      {change === 0 ? t.same : t.corrected(shelf.onHand, shelf.onHand + change)}
    </p>
  );
}

function useShelf({ shop, id: orderId }: Order, sku: string, onShelf: (shelf: Shelf | null) => void): Shelf | null {
  const { data } = useLive('shelf', { shop, sku, orderId }, ['stock', 'orders', 'shortages', 'outbox']);
  const told = useRef(onShelf);
  told.current = onShelf;
  useEffect(() => {
    if (data) told.current(data.shelf);
  }, [data]);
  return data?.shelf ?? null;
}

const Root = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: 16,
  border: '1px solid var(--line2)',
  borderRadius: 10,
  '.name': { fontWeight: 650, overflowWrap: 'anywhere' },
  '.fields': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: 24, alignItems: 'start' },
  '.count': { display: 'flex', flexDirection: 'column', color: 'var(--muted)' },
  '.count > span:first-of-type': { fontWeight: 500 },
  '.count > span:last-of-type': { display: 'flex', gap: 8, alignItems: 'center', color: 'var(--ink)' },
  '&& [data-changes]': { color: 'var(--accent-text)', fontWeight: 650 },
  output: { minWidth: 56, textAlign: 'center', fontSize: 34, lineHeight: '40px', fontWeight: 700 },
  '@media (max-width: 720px)': { '.fields': { gridTemplateColumns: '1fr' } },
});
