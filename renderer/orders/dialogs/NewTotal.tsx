import { useFormat } from '../../format.ts';
import { useT } from '../../i18n/words.ts';
import { orderWords } from '../words.ts';
import { Total } from './dialog-style.ts';

/** The price difference, told before the change is made (RULES, below the gate table). */
export function NewTotal({ before, after }: { before: number; after: number }) {
  const t = useT(orderWords);
  const { money } = useFormat();
  const sign = after > before ? 'more' : after < before ? 'less' : 'same';
  return (
    <Total aria-live="polite">
      <span>
        {t.newTotal} <small>{t.difference(sign, money(Math.abs(after - before)))}</small>
      </span>
      <span>{money(after)}</span>
    </Total>
  );
}
