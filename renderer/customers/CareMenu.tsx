import { Download, Eraser, FolderOpen, KeyRound, LockKeyhole, ScanBarcode, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import { useT } from '../i18n/words.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useMay } from '../workstation-state.ts';
import { CloseAccountDialog, ExportDialog, PasswordDialog } from './CareDialogs.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { careWords } from './care-words.ts';

type Act = 'password' | 'merge' | 'export' | 'close' | 'erase';
const dialogs = {
  password: PasswordDialog,
  merge: MergeDialog,
  export: ExportDialog,
  close: CloseAccountDialog,
  erase: EraseDialog,
} as const satisfies Record<Act, React.ComponentType<{ customer: Customer; onClose: () => void }>>;

/** What is done with a customer's record as a whole, each for those who may (CLI-2…4, ROLE-4). */
export function CareMenu({ customer }: { customer: Customer }) {
  const t = useT(careWords);
  const [open, setOpen] = useState<Act | null>(null);
  const printing = usePrinting();
  const seesCustomers = useMay('customer.change');
  const allowed: Record<Act, boolean> = {
    password: useMay('mail.send') && customer.closed === null,
    merge: useMay('customer.merge'),
    export: useMay('customer.export'),
    close: useMay('customer.change') && customer.closed === null,
    erase: useMay('customer.erase'),
  };
  const icons: Record<Act, React.ReactNode> = {
    password: <KeyRound aria-hidden />,
    merge: <UsersRound aria-hidden />,
    export: <Download aria-hidden />,
    close: <LockKeyhole aria-hidden />,
    erase: <Eraser aria-hidden />,
  };
  const entries: MenuEntry[] = (Object.keys(dialogs) as Act[])
    .filter((act) => allowed[act])
    .map((act) => ({
      id: act,
      label: t[act],
      icon: icons[act],
      danger: act === 'erase',
      onSelect: () => setOpen(act),
    }));
  const card: MenuEntry = {
    id: 'card',
    label: t.card,
    icon: <ScanBarcode aria-hidden />,
    onSelect: () => void printing.runCustomerCard(customer.id, 'print'),
  };
  const shown = seesCustomers && customer.erasedAt === null ? [card, ...entries] : entries;
  const Opened = open === null ? null : dialogs[open];
  if (shown.length === 0) return null;
  return (
    <>
      <Menu
        entries={shown}
        button={({ ref, onClick, aria }) => (
          <Button ref={ref} onClick={onClick} aria={aria} icon={<FolderOpen aria-hidden />} size="large" shortcut="D">
            {t.menu}
          </Button>
        )}
      />
      <RefusalNote what={printing.error} alert />
      {Opened && <Opened customer={customer} onClose={() => setOpen(null)} />}
    </>
  );
}
