import { styled } from '@mui/material/styles';
import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { type DocumentKind, usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import type { Told } from './Feedback.tsx';
import { PrintButton, PrintRow } from './PrintButton.tsx';
import { Notes } from './style.ts';
import { warehouseWords } from './words.ts';

/** The slips of several orders in one print; a surprise has no delivery note, and is named (DOC-3). */
export function QueueBar({
  selected,
  total,
  onTell,
  onAll,
  onNone,
  children,
}: {
  selected: ReadonlySet<string>;
  total: number;
  onTell: (told: Told | null) => void;
  onAll: () => void;
  onNone: () => void;
  /** Taking orders in hand. */
  children: ReactNode;
}) {
  const t = useT(warehouseWords);
  const printing = usePrinting();
  const none = selected.size === 0;
  const print = async (kind: DocumentKind) => {
    const ids = [...selected];
    const skipped = await printing.run(kind, ids, 'print', chosenLayout());
    if (skipped === null) return;
    const made = ids.length - skipped.length;
    const notes = kind === 'delivery-note';
    const left = notes ? t.skipped : t.nothingFor;
    const text = skipped.length === 0 ? '' : left(skipped.join(', '));
    const title = made > 0 ? t.printed(made) : notes ? t.onlySurprises : t.nothingToPrint;
    onTell({ tone: made === 0 ? 'info' : 'ok', title, text });
  };
  const button = (kind: DocumentKind, label: string, whole: string, shortcut: string) => (
    <PrintButton
      label={label}
      whole={whole}
      busy={printing.busy}
      shortcut={shortcut}
      onClick={() => void print(kind)}
    />
  );
  return (
    <Root>
      <Notes>
        <RefusalNote what={printing.error} alert />
      </Notes>
      <div>
        <span className="count" role="status">
          {none ? '' : t.selected(selected.size)}
        </span>
        {selected.size < total && (
          <Button look="quiet" size="warehouse" icon={<ListChecks aria-hidden />} onClick={onAll}>
            {none ? t.selectAll : t.allOfThem}
          </Button>
        )}
        {none && <span className="end" />}
        {!none && (
          <>
            <Button look="quiet" size="warehouse" onClick={onNone}>
              {t.unselect}
            </Button>
            <span className="end" />
            <PrintRow>
              {button('delivery-note', t.noteShort, t.printNotes, 'F4')}
              {button('message-cards', t.cards, t.cards, 'F6')}
              {button('address-labels', t.labels, t.labels, 'F10')}
              {button('preparation-slip', t.slipShort, t.printSlips, 'F8')}
            </PrintRow>
          </>
        )}
        {children}
      </div>
    </Root>
  );
}

const Root = styled('footer')({
  padding: '10px 16px',
  borderTop: '1px solid var(--line2)',
  background: 'var(--surface)',
  '> div:last-of-type': { display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' },
  '.count:not(:empty)': { padding: '0 8px', fontWeight: 600, whiteSpace: 'nowrap' },
  '.end': { flex: 1 },
  'button[data-look=quiet]': { padding: '0 12px' },
});
