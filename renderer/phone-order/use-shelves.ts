import { useCallback, useMemo, useState } from 'react';
import type { ArticleHit } from '../../domain/views.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { useLive } from '../use-live.ts';
import type { Shelves } from './lines.ts';

/** The articles of the basket with their stock, followed live (ORD-3); a found article is known before the answer. */
export function useShelves(lines: readonly LineForm[]): { shelves: Shelves; know: (hit: ArticleHit) => void } {
  const articleIds = [...new Set(lines.map(({ articleId }) => articleId))].sort().slice(0, 200);
  const { data } = useLive('articlesById', articleIds.length === 0 ? null : { articleIds }, ['stock', 'articles']);
  const [found, setFound] = useState<readonly ArticleHit[]>([]);
  const know = useCallback((hit: ArticleHit) => setFound((last) => [...last, hit]), []);
  const shelves = useMemo(
    () => new Map([...found, ...(data ?? [])].map((hit) => [hit.article.id, hit] as const)),
    [found, data],
  );
  return { shelves, know };
}
