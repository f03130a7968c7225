import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode, Ref } from 'react';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './shortcuts.ts';

/** An icon alone always has a name, told on hover and to screen readers. */
export function IconButton({
  label,
  icon,
  onClick,
  shortcut,
  pressed,
  disabled = false,
  ref,
}: {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  shortcut?: string;
  pressed?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
}) {
  useShortcut(shortcut ?? '', onClick, label, shortcut !== undefined && !disabled);
  const button = (
    <Root ref={ref} aria-label={label} aria-pressed={pressed} disabled={disabled} onClick={onClick}>
      {icon}
    </Root>
  );
  if (disabled) return button;
  return (
    <Tooltip
      title={
        <>
          {label} {shortcut !== undefined && <Kbd keys={shortcut} />}
        </>
      }
    >
      {button}
    </Tooltip>
  );
}

const Root = styled(ButtonBase)({
  width: 32,
  height: 32,
  borderRadius: 6,
  color: 'var(--muted)',
  flexShrink: 0,
  svg: { width: 18, height: 18, strokeWidth: 1.75 },
  '&:hover, &[aria-pressed="true"]': { background: 'var(--primary-soft)', color: 'var(--ink)' },
  '&.Mui-disabled': { opacity: 0.45 },
});
