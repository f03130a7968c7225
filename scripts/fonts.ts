/**
 * Makes the TTF fonts of the printed documents from the WOFF files of @fontsource/source-sans-3.
 * fontkit inflates a WOFF again at every glyph; a TTF is read as it is. Run once after an update of the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const packageDir = new URL('../node_modules/@fontsource/source-sans-3/', import.meta.url);
const fontsDir = new URL('../resources/fonts/', import.meta.url);
const subsets = ['latin', 'latin-ext', 'vietnamese'];
const weights = [400, 700];

for (const subset of subsets)
  for (const weight of weights) {
    const woff = readFileSync(new URL(`files/source-sans-3-${subset}-${weight}-normal.woff`, packageDir));
    writeFileSync(new URL(`source-sans-3-${subset}-${weight}.ttf`, fontsDir), toTtf(woff));
  }
writeFileSync(new URL('OFL.txt', fontsDir), readFileSync(new URL('LICENSE', packageDir)));

/** WOFF 1 holds the same tables as the TTF, each deflated; only the directory is laid out otherwise. */
function toTtf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, 44 + 20 * index));
  const header = Buffer.alloc(12 + 16 * count);
  const exponent = Math.floor(Math.log2(count));
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** exponent, 6);
  header.writeUInt16BE(exponent, 8);
  header.writeUInt16BE(16 * (count - 2 ** exponent), 10);
  let offset = header.length;
  const parts: Buffer[] = [header];
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + 16 * index;
    tag.copy(header, at);
    header.writeUInt32BE(checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function readTable(woff: Buffer, at: number): { tag: Buffer; checksum: number; bytes: Buffer } {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
  if (offset === undefined || packed === undefined || length === undefined) throw new Error('truncated WOFF');
  const stored = woff.subarray(offset, offset + packed);
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    bytes: packed < length ? inflateSync(stored) : stored,
  };
}
