import { styled } from '@mui/material/styles';
import { useT } from '../i18n/words.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { orderWords } from './words.ts';

/** The keys of a list, quiet, under it. */
export function ListHint({ preview }: { preview: boolean }) {
  const t = useT(orderWords);
  return (
    <Root>
      <Key keys={['J', 'K']} does={t.keys.move} />
      <Key keys={['Enter']} does={t.keys.open} />
      {preview && <Key keys={['Space']} does={t.keys.preview} />}
      <Key keys={['/']} does={t.keys.search} />
      <Key keys={['?']} does={t.keys.all} />
    </Root>
  );
}

function Key({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <span>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}{' '}
      {does}
    </span>
  );
}

const Root = styled('footer')({
  display: 'flex',
  gap: 18,
  padding: '5px 16px',
  borderTop: '1px solid var(--line)',
  background: 'var(--surface)',
  color: 'var(--muted)',
  fontSize: 12,
  lineHeight: '20px',
  'kbd + kbd': { marginLeft: 3 },
  '@media (max-height: 700px)': { display: 'none' },
});
