import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { quoteWords } from './words.ts';

/** Declined by the customer, or taken back by the shop. */
export function CloseQuoteDialog({
  quote,
  state,
  onClose,
}: {
  quote: QuoteDocument;
  state: 'declined' | 'withdrawn';
  onClose: () => void;
}) {
  const t = useT(quoteWords);
  const command = useCommand();
  const title = state === 'declined' ? t.decline : t.withdraw;
  const confirm = async () => {
    if (!(await command.run('closeQuote', { quoteId: quote.id, state }))) return;
    toast('ok', t[state]);
    onClose();
  };
  return (
    <Dialog
      title={title}
      confirmLabel={title}
      danger={state === 'withdrawn'}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.closeText[state]}</p>
      <RefusalNote what={command.error} shop={quote.shop} alert />
    </Dialog>
  );
}
