import { styled } from '@mui/material/styles';
import { Gift, MessageSquareText, PenLine } from 'lucide-react';
import type { Article } from '../../domain/catalogue/article.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { linePath } from './lines.ts';
import { callWords } from './words.ts';

type Option = 'personalisation' | 'wrap' | 'cardText';

/** The options of a line in short; pressing one opens it. */
export function LineChips({ line, article }: { line: LineForm; article: Article }) {
  const t = useT(callWords).line;
  const locale = useLocale();
  const { profile, setActiveLine, errorAt } = useCall();
  const wrap = profile.gifts.wraps.find(({ id }) => id === line.wrapId);
  const open = (option: Option) => () => {
    setActiveLine(line.id);
    focusField(linePath(line.id, option));
  };
  const wrong = (option: Option) => errorAt(linePath(line.id, option));
  const text = line.personalisation.trim();
  return (
    <Root>
      {text !== '' && (
        <button type="button" onClick={open('personalisation')}>
          <Chip tone={wrong('personalisation') === null ? 'info' : 'error'} icon={<PenLine aria-hidden />}>
            {t.text(shortened(text))}
          </Chip>
        </button>
      )}
      {text === '' && article.personalisation?.required === true && (
        <button type="button" onClick={open('personalisation')}>
          <Chip tone="error" icon={<PenLine aria-hidden />}>
            {t.toWrite(article.personalisation.label)}
          </Chip>
        </button>
      )}
      {wrap !== undefined && (
        <button type="button" onClick={open('wrap')}>
          <Chip tone="primary" icon={<Gift aria-hidden />}>
            {wrap.label[locale]}
          </Chip>
        </button>
      )}
      {line.cardText.trim() !== '' && (
        <button type="button" onClick={open('cardText')}>
          <Chip tone={wrong('cardText') === null ? 'neutral' : 'error'} icon={<MessageSquareText aria-hidden />}>
            {t.cardChip(shortened(line.cardText.trim()))}
          </Chip>
        </button>
      )}
    </Root>
  );
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length <= 24 ? letters.join('') : `${letters.slice(0, 22).join('')}…`;
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 5,
  marginTop: 5,
  '&:empty': { display: 'none' },
  button: { all: 'unset', cursor: 'pointer', borderRadius: 6, display: 'inline-flex' },
  'button:focus-visible': { outline: '2px solid var(--primary)', outlineOffset: 1 },
});
