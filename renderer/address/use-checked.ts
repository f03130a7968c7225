import { useState } from 'react';
import type { z } from 'zod';
import { badFieldText } from '../../domain/messages/fields.ts';
import { useLocale } from '../i18n/locale.ts';

/** What is wrong, by field path, in words; empty when the schema takes the value. */
export function useChecked<S extends z.ZodType>(
  schema: S,
  typed: unknown,
): { value: z.output<S> | null; errors: ReadonlyMap<string, string> } {
  const locale = useLocale();
  const read = schema.safeParse(typed);
  const errors = new Map<string, string>();
  if (read.success) return { value: read.data, errors };
  for (const issue of read.error.issues) {
    const field = issue.path.join('.');
    if (!errors.has(field))
      errors.set(field, asSentence(badFieldText(locale, { field, message: issue.message, max: null })));
  }
  return { value: null, errors };
}

/** Errors are told once a field was left or the form was sent, except lengths, which can only get worse. */
export function useTouched() {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState(false);
  return {
    touch: (field: string) => setTouched((last) => new Set([...last, field])),
    send: () => setSent(true),
    shown: (errors: ReadonlyMap<string, string>, field: string) =>
      sent || touched.has(field) ? (errors.get(field) ?? null) : null,
  };
}

/** The domain says it after a colon; at the field it stands alone. */
function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
