/** A person's badge on a card of A7, to be cut out of A4 and put into a badge holder. Whoever holds it is believed. */
import type { Language } from '../domain/language.ts';
import { badgeCode } from '../domain/scan/read-scan.ts';
import type { Role } from '../domain/staff/roles.ts';
import { codeWidth, drawCode128 } from './barcode.ts';
import { LEFT, fitting } from './flow.ts';
import { type Ink, black, closePaper, grey, hairline, mm, openPaper, write } from './paper.ts';

const nameInk: Ink = { size: 22, weight: 700, colour: black };
const roleInk: Ink = { size: 12, weight: 400, colour: grey };
const small: Ink = { size: 8, weight: 400, colour: grey };

const card = { top: mm(20), width: mm(105), height: mm(74) };
/** 365 modules and the white beside them fill the card: a hand scanner reads 0.25 mm. */
const MODULE = mm(0.25);

const words = {
  fr: {
    title: 'Badge',
    roles: { agent: 'Service clients', warehouse: 'Préparation', manager: 'Responsable' },
    foot: 'Perdu ? Dites-le à un responsable : il le révoque, et en refait un.',
  },
  en: {
    title: 'Badge',
    roles: { agent: 'Customer service', warehouse: 'Warehouse', manager: 'Manager' },
    foot: 'Lost? Tell a manager, who revokes it and makes another one.',
  },
} satisfies Record<Language, { title: string; roles: Record<Role, string>; foot: string }>;

interface BadgeCard {
  name: string;
  role: Role;
  /** Names of the shops they work for. */
  shops: readonly string[];
  token: string;
}

/** The token stands in the bars alone: over a shoulder nothing is read. The same input gives the same bytes. */
export async function renderBadgeCard(person: BadgeCard, language: Language, now: string): Promise<Uint8Array> {
  const { title, roles, foot } = words[language];
  const paper = openPaper(`${title} ${person.name}`, now, language);
  const { doc } = paper;
  doc.addPage();
  doc
    .lineWidth(0.5)
    .strokeColor(hairline)
    .dash(mm(1.5), { space: mm(1.5) })
    .rect(LEFT, card.top, card.width, card.height)
    .stroke()
    .undash();
  const left = LEFT + mm(7);
  const inner = card.width - mm(14);
  write(paper, person.name, left, card.top + mm(17), fitting(paper, person.name, inner, nameInk));
  const place = [roles[person.role], ...person.shops].join(' · ');
  write(paper, place, left, card.top + mm(25), fitting(paper, place, inner, roleInk));
  const code = badgeCode(person.token);
  const middle = LEFT + card.width / 2;
  drawCode128(paper, code, middle + codeWidth(code, MODULE) / 2, card.top + mm(33), mm(24), MODULE);
  write(paper, foot, middle, card.top + mm(67), fitting(paper, foot, inner, small), 'centre');
  return closePaper(paper);
}
