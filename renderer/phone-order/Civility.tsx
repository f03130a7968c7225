import { styled } from '@mui/material/styles';
import type { DetailsForm } from '../../domain/order/draft.ts';
import { useT } from '../i18n/words.ts';
import { callWords } from './words.ts';

const choices = ['mme', 'm', 'none'] as const;

/** Three radio buttons in a row: arrows choose. */
export function Civility({
  name,
  value,
  onChange,
}: {
  name: string;
  value: DetailsForm['civility'];
  onChange: (value: DetailsForm['civility']) => void;
}) {
  const t = useT(callWords);
  return (
    <Root role="radiogroup" aria-label={t.details.civility}>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={choice === value}
            data-field={choice === value ? name : undefined}
            onChange={() => onChange(choice)}
          />
          <span>{t.details[choice]}</span>
        </label>
      ))}
    </Root>
  );
}

const Root = styled('div')({
  display: 'inline-flex',
  alignSelf: 'flex-start',
  border: '1px solid var(--control)',
  borderRadius: 6,
  overflow: 'hidden',
  label: { position: 'relative', cursor: 'pointer' },
  'label + label': { borderLeft: '1px solid var(--line2)' },
  span: { display: 'block', padding: '4px 14px', fontWeight: 500, color: 'var(--muted)' },
  'input:checked + span': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  'input:focus-visible + span': { boxShadow: 'inset 0 0 0 2px var(--primary)' },
});
