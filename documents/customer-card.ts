/** A customer's own code on a card to be cut out of A4: bars for any scanner, a square for phones and 2D scanners. */
import { personName } from '../domain/customer/address.ts';
import type { Customer } from '../domain/customer/customer.ts';
import type { Language } from '../domain/language.ts';
import { customerCode } from '../domain/scan/read-scan.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { codeWidth, drawCode128, drawDataMatrix } from './barcode.ts';
import { LEFT, RIGHT, fitting } from './flow.ts';
import { type Ink, black, closePaper, grey, hairline, mm, openPaper, write } from './paper.ts';
import { scanWords } from './scan-words.ts';

const nameInk: Ink = { size: 18, weight: 700, colour: black };
const shopInk: Ink = { size: 12, weight: 700, colour: black };
const small: Ink = { size: 9, weight: 400, colour: grey };

const top = mm(20);
const height = mm(70);
const square = mm(22);
/** The code is long: the narrowest module that every hand scanner reads. */
const MODULE = mm(0.34);

/** The same customer and instant give the same bytes. */
export async function renderCustomerCard(
  customer: Customer,
  profile: ShopProfile,
  language: Language,
  now: string,
): Promise<Uint8Array> {
  const words = scanWords[language];
  const code = customerCode(customer.id);
  const paper = openPaper(`${words.customerCard} ${profile.name}`, now, language);
  const { doc } = paper;
  doc.addPage();
  doc
    .lineWidth(0.5)
    .strokeColor(hairline)
    .dash(mm(1.5), { space: mm(1.5) })
    .rect(LEFT, top, RIGHT - LEFT, height)
    .stroke()
    .undash();
  const left = LEFT + mm(8);
  const right = RIGHT - mm(8);
  doc.rect(left, top + mm(7), mm(9), mm(1.1)).fill(profile.tint.light);
  write(paper, `${profile.name} — ${words.customerCard}`, left, top + mm(14), shopInk);
  const name = personName(customer.details);
  write(paper, name, left, top + mm(24), fitting(paper, name, right - left - square - mm(6), nameInk));
  drawDataMatrix(paper, code, right - square, top + mm(6), square);
  const middle = (LEFT + RIGHT) / 2;
  drawCode128(paper, code, middle + codeWidth(code, MODULE) / 2, top + mm(34), mm(17), MODULE);
  write(paper, code, middle, top + mm(56), small, 'centre');
  write(paper, words.customerFoot, middle, top + mm(64), small, 'centre');
  return closePaper(paper);
}
