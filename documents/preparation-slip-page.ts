/** Draws a preparation slip on A4, to be read at arm's length and ticked with a pen. */
import { drawCode128, drawDataMatrix } from './barcode.ts';
import { type Flow, LEFT, type Line, RIGHT, block, closeFlow, drawRow, fitting, openFlow, room, rule } from './flow.ts';
import { bodyBottom, drawDuplicate, drawFoot, drawTitles } from './letterhead.ts';
import { type Ink, type Paper, black, grey, mm, write } from './paper.ts';
import type { PreparationSlip, SlipArticle, SlipGift } from './preparation-slip.ts';
import { type SlipWords, slipWords } from './slip-words.ts';
import { documentWords } from './words.ts';

const codeInk: Ink = { size: 34, weight: 700, colour: black };
const titleInk: Ink = { size: 13, weight: 700, colour: black };
const strong: Ink = { size: 10.5, weight: 700, colour: black };
const plain: Ink = { size: 9.5, weight: 400, colour: black };
const quiet: Ink = { size: 8.5, weight: 400, colour: grey };
const leading = mm(4.8);

const locationLeft = LEFT + mm(8);
const articleLeft = LEFT + mm(36);
const giftLeft = mm(146);
const contentLeft = LEFT + mm(46);

export function drawPreparationSlip(paper: Paper, slip: PreparationSlip): void {
  const { foot } = slipWords[slip.language];
  const flow = openFlow(paper, bodyBottom(paper, foot), (page) =>
    drawBands(paper, slip, page === 1 ? drawFirstHead(paper, slip) : drawNextHead(paper, slip)),
  );
  drawAlerts(flow, slip);
  drawDelivery(flow, slip);
  drawInstructions(flow, slip);
  drawArticles(flow, slip);
  drawGifts(flow, slip);
  drawPacking(flow, slip);
  drawSigns(flow, slip);
  const { page: pageOf } = documentWords[slip.language];
  closeFlow(flow, (page, pages) => {
    drawFoot(paper, foot, `${slip.code} · ${pageOf(page, pages)}`);
    if (slip.duplicate) drawDuplicate(paper, slip.language);
  });
}

function drawFirstHead(paper: Paper, slip: PreparationSlip): number {
  const square = mm(18);
  paper.doc.rect(LEFT, mm(12), mm(9), mm(1.1)).fill(slip.tint);
  const title = `${slipWords[slip.language].title} — ${slip.shop}`;
  write(paper, title, LEFT, mm(18.5), fitting(paper, title, mm(84), titleInk));
  write(paper, slip.code, LEFT, mm(32), fitting(paper, slip.code, mm(84), codeInk));
  drawDataMatrix(paper, slip.code, RIGHT - square, mm(12), square);
  drawCode128(paper, slip.code, RIGHT - square - mm(8), mm(12), square);
  write(paper, slip.story, LEFT, mm(38.5), fitting(paper, slip.story, RIGHT - LEFT, quiet));
  return mm(42);
}

function drawNextHead(paper: Paper, slip: PreparationSlip): number {
  write(paper, slip.code, LEFT, mm(19), titleInk);
  const title = `${slipWords[slip.language].title} — ${slip.shop} ${documentWords[slip.language].continued}`;
  write(paper, title, RIGHT, mm(19), plain, 'right');
  rule(paper, mm(22), slip.tint, 1.2);
  return mm(25);
}

/** White on black: seen on any printer, and on each page that might stray into a parcel. */
function drawBands(paper: Paper, { bands }: PreparationSlip, top: number): number {
  let y = top;
  for (const band of bands) {
    paper.doc.rect(LEFT, y, RIGHT - LEFT, mm(11)).fill(black);
    write(paper, band, (LEFT + RIGHT) / 2, y + mm(7.5), { size: 17, weight: 700, colour: '#ffffff' }, 'centre');
    y += mm(13);
  }
  return y + mm(1);
}

function drawAlerts(flow: Flow, { alerts, language }: PreparationSlip): void {
  if (alerts.length === 0) return;
  const lines = [
    { text: slipWords[language].changed, ink: { ...strong, size: 12 } },
    ...alerts.flatMap((alert) => block(flow.paper, alert, RIGHT - LEFT - mm(8), plain)),
  ];
  const page = flow.pages;
  const top = flow.y;
  drawRow(flow, { columns: [{ x: LEFT + mm(4), align: 'left', lines }], leading, padding: mm(2) });
  // a frame for the usual few lines; a list that left the page needs none
  if (flow.pages === page)
    flow.paper.doc
      .lineWidth(1.6)
      .strokeColor(black)
      .rect(LEFT, top, RIGHT - LEFT, flow.y - top)
      .stroke();
  flow.y += mm(3);
}

function drawDelivery(flow: Flow, slip: PreparationSlip): void {
  const { paper } = flow;
  const words = slipWords[slip.language];
  const addressLeft = mm(84);
  const figuresLeft = mm(158);
  const title = (text: string): Line => ({ text, ink: quiet });
  const phone = slip.phone === '' ? [] : [{ text: documentWords[slip.language].phone(slip.phone), ink: plain }];
  const [name = '', ...rest] = slip.delivery;
  drawRow(flow, {
    leading,
    padding: mm(1.5),
    columns: [
      {
        x: LEFT,
        align: 'left',
        lines: [
          title(documentWords[slip.language].deliveryMode),
          ...block(paper, slip.mode, addressLeft - LEFT - mm(6), { ...strong, size: 12 }),
          ...slip.modeDetails.flatMap((detail) => block(paper, detail, addressLeft - LEFT - mm(6), plain)),
        ],
      },
      {
        x: addressLeft,
        align: 'left',
        lines: [
          title(words.recipient),
          ...block(paper, name, figuresLeft - addressLeft - mm(6), strong),
          ...rest.flatMap((line) => block(paper, line, figuresLeft - addressLeft - mm(6), plain)),
          ...phone,
        ],
      },
      {
        x: figuresLeft,
        align: 'left',
        lines: [
          title(words.content),
          { text: words.pieces(slip.pieces), ink: strong },
          { text: words.lines(slip.articles.length), ink: plain },
          { text: words.gifts(slip.gifts), ink: slip.gifts === 0 ? plain : strong },
        ],
      },
    ],
  });
  flow.y += mm(2);
}

function drawInstructions(flow: Flow, { instructions, language }: PreparationSlip): void {
  if (instructions === '') return;
  const left = LEFT + mm(40);
  rule(flow.paper, flow.y);
  drawRow(flow, {
    leading,
    padding: mm(2),
    columns: [
      { x: LEFT, align: 'left', lines: [{ text: slipWords[language].instructions, ink: quiet }] },
      { x: left, align: 'left', lines: block(flow.paper, instructions, RIGHT - left, plain) },
    ],
  });
}

function drawArticles(flow: Flow, slip: PreparationSlip): void {
  const words = slipWords[slip.language];
  room(flow, mm(40));
  flow.y += mm(3);
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.location, x: locationLeft, align: 'left' },
      { text: words.article, x: articleLeft, align: 'left' },
      ...(slip.gifts > 0 ? [{ text: words.wrap, x: giftLeft, align: 'left' as const }] : []),
      { text: documentWords[slip.language].quantity, x: RIGHT, align: 'right' },
    ]);
  flow.repeat();
  for (const article of slip.articles) {
    drawRow(flow, {
      leading,
      padding: mm(2),
      mark: (top) => drawBox(flow.paper, top),
      columns: [
        {
          x: locationLeft,
          align: 'left',
          lines: block(flow.paper, article.location, articleLeft - locationLeft - mm(3), strong),
        },
        {
          x: articleLeft,
          align: 'left',
          lines: articleLines(flow.paper, article, slip.gifts > 0 ? giftLeft : RIGHT - mm(18), words),
        },
        {
          x: giftLeft,
          align: 'left',
          lines: article.gift === '' ? [] : block(flow.paper, article.gift, RIGHT - mm(17) - giftLeft, strong),
        },
        { x: RIGHT, align: 'right', lines: [{ text: String(article.quantity), ink: { ...strong, size: 17 } }] },
      ],
    });
    rule(flow.paper, flow.y);
  }
  flow.repeat = null;
}

function articleLines(
  paper: Paper,
  { name, details, personalisation }: SlipArticle,
  right: number,
  words: SlipWords,
): Line[] {
  const width = right - mm(4) - articleLeft;
  return [
    ...block(paper, name, width, strong),
    ...block(paper, details, width, quiet),
    ...(personalisation ? block(paper, words.toMark(personalisation.label), width, plain) : []),
    ...(personalisation ? block(paper, personalisation.text, width, { ...strong, size: 11.5 }) : []),
  ];
}

function drawGifts(flow: Flow, { wraps, gifts, language }: PreparationSlip): void {
  if (wraps.length === 0) return;
  const words = slipWords[language];
  room(flow, mm(34));
  flow.y += mm(8);
  write(flow.paper, words.toWrap(gifts), LEFT, flow.y, titleInk);
  flow.y += mm(2);
  flow.repeat = () =>
    drawTitles(flow, [
      { text: words.gift, x: locationLeft, align: 'left' },
      { text: words.wrapContentCard, x: contentLeft, align: 'left' },
    ]);
  flow.repeat();
  for (const gift of wraps) drawGift(flow, gift, words);
  flow.repeat = null;
}

function drawGift(flow: Flow, { number, wrap, content, card }: SlipGift, words: SlipWords): void {
  const { paper } = flow;
  const width = RIGHT - contentLeft - mm(2);
  drawRow(flow, {
    leading,
    padding: mm(2),
    mark: (top) => drawBox(paper, top),
    columns: [
      { x: locationLeft, align: 'left', lines: block(paper, number, contentLeft - locationLeft - mm(2), strong) },
      {
        x: contentLeft,
        align: 'left',
        lines: [
          ...block(paper, wrap, width, strong),
          ...block(paper, content, width, quiet),
          ...(card === null
            ? []
            : [{ text: words.card, ink: plain }, ...block(paper, card, width, { ...plain, size: 10.5 })]),
        ],
      },
    ],
  });
  rule(paper, flow.y);
}

/** What goes into which parcel. */
function drawPacking(flow: Flow, { packing }: PreparationSlip): void {
  if (packing.length === 0) return;
  flow.y += mm(4);
  const lines = packing.flatMap((parcel) => block(flow.paper, parcel, RIGHT - LEFT, strong));
  drawRow(flow, { columns: [{ x: LEFT, align: 'left', lines }], leading, padding: mm(2) });
}

function drawSigns(flow: Flow, { language }: PreparationSlip): void {
  // not worth a sheet of paper of their own
  if (flow.y + mm(18) > flow.bottom) return;
  flow.y += mm(12);
  const width = (RIGHT - LEFT - mm(12)) / 3;
  for (const [index, label] of slipWords[language].signs.entries()) {
    const left = LEFT + index * (width + mm(6));
    rule(flow.paper, flow.y, black, 0.6, left, left + width);
    write(flow.paper, label, left, flow.y + mm(4), quiet);
  }
  flow.y += mm(7);
}

function drawBox(paper: Paper, top: number): void {
  paper.doc
    .lineWidth(0.9)
    .strokeColor(black)
    .rect(LEFT, top + mm(0.2), mm(4.4), mm(4.4))
    .stroke();
}
