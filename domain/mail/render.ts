/** A letter as text and as HTML: two renderings of the same blocks. Everything that is not ours is escaped. */
import type { Mail, MailBlock } from './mail.ts';

export function asText({ blocks }: Pick<Mail, 'blocks'>): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `— ${block.text} —`;
    case 'button':
      return `${block.text}\n${block.url}`;
    case 'rows':
      return block.rows.map(rowText).join('\n');
  }
}

function rowText({ left, right }: { left: string; right: string }): string {
  const [first = '', ...extras] = left.split('\n');
  const head = right.includes('\n') ? `${first}\n${indented(right)}` : `${first} : ${right}`;
  return [head, ...extras.map(indented)].join('\n');
}

function indented(text: string): string {
  return text.replace(/^/gmu, '  ');
}

/** Complete document, without script, image or outside resource. `tint`: of the shop, `#rrggbb`. */
export function asHtml(
  { blocks, subject, language }: Pick<Mail, 'blocks' | 'subject' | 'language'>,
  tint: string,
): string {
  const body = blocks.map((block) => blockHtml(block, tint)).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f5f4f2;font:16px/1.5 Arial,sans-serif;color:#222">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid ${tint}">
${body}
</div></body></html>
`;
}

function blockHtml(block: MailBlock, tint: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:17px;color:${tint}">${escaped(block.text)}</h2>`;
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escaped(link(block.url))}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:${tint};color:#fff;text-decoration:none;font-weight:bold">${escaped(block.text)}</a></p>`;
    case 'rows':
      return `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${block.rows.map(rowHtml).join('')}</table>`;
  }
}

function rowHtml({ left, right }: { left: string; right: string }): string {
  const cell = 'padding:6px 0;border-bottom:1px solid #e4e2de;vertical-align:top';
  return `<tr><td style="${cell};padding-right:16px">${lines(left)}</td><td style="${cell};text-align:${right.includes('\n') ? 'left' : 'right'}">${lines(right)}</td></tr>`;
}

/** Only addresses of the web are linked to. */
function link(url: string): string {
  return /^https?:\/\//iu.test(url) ? url : 'about:blank';
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
