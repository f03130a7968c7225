import MuiMenu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { type ReactElement, type ReactNode, type Ref, useId, useRef, useState } from 'react';
import { Kbd } from './Kbd.tsx';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  onSelect: () => void;
  /** Shown only; the page registers it. */
  shortcut?: string;
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
}

/** A menu with its button: `button` draws it from the props it is given. */
export function Menu({
  entries,
  button,
}: {
  entries: readonly MenuEntry[];
  button: (props: {
    ref: Ref<HTMLButtonElement>;
    onClick: () => void;
    aria: { 'aria-haspopup': 'menu'; 'aria-expanded': boolean };
  }) => ReactElement;
}) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {button({ ref: anchor, onClick: () => setOpen(true), aria: { 'aria-haspopup': 'menu', 'aria-expanded': open } })}
      <MuiMenu
        id={id}
        open={open}
        anchorEl={() => anchor.current}
        onClose={() => setOpen(false)}
        sx={{ marginTop: '4px' }}
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            disabled={entry.disabled ?? false}
            role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={entry.checked}
            onClick={() => {
              setOpen(false);
              entry.onSelect();
            }}
            sx={{
              color: entry.danger ? 'var(--error)' : undefined,
              '& svg': { width: 17, height: 17, strokeWidth: 1.75 },
            }}
          >
            {entry.icon}
            <span style={{ flex: 1 }}>{entry.label}</span>
            {entry.checked === true && <Check aria-hidden />}
            {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
          </MenuItem>
        ))}
      </MuiMenu>
    </>
  );
}
