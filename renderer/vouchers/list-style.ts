import { styled } from '@mui/material/styles';

export const ListBody = styled('div')({
  display: 'flex',
  flex: 1,
  minHeight: 0,
  borderTop: '1px solid var(--line)',
  '> [role=grid]': { flex: 1, minWidth: 0 },
});
