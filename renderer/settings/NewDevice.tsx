import { styled } from '@mui/material/styles';
import { Monitor } from 'lucide-react';
import { useState } from 'react';
import type { ActionResult } from '../../domain/api.ts';
import { act } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { settingsWords } from './words.ts';

/** A manager lets one more workstation in: a code that works once and for a short while. */
export function NewDevice() {
  const t = useT(settingsWords).enrol;
  const format = useFormat();
  const [code, setCode] = useState<ActionResult<'newDeviceCode'> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setError(null);
    try {
      setCode(await act('newDeviceCode', {}));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={t.title}>
      <Root>
        <p className="quiet">{t.text}</p>
        {code !== null && (
          <p role="status">
            <output>{code.code}</output> <span className="quiet">{t.until(format.time(code.expiresAt))}</span>
          </p>
        )}
        <div>
          <Button icon={<Monitor aria-hidden />} busy={busy} onClick={() => void ask()}>
            {t.ask}
          </Button>
        </div>
        <RefusalNote what={error} alert />
      </Root>
    </Card>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  output: {
    font: "600 22px/30px ui-monospace, 'DejaVu Sans Mono', monospace",
    letterSpacing: '0.06em',
    marginRight: 12,
  },
});
