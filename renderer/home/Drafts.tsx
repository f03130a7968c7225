import { Phone, Plus } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { LinkRows } from './link-rows.ts';
import { homeWords } from './words.ts';

/** Calls on hold, each one step away. */
export function Drafts({ shop }: { shop: string }) {
  const t = useT(homeWords);
  const drafts = useLive('draftList', { shop }, ['draft']).data;
  return (
    <Card
      title={t.drafts}
      flush
      aside={
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => navigate({ page: 'phoneOrder', draftId: null })}
        >
          {t.newCall}
        </Button>
      }
    >
      <LinkRows>
        {drafts?.map((draft) => (
          <a key={draft.id} href={hrefOf({ page: 'phoneOrder', draftId: draft.id })}>
            <Phone aria-hidden />
            <b>{draft.title.trim() === '' ? t.untitled : draft.title}</b>
            <span className="end">
              <When at={draft.updatedAt} shape="relative" />
            </span>
          </a>
        ))}
        {drafts?.length === 0 && <p>{t.draftsEmpty}</p>}
      </LinkRows>
    </Card>
  );
}
