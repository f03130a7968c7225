import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { OrderLine } from '../../domain/order/parts.ts';
import { pieceName } from '../../domain/warehouse/pick-list.ts';
import { unscannable } from '../../domain/warehouse/preparation.ts';
import { useT } from '../i18n/words.ts';
import { useScan } from '../scanner/use-scan.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { benchWords } from './bench-words.ts';

type Reason = (typeof unscannable)[number];

/** A piece is counted without its barcode, and why: by the keys 1 to 3, or by QTY-1 to QTY-3. */
export function UnscannableDialog({
  line,
  quantity,
  left,
  onPut,
  onClose,
}: {
  line: OrderLine;
  quantity: number;
  /** Pieces of the whole bench that are not gathered yet. */
  left: number;
  onPut: (reason: Reason, all: boolean) => void;
  onClose: () => void;
}) {
  const t = useT(benchWords);
  return (
    <Dialog title={t.unscannableTitle(pieceName(line))} onClose={onClose} width={720}>
      <Reasons quantity={quantity} left={left} onPut={onPut} onClose={onClose} />
    </Dialog>
  );
}

function Reasons({
  quantity,
  left,
  onPut,
  onClose,
}: {
  quantity: number;
  left: number;
  onPut: (reason: Reason, all: boolean) => void;
  onClose: () => void;
}) {
  const t = useT(benchWords);
  const [all, setAll] = useState(false);
  useScan(({ scan }) => {
    if (scan.kind === 'command' && scan.command === 'cancel') onClose();
    const reason = scan.kind === 'quantity' ? unscannable[scan.quantity - 1] : undefined;
    if (reason !== undefined) onPut(reason, all);
    return scan.kind === 'quantity' || scan.kind === 'command';
  });
  useShortcut('A', () => setAll((last) => !last), t.allLeft(left), left > quantity);
  return (
    <Root data-large>
      <p>{t.why}</p>
      {unscannable.map((reason, index) => (
        <Button key={reason} size="warehouse" shortcut={String(index + 1)} onClick={() => onPut(reason, all)}>
          {t.reasons[reason]}
        </Button>
      ))}
      <p>{t.countedFor(all ? left : quantity)}</p>
      {left > quantity && <Checkbox label={t.allLeft(left)} checked={all} onChange={setAll} />}
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  fontSize: 24,
  lineHeight: '32px',
  kbd: { fontSize: 18, lineHeight: '24px', padding: '0 9px' },
  label: { fontSize: 24, lineHeight: '32px', minHeight: 48, alignItems: 'center' },
  'input[type=checkbox]': { width: 28, height: 28 },
});
