/**
 * What the driver signs, on A4: the numbers that he takes, where they go and what they weigh. No names and no prices: it
 * leaves with the carrier (LIV-9, ROLE-2).
 */
import type { Language } from '../domain/language.ts';
import { type ShopProfile, carrierOf } from '../domain/shop/profile.ts';
import type { HandOver } from '../domain/warehouse/hand-over.ts';
import { gramsOf, manifestReference } from '../domain/warehouse/hand-over-views.ts';
import { dateAndTime } from './dates.ts';
import { type Flow, LEFT, RIGHT, closeFlow, drawRow, fitting, openFlow, room, rule } from './flow.ts';
import { bodyBottom, drawFact, drawFoot, drawSender, drawTitles, letterhead } from './letterhead.ts';
import { manifestWords } from './manifest-words.ts';
import { type Ink, type Paper, black, closePaper, grey, mm, openPaper, write } from './paper.ts';
import { documentWords } from './words.ts';

const plain: Ink = { size: 9.5, weight: 400, colour: black };
const strong: Ink = { size: 10.5, weight: 700, colour: black };
const small: Ink = { size: 8.5, weight: 400, colour: grey };
const columns = { number: LEFT + mm(12), order: mm(92), place: mm(130) };
const boxHeight = mm(34);

/** The same hand-over and instant give the same bytes: printed again, it is the same paper. */
export async function renderManifest(
  handOver: HandOver,
  profile: ShopProfile,
  language: Language,
  now: string,
): Promise<Uint8Array> {
  const words = manifestWords[language];
  const reference = manifestReference(handOver);
  const paper = openPaper(`${words.title} ${reference}`, now, language);
  const foot = `${words.title} ${reference}`;
  const flow = openFlow(paper, bodyBottom(paper, foot), (page) =>
    page === 1 ? drawHead(paper, handOver, profile, language) : drawNextHead(paper, reference, profile, language),
  );
  drawParcels(flow, handOver, language);
  drawEnd(flow, handOver, language);
  closeFlow(flow, (at, pages) => drawFoot(paper, foot, documentWords[language].page(at, pages)));
  return closePaper(paper);
}

function drawHead(paper: Paper, handOver: HandOver, profile: ShopProfile, language: Language): number {
  const words = manifestWords[language];
  const { parcels, at, byName } = handOver;
  drawSender(paper, letterhead(profile), mm(14), mm(86));
  write(paper, words.title, RIGHT, mm(22.6), { ...strong, size: 21 }, 'right');
  write(paper, carrierName(handOver, profile), RIGHT, mm(31), { ...strong, size: 15 }, 'right');
  const top = mm(50);
  drawFact(paper, words.reference, manifestReference(handOver), LEFT, top, mm(40));
  drawFact(paper, words.handedOver, dateAndTime(at, profile.identity.timeZone, language), LEFT + mm(44), top, mm(42));
  drawFact(paper, words.by, byName, LEFT + mm(90), top, mm(36));
  drawFact(paper, words.parcels, String(parcels.length), LEFT + mm(130), top, mm(16));
  drawFact(paper, words.weight, weight(gramsOf(parcels), language), LEFT + mm(148), top, mm(26));
  return top + mm(11);
}

function drawNextHead(paper: Paper, reference: string, profile: ShopProfile, language: Language): number {
  const words = manifestWords[language];
  write(paper, profile.name, LEFT, mm(18), strong);
  write(paper, `${words.title} ${reference} ${documentWords[language].continued}`, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), profile.tint.light, 1.2);
  return mm(24);
}

function drawParcels(flow: Flow, { parcels }: HandOver, language: Language): void {
  const words = manifestWords[language];
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.rank, x: LEFT, align: 'left' },
      { text: words.number, x: columns.number, align: 'left' },
      { text: words.order, x: columns.order, align: 'left' },
      { text: words.postalCode, x: columns.place, align: 'left' },
      { text: words.grams, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  for (const [index, { trackingNumber, orderCode, postalCode, country, grams }] of parcels.entries()) {
    const cell = (x: number, text: string, ink: Ink, align: 'left' | 'right' = 'left') => ({
      x,
      align,
      lines: [{ text, ink }],
    });
    drawRow(flow, {
      leading: mm(4.6),
      padding: mm(0.9),
      columns: [
        cell(LEFT, String(index + 1), small),
        cell(columns.number, trackingNumber, fitting(flow.paper, trackingNumber, mm(58), { ...plain, weight: 700 })),
        cell(columns.order, orderCode, plain),
        cell(columns.place, `${postalCode} ${country}`.trim(), plain),
        cell(RIGHT, grams === null ? '–' : weight(grams, language), plain, 'right'),
      ],
    });
    rule(flow.paper, flow.y);
  }
  flow.repeat = null;
}

function drawEnd(flow: Flow, { parcels, signature }: HandOver, language: Language): void {
  const words = manifestWords[language];
  const unweighed = parcels.filter(({ grams }) => grams === null).length;
  const count = [words.total(parcels.length), ...(unweighed > 0 ? [words.unweighed(unweighed)] : [])].join(', ');
  const total = `${count} · ${weight(gramsOf(parcels), language)}`;
  // the sums and the signatures stay on one page
  room(flow, mm(16) + boxHeight);
  write(flow.paper, total, RIGHT, flow.y + mm(7), strong, 'right');
  const top = flow.y + mm(13);
  const width = (RIGHT - LEFT - mm(8)) / 2;
  drawBox(flow.paper, words.shopSigns, words.signature, LEFT, top, width);
  drawBox(flow.paper, words.carrierSigns, words.signature, RIGHT - width, top, width);
  if (signature !== null) drawSignature(flow.paper, signature, RIGHT - width, top, width);
  flow.y = top + boxHeight;
}

function drawBox(paper: Paper, title: string, hint: string, x: number, top: number, width: number): void {
  paper.doc.lineWidth(0.6).strokeColor(grey).rect(x, top, width, boxHeight).stroke();
  write(paper, title, x + mm(3), top + mm(5.5), strong);
  write(paper, hint, x + mm(3), top + mm(10), small);
}

/** Strokes in hundredths of the field's width, which is two and a half times as wide as high. */
function drawSignature({ doc }: Paper, strokes: string, x: number, top: number, width: number): void {
  const drawn = Math.min(width * 0.7, (boxHeight - mm(11)) * 2.5);
  const [left, up, unit] = [x + width - drawn - mm(3), top + mm(10), drawn / 100];
  doc.lineWidth(1.1).strokeColor(black).lineCap('round').lineJoin('round');
  for (const stroke of strokes.split('M').filter((part) => part !== '')) {
    for (const [index, point] of stroke.split('L').entries()) {
      const [px = 0, py = 0] = point.split(',').map(Number);
      if (index === 0) doc.moveTo(left + px * unit, up + py * unit);
      else doc.lineTo(left + px * unit, up + py * unit);
    }
    doc.stroke();
  }
}

function carrierName({ carrier }: HandOver, profile: ShopProfile): string {
  return carrierOf(profile, carrier ?? '')?.name ?? carrier ?? '';
}

/** `850 g`, `12,4 kg`. */
function weight(grams: number, language: Language): string {
  if (grams < 1000) return `${grams} g`;
  const kilos = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${kilos.format(grams / 1000)} kg`;
}
