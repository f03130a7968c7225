import { useState } from 'react';
import { addDays } from '../../domain/calendar/days.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useShopById } from '../workstation-state.ts';
import { QUOTE_DAYS } from './quote-step.ts';
import { quoteWords } from './words.ts';

/** More time at the same prices. */
export function ProlongDialog({ quote, onClose }: { quote: QuoteDocument; onClose: () => void }) {
  const t = useT(quoteWords);
  const command = useCommand();
  const today = useShopDay(useShopById(quote.shop));
  const [validUntil, setValidUntil] = useState(() => addDays(today, QUOTE_DAYS));
  const past = validUntil < today;
  const confirm = async () => {
    if (past || !(await command.run('prolongQuote', { quoteId: quote.id, validUntil }))) return;
    toast('ok', t.prolonged);
    onClose();
  };
  return (
    <Dialog
      title={t.prolongTitle}
      confirmLabel={t.prolong}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field
        label={t.validUntil}
        name="validUntil"
        type="date"
        value={validUntil}
        onChange={setValidUntil}
        hint={t.validHint}
        error={past ? t.past : null}
        required
        autoFocus
      />
      <RefusalNote what={command.error} shop={quote.shop} alert />
    </Dialog>
  );
}
