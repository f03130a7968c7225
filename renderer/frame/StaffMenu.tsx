import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { Keyboard, Lock, LogOut, Settings } from 'lucide-react';
import { act } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Menu } from '../ui/Menu.tsx';
import { keepAll } from '../seat/leaving.ts';
import { lockSeat } from '../seat/seat.ts';
import { seatWords } from '../seat/words.ts';
import { type SignedIn, takeSession } from '../workstation-state.ts';
import { openShortcuts } from './overlays.ts';
import { frameWords } from './words.ts';

export function StaffMenu({ staff }: { staff: SignedIn }) {
  const t = useT(frameWords);
  const s = useT(seatWords);
  return (
    <Menu
      entries={[
        {
          id: 'settings',
          label: t.staff.settings,
          icon: <Settings aria-hidden />,
          onSelect: () => navigate({ page: 'settings' }),
        },
        {
          id: 'keys',
          label: t.staff.shortcuts,
          icon: <Keyboard aria-hidden />,
          shortcut: '?',
          onSelect: openShortcuts,
        },
        {
          id: 'lock',
          label: s.lock,
          icon: <Lock aria-hidden />,
          shortcut: 'Ctrl+L',
          onSelect: () => void lockSeat(),
        },
        { id: 'out', label: t.staff.signOut, icon: <LogOut aria-hidden />, onSelect: () => void signOut() },
      ]}
      button={(props) => (
        <Root ref={props.ref} onClick={props.onClick} {...props.aria}>
          <Avatar name={staff.name} />
          <span>{staff.name.split(' ')[0]}</span>
          <span className="visually-hidden">{t.staff.menu}</span>
        </Root>
      )}
    />
  );
}

/** Leaves the seat to the next person; nothing that waits is lost. */
export async function signOut(): Promise<void> {
  await keepAll();
  takeSession(await act('signOut', {}));
  navigate({ page: 'home' }, 'replace');
}

export function Avatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Disc aria-hidden style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}>
      {initials(name)}
    </Disc>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}

const Root = styled(ButtonBase)({
  display: 'inline-flex',
  gap: 8,
  alignItems: 'center',
  height: 36,
  padding: '0 8px 0 4px',
  marginRight: -8,
  borderRadius: 8,
  font: "500 14px/20px 'Inter Variable', system-ui, sans-serif",
  color: 'var(--ink)',
  '&:hover': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
});
const Disc = styled('span')({
  borderRadius: '50%',
  background: 'var(--primary-soft)',
  color: 'var(--primary)',
  display: 'grid',
  placeItems: 'center',
  fontWeight: 700,
  flexShrink: 0,
});
