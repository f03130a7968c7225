/** Draws a return slip on A4; its address stands where a window envelope shows it, and is easily cut out. */
import { drawCode128 } from './barcode.ts';
import { type Flow, LEFT, RIGHT, block, closeFlow, drawRow, openFlow, room, rule } from './flow.ts';
import { bodyBottom, drawAddress, drawFact, drawFoot, drawSender, drawTitles } from './letterhead.ts';
import { type Ink, type Paper, black, grey, mm, write } from './paper.ts';
import { returnSlipWords } from './return-slip-words.ts';
import type { ReturnSlip } from './return-slip.ts';
import { documentWords } from './words.ts';

const titleInk: Ink = { size: 21, weight: 700, colour: black };
const strong: Ink = { size: 10, weight: 700, colour: black };
const plain: Ink = { size: 9.5, weight: 400, colour: black };
const quiet: Ink = { size: 8.5, weight: 400, colour: grey };
const leading = mm(4.7);
const windowLeft = mm(112);
const addressTop = mm(60);
const quantityRight = RIGHT - mm(26);

export function drawReturnSlip(paper: Paper, slip: ReturnSlip): void {
  const words = returnSlipWords[slip.language];
  const flow = openFlow(paper, bodyBottom(paper, slip.footer), (page) =>
    page === 1 ? drawFirstHead(paper, slip) : drawNextHead(paper, slip),
  );
  drawArticles(flow, slip);
  flow.repeat = null;
  drawSection(flow, words.postageTitle, [slip.postage]);
  drawSection(flow, words.howTitle, words.how);
  const number = documentWords[slip.language];
  closeFlow(flow, (page, pages) => drawFoot(paper, slip.footer, `${slip.code} · ${number.page(page, pages)}`));
}

function drawFirstHead(paper: Paper, slip: ReturnSlip): number {
  const words = returnSlipWords[slip.language];
  const sender = drawSender(paper, slip.shop, mm(14), mm(76));
  write(paper, words.title, RIGHT, mm(22.6), titleInk, 'right');
  drawCode128(paper, slip.code, RIGHT, mm(28), mm(13));
  write(paper, slip.code, RIGHT, mm(46), { ...strong, size: 12 }, 'right');
  const from = { label: words.from, lines: slip.sender, size: 10 };
  const to = { label: words.sendTo, lines: slip.sendTo, size: 12 };
  const width = windowLeft - mm(8) - LEFT;
  const left = drawAddress(paper, from, LEFT, Math.max(addressTop, sender + mm(12)), width);
  const right = drawAddress(paper, to, windowLeft, addressTop, RIGHT - windowLeft);
  const top = Math.max(left, right, mm(90)) + mm(5);
  drawFact(paper, words.order, slip.order, LEFT, top, mm(34));
  drawFact(paper, words.askedOn, slip.askedOn, LEFT + mm(40), top, mm(48));
  if (slip.sendBackBy !== '') drawFact(paper, words.sendBackBy, slip.sendBackBy, windowLeft, top, mm(62));
  drawFact(paper, words.reason, slip.reason, LEFT, top + mm(11), mm(120));
  drawFact(paper, words.pieces(slip.pieces), String(slip.pieces), RIGHT - mm(14), top + mm(11), mm(14));
  return top + mm(21);
}

function drawNextHead(paper: Paper, slip: ReturnSlip): number {
  const words = returnSlipWords[slip.language];
  write(paper, slip.shop.name, LEFT, mm(18), strong);
  const title = `${words.title} ${slip.code} ${documentWords[slip.language].continued}`;
  write(paper, title, RIGHT, mm(18), strong, 'right');
  rule(paper, mm(21), slip.shop.tint, 1.2);
  return mm(26);
}

function drawArticles(flow: Flow, slip: ReturnSlip): void {
  const { designation, quantity } = documentWords[slip.language];
  const { checked } = returnSlipWords[slip.language];
  flow.repeat = () =>
    drawTitles(flow, [
      { text: designation, x: LEFT, align: 'left' },
      { text: quantity, x: quantityRight, align: 'right' },
      { text: checked, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  const width = quantityRight - mm(22) - LEFT;
  for (const article of slip.articles) {
    const second = article.format === '' ? article.reference : `${article.format} · ${article.reference}`;
    const lines = [...block(flow.paper, article.name, width, strong), ...block(flow.paper, second, width, quiet)];
    drawRow(flow, {
      columns: [
        { x: LEFT, align: 'left', lines },
        { x: quantityRight, align: 'right', lines: [{ text: String(article.quantity), ink: strong }] },
      ],
      leading,
      padding: mm(1.6),
      mark: (top) => drawBox(flow.paper, top),
    });
    rule(flow.paper, flow.y);
  }
}

/** Where the warehouse writes how many it found. */
function drawBox({ doc }: Paper, top: number): void {
  doc
    .lineWidth(0.6)
    .strokeColor(grey)
    .rect(RIGHT - mm(9), top - mm(0.4), mm(9), mm(6))
    .stroke();
}

function drawSection(flow: Flow, title: string, texts: readonly string[]): void {
  const lines = texts.flatMap((text) => block(flow.paper, text, RIGHT - LEFT, plain));
  room(flow, mm(6) + (lines.length + 1) * leading);
  flow.y += mm(6);
  drawRow(flow, {
    columns: [{ x: LEFT, align: 'left', lines: [{ text: title, ink: strong }, ...lines] }],
    leading,
    padding: 0,
  });
}
