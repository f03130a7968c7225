import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { gramsOf, plausibleGrams } from '../../domain/warehouse/weight.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import type { CommandState } from '../orders/use-command.ts';
import { useScan } from '../scanner/use-scan.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { useShopById } from '../workstation-state.ts';
import { benchWords } from './bench-words.ts';
import { play } from './sound.ts';
import { BigFields } from './style.ts';

/** Typed, sent by a scale that types, or scanned as QTY-n; far from what the articles weigh, it is asked about once. */
export function WeighForm({
  order,
  preparedBy,
  command,
  onWeighed,
  onSkip,
}: {
  order: Order;
  preparedBy: string | null;
  command: CommandState;
  onWeighed: (grams: string) => void;
  onSkip: () => void;
}) {
  const t = useT(benchWords);
  const { count } = useFormat();
  const profile = useShopById(order.shop);
  const [typed, setTyped] = useState('');
  const [doubted, setDoubted] = useState<number | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const plausible = plausibleGrams(order.lines, profile?.weights.boxGrams ?? 0);
  // another weight is another doubt; what a scanner types into the field and takes back is none
  const doubt = doubted !== null && doubted === gramsOf(typed) ? doubted : null;
  const said = (grams: number) => `${count(grams)}\u202fg`;
  const keep = async (grams: number) => {
    if (!(await command.run('weighOrder', { orderId: order.id, preparedBy, grams }))) return;
    play('right');
    onWeighed(said(grams));
  };
  const weigh = (grams: number | null) => {
    setWrong(grams === null);
    const far = grams !== null && plausible !== null && (grams < plausible.from || grams > plausible.to);
    setDoubted(far ? grams : null);
    if (grams === null || (far && doubt !== grams)) return play('wrong');
    void keep(grams);
  };
  const sure = () => {
    if (doubt !== null) void keep(doubt);
    else weigh(gramsOf(typed));
  };
  useScan(({ scan, text }) => {
    if (scan.kind === 'quantity') {
      setTyped(String(scan.quantity));
      weigh(scan.quantity);
      return true;
    }
    if (scan.kind === 'command' && scan.command === 'confirm') {
      sure();
      return true;
    }
    if (scan.kind === 'command' && scan.command === 'next') {
      onSkip();
      return true;
    }
    // a scale that types like a scanner
    const grams = /^\d{1,6}$/u.test(text) ? gramsOf(text) : null;
    if (grams === null) return false;
    setTyped(text);
    weigh(grams);
    return true;
  });
  return (
    <Root>
      <BigFields>
        <Field
          label={t.weigh}
          ref={field}
          name="grams"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
          inputMode="decimal"
          maxLength={12}
          error={doubt === null ? (wrong ? t.weighWrong : null) : t.weighDoubt(said(doubt))}
          hint={
            plausible === null ? t.weighFree : `${t.weighFree} ${t.weighHint(said(plausible.from), said(plausible.to))}`
          }
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            // Enter is what a scale types, too: a doubt has a key of its own
            if (doubt === null) weigh(gramsOf(typed));
          }}
        />
      </BigFields>
      <footer>
        {doubt === null ? (
          <Button
            look="primary"
            size="warehouse"
            shortcut="F2"
            busy={command.busy}
            onClick={() => weigh(gramsOf(typed))}
          >
            {t.weighSave}
          </Button>
        ) : (
          <Button look="primary" size="warehouse" shortcut="F3" busy={command.busy} onClick={sure}>
            {t.weighSure}
          </Button>
        )}
        <Button look="quiet" size="warehouse" shortcut="F7" onClick={onSkip}>
          {t.weighSkip}
        </Button>
      </footer>
    </Root>
  );
}

const Root = styled(Surface)({
  padding: '16px 20px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  flexShrink: 0,
  borderColor: 'var(--primary)',
  footer: { display: 'flex', gap: 12, flexWrap: 'wrap' },
});
