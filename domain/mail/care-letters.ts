/** Letters of customer service: a new password, an article that is back, answers, a quote (CLI-3, CAT-1, CAT-3, MSG-1, MSG-2). */
import { dayLong, money } from '../format.ts';
import type { Language } from '../language.ts';
import type { QuoteDocument } from '../quote/quote-document.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { careWords } from './care-words.ts';
import { paragraph } from './letter-parts.ts';
import { type Letter, finished } from './letters.ts';
import { words } from './words.ts';

export function passwordLetter(name: string, profile: ShopProfile, language: Language): Letter {
  const t = careWords[language].password;
  const button = { kind: 'button', text: t.button, url: profile.mail.passwordUrl } as const;
  const blocks = [paragraph(words[language].hello(name)), paragraph(t.text), button, paragraph(t.notAsked)];
  return finished({ subject: t.subject(profile.name), blocks }, profile, language);
}

/** `article`: name and format as the catalogue says them. */
export function stockBackLetter(article: string, profile: ShopProfile, language: Language): Letter {
  const t = careWords[language].stockBack;
  const blocks = [paragraph(words[language].hello('')), paragraph(t.text(article)), paragraph(t.soon)];
  return finished({ subject: t.subject(profile.name, article), blocks }, profile, language);
}

export interface Answered {
  name: string;
  /** What was asked. */
  asked: string;
  answer: string;
}

/** `article` null: a request that is about no article. */
export function answerLetter(
  { name, asked, answer }: Answered,
  article: string | null,
  profile: ShopProfile,
  language: Language,
): Letter {
  const t = careWords[language].answer;
  const blocks = [
    paragraph(words[language].hello(name)),
    paragraph(answer),
    { kind: 'heading', text: t.asked } as const,
    paragraph(asked),
  ];
  const subject = article === null ? t.subject(profile.name) : t.about(profile.name, article);
  return finished({ subject, blocks }, profile, language);
}

export function quoteLetter(quote: QuoteDocument, name: string, profile: ShopProfile): Letter {
  const { language, number, totals, validUntil } = quote;
  const t = careWords[language].quote;
  const blocks = [
    paragraph(words[language].hello(name)),
    paragraph(t.text(number ?? '', money(totals.totalCents, language), dayLong(validUntil, language))),
    ...(quote.note === '' ? [] : [paragraph(quote.note)]),
    paragraph(t.accept(profile.identity.phone)),
  ];
  return finished({ subject: t.subject(profile.name, number ?? ''), blocks }, profile, language);
}
