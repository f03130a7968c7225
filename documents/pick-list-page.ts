/**
 * What is still to be gathered for a batch, on A4, to be carried along the shelves where there is no screen: place by place,
 * how many, and into which bins. No names of customers and no prices (ROLE-2).
 */
import type { Language } from '../domain/language.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import type { Destination, Stop } from '../domain/warehouse/pick-list.ts';
import { dateAndTime } from './dates.ts';
import { type Flow, LEFT, type Line, RIGHT, block, closeFlow, drawRow, fitting, openFlow, rule } from './flow.ts';
import { bodyBottom, drawFoot, drawTitles } from './letterhead.ts';
import { type Ink, type Paper, black, closePaper, grey, mm, openPaper, write } from './paper.ts';
import { pickListWords } from './pick-list-words.ts';
import { documentWords } from './words.ts';

const titleInk: Ink = { size: 24, weight: 700, colour: black };
const strong: Ink = { size: 11, weight: 700, colour: black };
const plain: Ink = { size: 9.5, weight: 400, colour: black };
const quiet: Ink = { size: 8.5, weight: 400, colour: grey };
const large: Ink = { size: 14, weight: 700, colour: black };
const leading = mm(5);

const placeLeft = LEFT + mm(9);
const countRight = LEFT + mm(46);
const articleLeft = LEFT + mm(52);
const binsLeft = mm(142);

interface PickListPaper {
  /** Only what is still to be gathered. */
  stops: readonly Stop[];
  /** In the order of their bins. */
  bins: readonly { bin: number; code: string }[];
  /** Whose bench it is for. */
  byName: string;
}

/** The same list and instant give the same bytes. */
export async function renderPickList(
  list: PickListPaper,
  profile: ShopProfile,
  language: Language,
  now: string,
): Promise<Uint8Array> {
  const words = pickListWords[language];
  const paper = openPaper(words.title, now, language);
  const flow = openFlow(paper, bodyBottom(paper, words.foot), (page) =>
    page === 1 ? drawHead(paper, list, profile, language, now) : drawNextHead(paper, profile, language),
  );
  drawStops(flow, list, language);
  drawBins(flow, list, language);
  const { page: pageOf } = documentWords[language];
  closeFlow(flow, (page, pages) => drawFoot(paper, words.foot, pageOf(page, pages)));
  return closePaper(paper);
}

function drawHead(paper: Paper, list: PickListPaper, profile: ShopProfile, language: Language, now: string): number {
  const words = pickListWords[language];
  const pieces = list.stops.reduce((sum, stop) => sum + left(stop), 0);
  paper.doc.rect(LEFT, mm(14), mm(9), mm(1.1)).fill(profile.tint.light);
  write(paper, words.title, LEFT, mm(26), titleInk);
  const about = [words.orders(list.bins.length), words.places(list.stops.length), words.pieces(pieces)].join(' · ');
  write(paper, about, LEFT, mm(33), strong);
  write(paper, profile.name, RIGHT, mm(21), strong, 'right');
  write(paper, list.byName, RIGHT, mm(27), plain, 'right');
  write(paper, dateAndTime(now, profile.identity.timeZone, language), RIGHT, mm(33), plain, 'right');
  return mm(39);
}

function drawNextHead(paper: Paper, profile: ShopProfile, language: Language): number {
  write(paper, `${pickListWords[language].title} ${documentWords[language].continued}`, LEFT, mm(18), strong);
  write(paper, profile.name, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), profile.tint.light, 1.2);
  return mm(24);
}

function drawStops(flow: Flow, { stops }: PickListPaper, language: Language): void {
  const words = pickListWords[language];
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.place, x: placeLeft, align: 'left' },
      { text: words.count, x: countRight, align: 'right' },
      { text: words.article, x: articleLeft, align: 'left' },
      { text: words.bins, x: binsLeft, align: 'left' },
    ]);
  flow.repeat();
  for (const stop of stops) {
    const place = stop.place === '' ? words.noPlace : stop.place;
    drawRow(flow, {
      leading,
      padding: mm(1.6),
      mark: (top) => drawBox(flow.paper, top),
      columns: [
        {
          x: placeLeft,
          align: 'left',
          lines: [{ text: place, ink: fitting(flow.paper, place, mm(26), stop.place === '' ? quiet : large) }],
        },
        { x: countRight, align: 'right', lines: [{ text: String(left(stop)), ink: large }] },
        { x: articleLeft, align: 'left', lines: articleLines(flow.paper, stop, language) },
        { x: binsLeft, align: 'left', lines: block(flow.paper, binsOf(stop, language), RIGHT - binsLeft, strong) },
      ],
    });
    rule(flow.paper, flow.y);
  }
  flow.repeat = null;
}

function articleLines(paper: Paper, { name, sku, to }: Stop, language: Language): Line[] {
  const width = binsLeft - articleLeft - mm(4);
  const marked = to.filter((one) => left(one) > 0 && one.line.personalisation !== null);
  return [
    ...block(paper, name, width, strong),
    { text: documentWords[language].reference(sku), ink: quiet },
    ...marked.flatMap(({ bin, line: { personalisation } }) =>
      block(paper, `${pickListWords[language].bin(bin)} — « ${personalisation?.text ?? ''} »`, width, plain),
    ),
  ];
}

/** `Bac 1 : 2 · Bac 4 : 1`. */
function binsOf({ to }: Stop, language: Language): string {
  const words = pickListWords[language];
  return to
    .filter((one) => left(one) > 0)
    .map((one) => words.inBin(one.bin, String(left(one))))
    .join(' · ');
}

function drawBins(flow: Flow, { bins }: PickListPaper, language: Language): void {
  const words = pickListWords[language];
  const text = bins.map(({ bin, code }) => words.inBin(bin, code)).join(' · ');
  flow.y += mm(4);
  drawRow(flow, {
    leading,
    padding: mm(1),
    columns: [{ x: LEFT, align: 'left', lines: block(flow.paper, text, RIGHT - LEFT, plain) }],
  });
}

function drawBox({ doc }: Paper, top: number): void {
  doc
    .lineWidth(0.9)
    .strokeColor(black)
    .rect(LEFT, top + mm(0.4), mm(4.4), mm(4.4))
    .stroke();
}

function left({ quantity, done }: Pick<Destination, 'quantity' | 'done'>): number {
  return Math.max(0, quantity - done);
}
