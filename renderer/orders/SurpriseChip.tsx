import { Sparkles } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { orderWords } from './words.ts';

/** ORD-13: nothing in the parcel or on it may tell what is inside. */
export function SurpriseChip() {
  const t = useT(orderWords);
  return (
    <Chip tone="accent" icon={<Sparkles aria-hidden />}>
      {t.surprise}
    </Chip>
  );
}
