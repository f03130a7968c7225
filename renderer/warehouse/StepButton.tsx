import { Lock } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { Button } from '../ui/Button.tsx';
import type { Told } from './Feedback.tsx';
import type { Step } from './step.ts';
import { warehouseWords } from './words.ts';
import type { WireRefusal } from '../../domain/refusal.ts';

/** The next step over the whole width. Closed, it tells why in the large band: nothing opens over the bench. */
export function StepButton({
  step,
  gate,
  shop,
  busy,
  onStep,
  onTell,
}: {
  step: Step;
  gate: WireRefusal | null;
  shop: string;
  busy: boolean;
  onStep: () => void;
  onTell: (told: Told) => void;
}) {
  const t = useT(warehouseWords);
  const say = useSay();
  const why = () => {
    const { sentence, next } = say(gate, shop);
    onTell({ tone: 'error', title: sentence, text: next });
  };
  return (
    <Button
      look={gate === null ? 'primary' : 'plain'}
      size="warehouse"
      busy={busy}
      onClick={gate === null ? onStep : why}
      shortcut="F2"
      {...(gate === null ? {} : { icon: <Lock aria-hidden />, aria: { 'aria-disabled': true } })}
    >
      {t.steps[step]}
    </Button>
  );
}
