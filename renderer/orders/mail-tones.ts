import type { Mail } from '../../domain/mail/mail.ts';
import type { Tone } from '../ui/Chip.tsx';

/** How each state of a letter is drawn. */
export const mailTones: Record<Mail['state'], Tone> = {
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  failed: 'error',
  unsure: 'accent',
  noAddress: 'neutral',
};
