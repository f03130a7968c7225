/** What a scan came to, in words that also name what was expected. */
import type { Locale } from '../../domain/format.ts';
import type { Said } from '../../domain/warehouse/scan-piece.ts';
import type { Stop } from '../../domain/warehouse/pick-list.ts';
import { quoted } from '../i18n/words.ts';
import type { Told } from './Feedback.tsx';
import type { benchWords } from './bench-words.ts';

type Words = (typeof benchWords)['fr'];

/** `many`: pieces go into bins of several orders. `name`: what was scanned, where this workstation knows it. */
export function toldOf(said: Said, t: Words, locale: Locale, many: boolean, name: string): Told {
  switch (said.kind) {
    case 'right': {
      const { stop, to } = said;
      const engraved = to.flatMap(({ line }) =>
        line.personalisation ? [t.engrave(line.personalisation.label, quoted(locale, line.personalisation.text))] : [],
      );
      const bins = to.map(({ quantity, bin, code }) => t.toBin(quantity, bin, code)).join(' + ');
      const counted = t.rightOne(stop.done, stop.quantity);
      const text = [...(many ? [t.right(stop.name)] : []), counted, ...engraved].join(' · ');
      return { tone: 'ok', title: many ? bins : t.right(stop.name), text };
    }
    case 'wrong':
      return alarm(t.wrong, t.wrongText(name), expected(said.expected, t));
    case 'tooMany':
      return alarm(t.tooMany(said.stop.name), t.tooManyText(said.lacking), null);
    case 'unknown':
      return alarm(t.unknown, t.unknownText(said.text), expected(said.expected, t));
  }
}

function expected(stop: Stop | null, t: Words): string {
  return stop ? t.expected(stop.name, stop.place) : t.nothingExpected;
}

function alarm(title: string, text: string, expect: string | null): Told {
  return { tone: 'error', title, text, alarm: true, ...(expect === null ? {} : { expected: expect }) };
}
