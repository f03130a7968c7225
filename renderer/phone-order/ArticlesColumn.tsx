import { styled } from '@mui/material/styles';
import { ShoppingBasket } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Surface } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ArticleSearch } from './ArticleSearch.tsx';
import { BasketExtras } from './BasketExtras.tsx';
import { GiftCardLine } from './GiftCardLine.tsx';
import { LineHost } from './LineHost.tsx';
import { SavedMark } from './SavedMark.tsx';
import { useCall } from './call-context.ts';
import { Section } from './parts.ts';
import type { KeptDraft } from './use-draft.ts';
import { callWords } from './words.ts';

/** What is ordered. */
export function ArticlesColumn({ kept, onDiscard }: { kept: KeptDraft; onDiscard: () => void }) {
  const t = useT(callWords).articles;
  const { draft } = useCall();
  return (
    <Root aria-label={t.title}>
      <Section>
        <header>
          <h2>{t.title}</h2>
          <Kbd keys="F2" />
        </header>
        <ArticleSearch />
      </Section>
      {draft.lines.length === 0 && draft.giftCards.length === 0 ? (
        <EmptyState icon={<ShoppingBasket aria-hidden />} title={t.empty} text={t.emptyText} />
      ) : (
        <ul aria-label={t.title}>
          {draft.lines.map((line) => (
            <LineHost key={line.id} line={line} />
          ))}
          {draft.giftCards.map((card) => (
            <GiftCardLine key={card.id} card={card} />
          ))}
        </ul>
      )}
      <BasketExtras />
      <SavedMark kept={kept} onDiscard={onDiscard} />
    </Root>
  );
}

const Root = styled(Surface)({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100%',
  containerType: 'inline-size',
  containerName: 'articles',
  '> ul': { listStyle: 'none', margin: 0, padding: 0, flex: 1, overflow: 'auto', minHeight: 0 },
});
