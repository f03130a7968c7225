import { styled } from '@mui/material/styles';
import { Printer, ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import { usualRhythm } from '../../domain/scan/rhythm.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { ScannerWizard } from '../scanner/ScannerWizard.tsx';
import { wizardWords } from '../scanner/wizard-words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { setPreferences, useWorkstation } from '../workstation-state.ts';

/** The scanner of this workstation: tried with one code, and its card of commands. */
export function ScannerCard() {
  const t = useT(wizardWords);
  const locale = useLocale();
  const rhythm = useWorkstation((state) => state.preferences.scanner);
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const usual = rhythm.gapMs === usualRhythm.gapMs && rhythm.meanMs === usualRhythm.meanMs;
  return (
    <Card title={t.card}>
      <Root>
        <p className="quiet">
          {t.cardText} {usual ? t.usual : t.measured(rhythm.gapMs, rhythm.meanMs)}.
        </p>
        <div className="buttons">
          <Button icon={<ScanBarcode aria-hidden />} onClick={() => setOpen(true)}>
            {t.start}
          </Button>
          <Button
            icon={<Printer aria-hidden />}
            busy={printing.busy}
            onClick={() => void printing.runCommandCard(locale, 'print')}
          >
            {t.printCard}
          </Button>
          {!usual && <Button onClick={() => void setPreferences({ scanner: usualRhythm })}>{t.reset}</Button>}
        </div>
        <RefusalNote what={printing.error} alert />
      </Root>
      {open && <ScannerWizard onClose={() => setOpen(false)} />}
    </Card>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  p: { margin: 0 },
  '.buttons': { display: 'flex', gap: 8, flexWrap: 'wrap' },
});
