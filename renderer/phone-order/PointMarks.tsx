import { styled } from '@mui/material/styles';
import type { PointState } from './point-text.ts';

/** Open or not, and what speaks against the point; the words carry it, the colour only helps. */
export function PointMarks({ states }: { states: readonly (PointState | null)[] }) {
  return (
    <Root>
      {states.map(
        (state) =>
          state && (
            <span key={state.text} data-tone={state.tone}>
              {state.text}
            </span>
          ),
      )}
    </Root>
  );
}

const Root = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  fontSize: 12.5,
  lineHeight: '17px',
  '[data-tone="ok"]': { color: 'var(--ok)' },
  '[data-tone="muted"]': { color: 'var(--muted)' },
  '[data-tone="accent"]': { color: 'var(--accent-text)', fontWeight: 550 },
  '[data-tone="error"]': { color: 'var(--error)', fontWeight: 550 },
});
