import { Trash2 } from 'lucide-react';
import { type Shelf, lineName } from '../../../domain/order/basket.ts';
import type { LineForm } from '../../../domain/order/draft.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { useT } from '../../i18n/words.ts';
import { useSay } from '../../refusals.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { orderWords } from '../words.ts';
import { LineRow } from './dialog-style.ts';
import type { OrderLine } from '../../../domain/order/parts.ts';

/** One line of the basket being changed: its quantity, and its text where the article takes one (ORD-11). */
export function ArticleLine({
  line,
  kept,
  shelf,
  problem,
  onChange,
  onRemove,
}: {
  line: LineForm;
  /** The line as ordered; null for one just added. */
  kept: OrderLine | null;
  shelf: Shelf;
  problem: Refusal | null;
  onChange: (part: Partial<LineForm>) => void;
  /** Null for the last line: an order without articles is cancelled, not changed. */
  onRemove: (() => void) | null;
}) {
  const t = useT(orderWords);
  const say = useSay();
  const format = shelf.article?.formats.find(({ sku }) => sku === line.sku);
  const name = kept
    ? lineName(kept, { label: kept.format })
    : shelf.article && format
      ? lineName(shelf.article, format)
      : line.sku;
  const offer = shelf.article?.personalisation;
  const said = problem ? say({ code: problem.code, detail: problem.detail }).sentence : null;
  const aboutText = problem?.code.startsWith('personalisation') ?? false;
  return (
    <LineRow>
      <span className="name">
        {name}
        {shelf.stock && <small>{t.stockLeft(shelf.stock.onHand)}</small>}
      </span>
      <Field
        label={t.quantityOf(name)}
        hideLabel
        inputMode="numeric"
        value={line.quantity}
        onChange={(quantity) => onChange({ quantity })}
        error={aboutText ? null : said}
      />
      {onRemove ? (
        <IconButton label={t.removeOf(name)} icon={<Trash2 aria-hidden />} onClick={onRemove} />
      ) : (
        <span style={{ width: 32 }} />
      )}
      {offer && (
        <div className="text">
          <Field
            label={offer.label}
            required={offer.required}
            value={line.personalisation}
            onChange={(personalisation) => onChange({ personalisation })}
            hint={t.characters([...line.personalisation].length, offer.maxLength)}
            error={aboutText ? said : null}
          />
        </div>
      )}
    </LineRow>
  );
}
