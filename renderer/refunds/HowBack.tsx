import type { RefundAs } from '../../domain/refund/ask.ts';
import { useT } from '../i18n/words.ts';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import { refundWords } from './words.ts';

/** Money, or a voucher with what the customer said to it (FACTS-FR §4). */
export function HowBack({ value, onChange }: { value: RefundAs; onChange: (value: RefundAs) => void }) {
  const t = useT(refundWords);
  return (
    <>
      <Choice
        label={t.how}
        value={value.as}
        onChange={(as) => onChange(as === 'money' ? { as } : { as, consent: '' })}
        options={[
          { value: 'money', label: t.hows.money },
          { value: 'voucher', label: t.hows.voucher },
        ]}
      />
      {value.as === 'voucher' && (
        <Field
          label={t.consent}
          hint={t.consentHint}
          value={value.consent}
          onChange={(consent) => onChange({ as: 'voucher', consent })}
          maxLength={200}
          required
        />
      )}
    </>
  );
}

/** Whether it may be asked for: a voucher not before the customer agreed. */
export function isSaid(how: RefundAs): boolean {
  return how.as === 'money' || how.consent.trim() !== '';
}
