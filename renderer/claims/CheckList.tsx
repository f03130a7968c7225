import { typeset } from '../../domain/format.ts';
import { styled } from '@mui/material/styles';
import type { ClaimRules } from '../../domain/shop/after-sale-rules.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Choice } from '../ui/Choice.tsx';
import { claimWords } from './words.ts';

type Answer = 'yes' | 'no' | null;

/** The questions of one kind of claim, or of carrier investigation, each with its answer. */
export function CheckList({
  rules,
  answerOf,
  onAnswer,
  disabled = false,
}: {
  rules: Pick<ClaimRules, 'checks'>;
  answerOf: (id: string) => Answer;
  onAnswer: (id: string, answer: Answer) => void;
  /** To be read only. */
  disabled?: boolean;
}) {
  const t = useT(claimWords);
  const locale = useLocale();
  const options = [
    { value: 'none', label: t.unknown },
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ] as const;
  return (
    <Root>
      {rules.checks.map(({ id, label }) => (
        <Choice
          key={id}
          label={typeset(label[locale], locale)}
          value={answerOf(id) ?? 'none'}
          options={options}
          disabled={disabled}
          onChange={(value) => onAnswer(id, value === 'none' ? null : value)}
        />
      ))}
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  legend: { width: '260px !important' },
});
