/** Draws a gift card on A5 lying: picture, amount, who gives it to whom, the code to spend it (ORD-15). */
import { money } from '../domain/format.ts';
import type { Language } from '../domain/language.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import type { GiftCard } from '../domain/voucher/gift-card.ts';
import { longDay } from './dates.ts';
import { fitting } from './flow.ts';
import { drawGiftPicture } from './gift-pictures.ts';
import { type Ink, type Paper, black, grey, hairline, mm, wrap, write } from './paper.ts';
import type { Size } from './sheet.ts';

const size: Size = { width: mm(210), height: mm(148) };
const picture: Size = { width: mm(86), height: size.height };
const left = picture.width + mm(11);
const right = size.width - mm(12);
const plain: Ink = { size: 11, weight: 400, colour: black };
const small: Ink = { size: 8.5, weight: 400, colour: grey };

const words: Record<
  Language,
  {
    title: string;
    for: string;
    from: string;
    code: string;
    until(day: string): string;
    use(shop: string, phone: string): string;
  }
> = {
  fr: {
    title: 'Carte cadeau',
    for: 'Pour',
    from: 'De la part de',
    code: 'Code à donner à la commande',
    until: (day) => `Valable jusqu’au ${day}, en une ou plusieurs fois.`,
    use: (shop, phone) => `À utiliser chez ${shop}${phone === '' ? '' : `, en ligne ou au ${phone}`}.`,
  },
  en: {
    title: 'Gift card',
    for: 'For',
    from: 'From',
    code: 'Code to give when ordering',
    until: (day) => `Valid until ${day}, in one go or several.`,
    use: (shop, phone) => `To be spent at ${shop}${phone === '' ? '' : `, online or on ${phone}`}.`,
  },
};

export function drawGiftCard(paper: Paper, card: GiftCard, profile: ShopProfile, language: Language): void {
  const { doc } = paper;
  const t = words[language];
  doc.flushPages();
  doc.addPage({ size: [size.width, size.height], margin: 0 });
  drawGiftPicture(paper, card.picture, profile.tint.light, picture);
  const width = right - left;
  write(paper, profile.name, left, mm(17), fitting(paper, profile.name, mm(60), { ...plain, size: 15, weight: 700 }));
  write(paper, t.title, right, mm(17), { ...plain, size: 13, colour: grey }, 'right');
  write(paper, money(card.amountCents, language), left - 1.5, mm(38), {
    size: 44,
    weight: 700,
    colour: profile.tint.light,
  });
  drawName(paper, t.for, card.to, left, mm(48));
  drawName(paper, t.from, card.from, left + width / 2, mm(48));
  drawMessage(paper, card.message, width);
  doc.roundedRect(left, mm(101), width, mm(19), mm(2)).lineWidth(0.9).strokeColor(profile.tint.light).stroke();
  write(paper, t.code, left + mm(5), mm(106.5), small);
  const code = card.code.replace(/(.{4})(?=.)/gu, '$1 ');
  write(
    paper,
    code,
    left + mm(5),
    mm(115.5),
    fitting(paper, code, width - mm(10), { ...plain, size: 21, weight: 700 }),
  );
  write(paper, t.until(longDay(card.expiresOn, language)), left, mm(128), plain);
  const use = wrap(paper, t.use(profile.name, profile.identity.phone), width, small);
  for (const [index, line] of use.entries()) write(paper, line, left, mm(134) + index * mm(4), small);
}

function drawName(paper: Paper, label: string, name: string, x: number, top: number): void {
  write(paper, label, x, top, small);
  write(
    paper,
    name,
    x,
    top + mm(6),
    fitting(paper, name, (right - left) / 2 - mm(4), { ...plain, size: 14, weight: 700 }),
  );
}

function drawMessage(paper: Paper, message: string, width: number): void {
  if (message === '') return;
  const [top, bottom] = [mm(61), mm(97)];
  paper.doc.lineWidth(0.6).strokeColor(hairline).moveTo(left, top).lineTo(right, top).stroke();
  for (const letters of [14, 12, 11, 10, 9, 8, 7, 6]) {
    const ink = { ...plain, size: letters };
    const lines = wrap(paper, message, width, ink);
    const leading = letters * 1.35;
    if (top + mm(4) + lines.length * leading > bottom && letters > 6) continue;
    for (const [index, line] of lines.entries()) write(paper, line, left, top + mm(3) + (index + 0.8) * leading, ink);
    return;
  }
}
