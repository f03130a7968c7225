import type { Return } from '../../domain/return/return.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { returnWords } from './words.ts';

const tones: Record<Return['state'], Tone> = {
  requested: 'accent',
  refused: 'neutral',
  validated: 'info',
  received: 'accent',
  decided: 'info',
  closed: 'ok',
};

export function StateChip({ state }: { state: Return['state'] }) {
  return <Chip tone={tones[state]}>{useT(returnWords).states[state]}</Chip>;
}

/** Who pays to send it back (RET-3, ORD-14). */
export function PostageChip({ postage }: { postage: Return['postage'] }) {
  return <Chip tone={postage === 'customer' ? 'neutral' : 'primary'}>{useT(returnWords).postage[postage]}</Chip>;
}
