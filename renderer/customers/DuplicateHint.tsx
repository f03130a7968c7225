import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { careWords } from './care-words.ts';

/** Other records under the same e-mail or number; people who only share a name are not told of (CLI-2). */
export function DuplicateHint({ customer }: { customer: Customer }) {
  const t = useT(careWords);
  const merges = useMay('customer.merge');
  const [open, setOpen] = useState(false);
  const { data } = useLive('customerDuplicates', { customerId: customer.id }, ['customers']);
  const alike = data?.filter(({ why }) => why.some((each) => each !== 'name')) ?? [];
  if (alike.length === 0) return null;
  const text = t.duplicateCount(alike.length);
  if (!merges)
    return (
      <span>
        <Chip tone="accent">{text}</Chip>
      </span>
    );
  return (
    <span>
      <Button size="small" icon={<UsersRound aria-hidden />} onClick={() => setOpen(true)}>
        {text}
      </Button>
      {open && <MergeDialog customer={customer} onClose={() => setOpen(false)} />}
    </span>
  );
}
