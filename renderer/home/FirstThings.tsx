import { styled } from '@mui/material/styles';
import { ItemRow } from '../attention/ItemRow.tsx';
import { attentionTables } from '../attention/tables.ts';
import { useView } from '../attention/view.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useLive } from '../use-live.ts';
import { homeWords } from './words.ts';

const SHOWN = 5;

/** The most urgent of all that waits for this person; nothing where nothing does. */
export function FirstThings({ shop }: { shop: string }) {
  const t = useT(homeWords);
  const found = useLive('attention', { shop, limit: SHOWN }, attentionTables).data;
  if (found === null || found.total === 0) return null;
  const goTo = (cursor: number) => {
    useView.setState({ tab: 'all', mineFirst: false, cursor });
    navigate({ page: 'attention' });
  };
  return (
    <Card
      title={t.first}
      flush
      aside={
        found.total > found.items.length && (
          <Button size="small" look="quiet" onClick={() => goTo(0)}>
            {t.seeAll(found.total)}
          </Button>
        )
      }
    >
      <List>
        {found.items.map((item, index) => (
          <li key={`${item.kind} ${item.id}`}>
            <ItemRow item={item} onOpen={() => goTo(index)} />
          </li>
        ))}
      </List>
    </Card>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  borderTop: '1px solid var(--line)',
  'li + li': { borderTop: '1px solid var(--line)' },
});
