import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'ok' | 'accent' | 'error' | 'info' | 'primary';

/** A small word with a colour; never colour alone, so give it words and, where it helps, an icon. */
export function Chip({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <Root data-tone={tone}>
      {icon}
      {children}
    </Root>
  );
}

const tone = (soft: string, text: string) => ({ background: `var(--${soft})`, color: `var(--${text})` });

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  borderRadius: 6,
  padding: '1px 7px',
  fontSize: 12,
  lineHeight: '18px',
  fontWeight: 550,
  whiteSpace: 'nowrap',
  svg: { width: 13, height: 13, strokeWidth: 2, flexShrink: 0 },
  '&[data-tone="neutral"]': { ...tone('paper', 'muted'), boxShadow: 'inset 0 0 0 1px var(--line2)' },
  '&[data-tone="ok"]': tone('ok-soft', 'ok'),
  '&[data-tone="accent"]': tone('accent-soft', 'accent-text'),
  '&[data-tone="error"]': tone('error-soft', 'error'),
  '&[data-tone="info"]': tone('info-soft', 'info'),
  '&[data-tone="primary"]': tone('primary-soft', 'primary'),
});
