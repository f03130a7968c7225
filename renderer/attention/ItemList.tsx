import { styled } from '@mui/material/styles';
import type { AttentionItem } from '../../domain/attention/views.ts';
import type { RefusedRow } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { ItemRow } from './ItemRow.tsx';
import { LetterFoot } from './LetterFoot.tsx';
import { RefusedCard } from './RefusedCard.tsx';
import { StuckCard } from './StuckCard.tsx';
import { useView } from './view.ts';
import { attentionWords } from './words.ts';

/** Rows by deadline; the current one of those that are settled on the spot is open. */
export function ItemList({ items, at }: { items: readonly AttentionItem[]; at: number }) {
  const t = useT(attentionWords);
  const stuck = useWorkstation((state) => state.sync.stuck);
  const some = items.some(({ kind }) => kind === 'refused');
  const refused = useLive('refusedList', some ? { settled: false } : null, ['refused']).data;
  if (items.length === 0) return null;
  return (
    <Root aria-label={t.list}>
      {items.map((item, index) => (
        <li key={`${item.kind} ${item.id}`} aria-current={index === at ? 'true' : undefined}>
          {index === at && item.kind === 'stuck' && stuck !== null ? (
            <div data-current>
              <StuckCard stuck={stuck} />
            </div>
          ) : (
            <Refusable
              item={item}
              row={index === at ? (refused?.find(({ commandId }) => commandId === item.id) ?? null) : null}
              current={index === at}
              onOpen={() => useView.setState({ cursor: index })}
            />
          )}
        </li>
      ))}
    </Root>
  );
}

function Refusable({
  item,
  row,
  current,
  onOpen,
}: {
  item: AttentionItem;
  row: RefusedRow | null;
  current: boolean;
  onOpen: () => void;
}) {
  if (current && item.kind === 'letter')
    return (
      <>
        <ItemRow item={item} current onOpen={onOpen} />
        <LetterFoot mailId={item.id} shop={item.shop} />
      </>
    );
  if (row === null) return <ItemRow item={item} current={current} onOpen={onOpen} />;
  return <RefusedCard row={row} by={item.ownerName} settledBy={null} current />;
}

const Root = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  overflow: 'hidden',
  background: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: 8,
  boxShadow: 'var(--shadow)',
  section: { border: 0, borderRadius: 0, boxShadow: 'none' },
  'section[data-current], [data-current] > section': { boxShadow: 'inset 3px 0 0 var(--primary)' },
  'li + li': { borderTop: '1px solid var(--line)' },
});
