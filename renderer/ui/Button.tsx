import { styled } from '@mui/material/styles';
import ButtonBase from '@mui/material/ButtonBase';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './shortcuts.ts';

type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  children: ReactNode;
  onClick: () => void;
  look?: ButtonLook;
  /** `large` is 40 px, `warehouse` 56 px with 18 pt text. */
  size?: 'small' | 'medium' | 'large' | 'warehouse';
  icon?: ReactNode;
  /** Registered and shown at the right: `Ctrl+Enter`. */
  shortcut?: string;
  /** How `?` names the shortcut; by default the button's own text. */
  shortcutLabel?: string;
  disabled?: boolean;
  /** While true nothing more is sent and the text stays, so that the layout does not move. */
  busy?: boolean;
  type?: 'button' | 'submit';
  title?: string;
  ref?: Ref<HTMLButtonElement>;
  aria?: Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'aria-label' | 'aria-expanded' | 'aria-haspopup' | 'aria-pressed' | 'aria-disabled' | 'aria-describedby'
  >;
}

export function Button({
  children,
  onClick,
  look = 'plain',
  size = 'medium',
  icon,
  shortcut,
  shortcutLabel,
  disabled = false,
  busy = false,
  type = 'button',
  title,
  ref,
  aria,
}: ButtonProps) {
  const idle = !disabled && !busy;
  const label = shortcutLabel ?? (typeof children === 'string' ? children : '');
  useShortcut(shortcut ?? '', onClick, label, shortcut !== undefined && idle);
  return (
    <Root
      ref={ref}
      type={type}
      data-look={look}
      data-size={size}
      className={look === 'primary' ? 'on-primary' : undefined}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      title={title}
      onClick={type === 'submit' || busy ? undefined : onClick}
      {...aria}
    >
      {icon}
      {children}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </Root>
  );
}

const Root = styled(ButtonBase)({
  height: 34,
  borderRadius: 8,
  border: '1px solid var(--line2)',
  background: 'var(--surface)',
  color: 'var(--ink)',
  font: "550 13.5px/20px 'Inter Variable', system-ui, sans-serif",
  padding: '0 12px',
  gap: 8,
  whiteSpace: 'nowrap',
  flexShrink: 0,
  transition: 'background-color 80ms, border-color 80ms',
  svg: { width: 17, height: 17, strokeWidth: 1.75 },
  '&:hover': { background: 'var(--raised)', borderColor: 'var(--control)' },
  '&[aria-pressed="true"]': {
    background: 'var(--primary-soft)',
    borderColor: 'var(--primary)',
    color: 'var(--primary)',
  },
  '&[data-look="primary"]': {
    background: 'var(--primary)',
    borderColor: 'var(--primary)',
    color: 'var(--primary-ink)',
  },
  '&[data-look="primary"]:hover': { background: 'var(--primary-hover)' },
  '&[data-look="quiet"]': { background: 'transparent', borderColor: 'transparent', color: 'var(--muted)' },
  '&[data-look="quiet"]:hover': { background: 'var(--primary-soft)', color: 'var(--ink)' },
  '&[data-look="danger"]': { background: 'var(--surface)', color: 'var(--error)' },
  '&[data-look="danger"]:hover': { background: 'var(--error-soft)', borderColor: 'var(--error)' },
  '&[data-size="small"]': { height: 28, fontSize: 12.5, padding: '0 9px', borderRadius: 6, gap: 6 },
  '&[data-size="large"]': { height: 40, fontSize: 14.5, padding: '0 16px' },
  '&[data-size="warehouse"]': { height: 56, fontSize: 24, padding: '0 24px', borderRadius: 10 },
  '&.Mui-disabled': { opacity: 0.55 },
  '&[aria-disabled="true"]': { color: 'var(--faint)', background: 'transparent', cursor: 'help' },
});
