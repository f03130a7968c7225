/**
 * The structure of a JPEG, segment by segment (ITU-T T.81). What is kept of a photo is rebuilt from the segments that a
 * picture needs and nothing else: no camera data, no place, no comment, no thumbnail, nothing behind its end.
 */
import { PHOTO_SIDE } from './photo.ts';

interface Segment {
  marker: number;
  /** From the marker's first byte to the byte after the segment, entropy-coded data of a scan included. */
  from: number;
  to: number;
}

export interface BareJpeg {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Baseline, extended and progressive: what browsers write and read. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Quantisation, Huffman and restart tables. */
const TABLES: readonly number[] = [0xdb, 0xc4, 0xdd];

/** Null: not one whole picture of at most `PHOTO_SIDE` a side, or with something behind its end. */
export function bareJpeg(bytes: Uint8Array): BareJpeg | null {
  const segments = segmentsOf(bytes, true);
  if (!segments) return null;
  const frames = segments.filter(({ marker }) => FRAMES.includes(marker));
  const [frame] = frames;
  if (!frame || frames.length !== 1 || !segments.some(({ marker }) => marker === SOS)) return null;
  const kept = segments.filter(
    ({ marker }) => FRAMES.includes(marker) || TABLES.includes(marker) || marker === SOS || marker === EOI,
  );
  const others = segments.filter((segment) => !kept.includes(segment));
  if (!others.every(({ marker }) => isTold(marker))) return null;
  const size = sizeIn(bytes, frame);
  const [width, height] = [size?.width ?? 0, size?.height ?? 0];
  // without its application data a picture in four colours could not be read aright
  if (bytes[frame.from + 9] === 4) return null;
  if (width < 1 || height < 1 || width > PHOTO_SIDE || height > PHOTO_SIDE) return null;
  return { bytes: joined(bytes, kept), width, height };
}

/** Size in pixels from the first frame header, which comes before any pixel. Null: none is found. */
export function frameOf(bytes: Uint8Array): { width: number; height: number } | null {
  const frame = segmentsOf(bytes, false)?.find(({ marker }) => marker >= 0xc0 && marker <= 0xcf && isFrame(marker));
  return frame ? sizeIn(bytes, frame) : null;
}

/** `whole`: to the end of the picture, which must be that of the file. Otherwise up to the first scan. */
function segmentsOf(bytes: Uint8Array, whole: boolean): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const found: Segment[] = [];
  let from = 2;
  while (from < bytes.length) {
    if (bytes[from] !== 0xff) return null;
    const marker = bytes[from + 1] ?? 0;
    // filling
    if (marker === 0xff) {
      from += 1;
      continue;
    }
    if (marker === EOI) {
      found.push({ marker, from, to: from + 2 });
      return from + 2 === bytes.length ? found : null;
    }
    const length = ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
    let to = from + 2 + length;
    if (length < 2 || to > bytes.length) return null;
    if (marker === SOS && !whole) return found;
    if (marker === SOS) to = endOfScan(bytes, to);
    found.push({ marker, from, to });
    from = to;
  }
  return whole ? null : found;
}

/** Stuffed bytes and restart marks belong to the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Application data and comments: left out, without harm to the picture. */
function isTold(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

function isFrame(marker: number): boolean {
  return marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sizeIn(bytes: Uint8Array, { from, to }: Segment): { width: number; height: number } | null {
  const colours = bytes[from + 9];
  if (to - from < 10 || (colours !== 1 && colours !== 3 && colours !== 4)) return null;
  const [high, low, wide, narrow] = bytes.subarray(from + 5, from + 9);
  return { width: ((wide ?? 0) << 8) | (narrow ?? 0), height: ((high ?? 0) << 8) | (low ?? 0) };
}

function joined(bytes: Uint8Array, kept: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const parts = kept.map(({ from, to }) => bytes.subarray(from, to));
  const whole = new Uint8Array(2 + parts.reduce((sum, part) => sum + part.length, 0));
  whole.set([0xff, SOI]);
  let at = 2;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
