import { styled } from '@mui/material/styles';
import { HandGrab, Undo2 } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { queueWords } from './queue-words.ts';
import { BigFields } from './style.ts';
import { Select } from '../ui/Select.tsx';

const batchSizes = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30] as const;

/** Taking orders in hand: those selected, else the next ones as they leave. */
export function TakeBar({
  selected,
  size,
  onSize,
  onTake,
  onRelease,
}: {
  selected: number;
  size: number;
  onSize: (size: number) => void;
  onTake: () => void;
  onRelease: () => void;
}) {
  const t = useT(queueWords);
  const sizes = batchSizes.some((one) => one === size) ? batchSizes : [...batchSizes, size];
  const label = selected > 0 ? t.takeSelected(selected) : size === 1 ? t.takeOne : t.take(size);
  return (
    <Root>
      {selected === 0 && (
        <BigFields>
          <Select
            label={t.howMany}
            value={String(size)}
            options={sizes.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => onSize(Number(value))}
          />
        </BigFields>
      )}
      <Button look="primary" size="warehouse" icon={<HandGrab aria-hidden />} shortcut="F7" onClick={onTake}>
        {label}
      </Button>
      {selected > 0 && (
        <Button size="warehouse" icon={<Undo2 aria-hidden />} shortcut="Alt+R" onClick={onRelease}>
          {t.releaseSelected}
        </Button>
      )}
    </Root>
  );
}

const Root = styled('span')({
  display: 'inline-flex',
  gap: 12,
  alignItems: 'center',
  // the name of the field beside it, not above: the bar stays low
  '> div > *': { display: 'inline-flex !important', flexDirection: 'row', alignItems: 'center', gap: 10 },
  select: { minWidth: 90 },
  whiteSpace: 'nowrap',
});
