import { styled } from '@mui/material/styles';
import { lineName } from '../../domain/order/basket.ts';
import { refusalOf } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { Button } from '../ui/Button.tsx';
import { useCall } from './call-context.ts';
import type { Problem } from './problems.ts';
import { placeText } from './wrong-text.ts';
import { callWords } from './words.ts';

/** Why the order is not placed yet: every point in words, each leading to its field; or the refusal as a sentence. */
export function PlaceNote({
  no,
  problems,
  problemText,
  onGo,
  onAccept,
}: {
  no: unknown;
  problems: readonly Problem[];
  problemText: (problem: Problem) => string;
  onGo: (problem: Problem) => void;
  onAccept: (totalCents: number) => void;
}) {
  const words = useT(callWords);
  const { draft, shelves } = useCall();
  const named = (lineId: string) => {
    const line = draft.lines.find(({ id }) => id === lineId);
    const article = line && shelves.get(line.articleId)?.article;
    const format = article?.formats.find(({ sku }) => sku === line?.sku);
    return article && format ? lineName(article, format) : (line?.sku ?? '');
  };
  return (
    <Root role="alert">
      {no !== null && <Refused no={no} onAccept={onAccept} />}
      {problems.length > 0 && (
        <>
          <b>{words.bar.problems(problems.length)}</b>
          <ul>
            {problems.slice(0, 6).map((problem) => (
              <li key={problem.path}>
                <button type="button" onClick={() => onGo(problem)}>
                  {words.bar.problem(placeText(problem.path, words, named), problemText(problem))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Root>
  );
}

function Refused({ no, onAccept }: { no: unknown; onAccept: (totalCents: number) => void }) {
  const t = useT(callWords).bar;
  const say = useSay();
  const format = useFormat();
  const refusal = refusalOf(no);
  const { expected, actual } = refusal?.detail ?? {};
  if (refusal?.code === 'priceChanged' && typeof expected === 'number' && typeof actual === 'number')
    return (
      <p>
        <b>{t.priceChanged(format.money(expected), format.money(actual))}</b>
        <Button size="small" onClick={() => onAccept(actual)}>
          {t.accept(format.money(actual))}
        </Button>
      </p>
    );
  const { sentence, next } = say(no);
  return (
    <p>
      <b>{sentence}</b> {next}
    </p>
  );
}

const Root = styled('div')({
  background: 'var(--error-soft)',
  borderRadius: 8,
  padding: '4px 12px',
  lineHeight: '24px',
  maxHeight: 106,
  overflow: 'auto',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 12px',
  b: { fontWeight: 600, color: 'var(--error)' },
  p: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 10 },
  ul: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 14px' },
  'li button': {
    all: 'unset',
    lineHeight: '24px',
    cursor: 'pointer',
    textDecoration: 'underline',
    textDecorationColor: 'var(--control)',
    textUnderlineOffset: 3,
  },
  'li button:hover': { textDecorationColor: 'currentColor' },
  'li button:focus-visible': { outline: '2px solid var(--primary)', outlineOffset: 2, borderRadius: 3 },
});
