import { styled } from '@mui/material/styles';
import { automaticKinds, printKinds } from '../../domain/printing/kinds.ts';
import { routeOf } from '../../domain/printing/routes.ts';
import { openPrinting } from '../frame/overlays.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useLive } from '../use-live.ts';
import { setPreferences, useWorkstation } from '../workstation-state.ts';
import { RouteForm } from './RouteForm.tsx';
import { printingWords } from './words.ts';

/** Where each document goes on this workstation, and which print by themselves once an order is prepared. */
export function PrintersCard() {
  const t = useT(printingWords);
  const printing = useWorkstation((state) => state.preferences.printing);
  const printers = useLive('printers', {}, []).data;
  if (printers === null) return null;
  const automatic = (kind: (typeof automaticKinds)[number], on: boolean) =>
    void setPreferences({
      printing: {
        ...printing,
        automatic: automaticKinds.filter((one) => (one === kind ? on : printing.automatic.includes(one))),
      },
    });
  return (
    <Card
      title={t.printers.title}
      aside={
        <Button size="small" onClick={openPrinting}>
          {t.printers.queue}
        </Button>
      }
    >
      <Root>
        <p>
          {t.printers.lead} {printers.system === null && t.printers.noSystem}
        </p>
        {printKinds.map((kind) => (
          <RouteForm
            key={`${kind} ${JSON.stringify(routeOf(printing, kind))}`}
            kind={kind}
            system={printers.system}
            settings={printing}
          />
        ))}
        <fieldset>
          <legend>{t.printers.automatic}</legend>
          {automaticKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={t.kinds[kind]}
              checked={printing.automatic.includes(kind)}
              onChange={(on) => automatic(kind, on)}
            />
          ))}
          <p>{t.printers.automaticHint}</p>
        </fieldset>
      </Root>
    </Card>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  p: { margin: 0, color: 'var(--muted)' },
  fieldset: { border: 0, margin: 0, padding: '12px 0 0', borderTop: '1px solid var(--line)' },
  legend: { padding: '12px 0 4px', fontWeight: 500, float: 'left', width: '100%' },
});
