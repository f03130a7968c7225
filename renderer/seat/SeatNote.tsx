import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useSeat } from './seat.ts';

const SHOWN_MS = 8_000;

/** Over the desk of who stays: why somebody's badge did not take the seat. */
export function SeatNote() {
  const error = useSeat((state) => state.error);
  useEffect(() => {
    if (error === null) return undefined;
    const timer = window.setTimeout(() => useSeat.setState({ error: null }), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [error]);
  if (error === null) return null;
  return (
    <Root>
      <RefusalNote what={error} alert />
    </Root>
  );
}

const Root = styled('div')({
  position: 'fixed',
  top: 64,
  left: '50%',
  transform: 'translateX(-50%)',
  zIndex: 1500,
  width: 'min(640px, calc(100vw - 48px))',
  borderRadius: 8,
  background: 'var(--surface)',
  boxShadow: 'var(--overlay)',
});
