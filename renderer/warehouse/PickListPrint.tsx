import { Printer } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import type { Printing } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { benchWords } from './bench-words.ts';

/** The one list of the batch on paper, for shelves that are far from the screen. */
export function PickListPrint({ batchId, printing }: { batchId: string; printing: Printing }) {
  const t = useT(benchWords);
  return (
    <Button
      size="warehouse"
      icon={<Printer aria-hidden />}
      shortcut="F8"
      busy={printing.busy}
      onClick={() => void printing.runPickList(batchId)}
    >
      {t.printPickList}
    </Button>
  );
}
