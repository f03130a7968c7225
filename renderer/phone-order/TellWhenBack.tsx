import { BellPlus } from 'lucide-react';
import { useState } from 'react';
import type { ArticleHit } from '../../domain/views.ts';
import { AlertDialog, type Waits } from '../catalogue/AlertDialog.tsx';
import { stockWords } from '../catalogue/stock-words.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { type Call, useCall } from './call-context.ts';

/** What cannot be sold now: the caller is put on the list of those who are told when it is back (CAT-1). */
export function TellWhenBack({
  hit,
  sku,
  onDone,
  shortcut,
}: {
  hit: ArticleHit;
  sku: string;
  onDone?: () => void;
  /** Where the article asked for last stands alone. */
  shortcut?: string;
}) {
  const t = useT(stockWords).alert;
  const call = useCall();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onDone?.();
  };
  return (
    <>
      <Button
        size="small"
        icon={<BellPlus aria-hidden />}
        onClick={() => setOpen(true)}
        {...(shortcut === undefined ? {} : { shortcut })}
      >
        {t.open}
      </Button>
      {open && <AlertDialog hit={hit} sku={sku} who={callerOf(call)} onClose={close} />}
    </>
  );
}

function callerOf({ draft, customer }: Call): Waits {
  const known = draft.buyer === 'known' ? customer?.customer : undefined;
  const { email, language } = known?.details ?? draft.details;
  return { customerId: known?.id ?? null, email: email.trim(), language };
}
