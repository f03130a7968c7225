import { Check } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { parcelWords } from './parcel-words.ts';

/**
 * « Oui, c'est bien ce numéro »: a doubt is settled by a key of its own, never by Enter, which a scanner types (LIV-9).
 * `first`: of several doubtful numbers, the one that the key is for.
 */
export function SureButton({
  first,
  size = 'small',
  onSure,
}: {
  first: boolean;
  size?: NonNullable<ButtonProps['size']>;
  onSure: () => void;
}) {
  const t = useT(parcelWords);
  return (
    <Button size={size} icon={<Check aria-hidden />} onClick={onSure} {...(first ? { shortcut: 'F3' } : {})}>
      {t.sure}
    </Button>
  );
}
