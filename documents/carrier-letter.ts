/** A letter to a carrier on the shop's own paper, to print and post or to send with a form (TRP-2, TRP-4). */
import { type CarrierLetter } from '../domain/investigation/carrier-letter.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { longDate } from './dates.ts';
import { LEFT, RIGHT, block, closeFlow, drawRow, openFlow, room } from './flow.ts';
import { bodyBottom, drawFoot, drawSender, letterhead } from './letterhead.ts';
import { type Ink, PAGE, type Paper, black, closePaper, grey, mm, openPaper, write } from './paper.ts';
import { documentWords } from './words.ts';

const plain: Ink = { size: 10.5, weight: 400, colour: black };
const strong: Ink = { size: 11, weight: 700, colour: black };
const small: Ink = { size: 9, weight: 400, colour: grey };
const leading = mm(5);
const facts = LEFT + mm(40);

/** `now` is the date of the letter; the same letter and instant give the same bytes. */
export async function renderCarrierLetter(
  letter: CarrierLetter,
  profile: ShopProfile,
  now: string,
): Promise<Uint8Array> {
  const paper = openPaper(letter.subject, now, 'fr');
  const { footer } = profile.documents;
  const flow = openFlow(paper, bodyBottom(paper, footer), (page) =>
    page === 1 ? drawHead(paper, letter, profile, now) : mm(20),
  );
  drawRow(flow, {
    columns: [{ x: LEFT, align: 'left', lines: block(paper, `Objet : ${letter.subject}`, RIGHT - LEFT, strong) }],
    leading,
    padding: mm(2),
  });
  for (const { label, value } of letter.facts)
    drawRow(flow, {
      columns: [
        { x: LEFT, align: 'left', lines: [{ text: label, ink: small }] },
        { x: facts, align: 'left', lines: block(paper, value, RIGHT - facts, plain) },
      ],
      leading,
      padding: mm(0.8),
    });
  flow.y += mm(5);
  for (const text of letter.paragraphs) {
    room(flow, 2 * leading);
    drawRow(flow, {
      columns: [{ x: LEFT, align: 'left', lines: block(paper, text, RIGHT - LEFT, plain) }],
      leading,
      padding: mm(1.4),
    });
  }
  const { page } = documentWords.fr;
  closeFlow(flow, (number, pages) => drawFoot(paper, footer, page(number, pages)));
  return closePaper(paper);
}

/** The carrier's address where a window envelope shows it; returns where the body begins. */
function drawHead(paper: Paper, { to }: CarrierLetter, profile: ShopProfile, now: string): number {
  drawSender(paper, letterhead(profile), mm(15), mm(80));
  const right = PAGE.width / 2 + mm(5);
  for (const [index, line] of to.entries())
    write(paper, line, right, mm(50) + index * leading, index === 0 ? strong : plain);
  write(paper, `Le ${longDate(now, profile.identity.timeZone, 'fr')}`, right, mm(82), small);
  return mm(92);
}
