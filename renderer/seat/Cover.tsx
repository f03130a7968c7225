import { styled } from '@mui/material/styles';
import { useT } from '../i18n/words.ts';
import { seatWords } from './words.ts';

/** Between two people, or two screens of one: nothing to read. */
export function Cover() {
  const t = useT(seatWords);
  return <Root role="status">{t.moment}</Root>;
}

const Root = styled('main')({
  height: '100%',
  display: 'grid',
  placeItems: 'center',
  color: 'var(--muted)',
  fontSize: 18,
});
