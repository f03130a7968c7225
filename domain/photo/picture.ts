/**
 * A dropped file, judged by its first bytes alone: nothing is decoded before its kind and its size in pixels are known, so
 * that a small file that unfolds into a huge picture never gets that far.
 */
import { type Refusal, refusal } from '../refusal.ts';
import { frameOf } from './jpeg.ts';
import { PHOTO_PIXELS, PHOTO_SOURCE_BYTES } from './photo.ts';

export interface Picture {
  mime: 'image/jpeg' | 'image/png' | 'image/webp';
  /** As stored: a camera's orientation is not applied. */
  width: number;
  height: number;
}

/** Throws nothing: undefined when the file may be decoded. The name and type that came with it are not looked at. */
export function whyNotPicture(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length > PHOTO_SOURCE_BYTES) return refusal('photoRefused', { why: 'bytes', max: PHOTO_SOURCE_BYTES });
  const mime = mimeOf(bytes);
  if (mime === null) return refusal('photoRefused', { why: 'format' });
  const size = sizeOf(bytes, mime);
  if (!size || size.width < 1 || size.height < 1) return refusal('photoRefused', { why: 'broken' });
  if (size.width * size.height > PHOTO_PIXELS)
    return refusal('photoRefused', { why: 'pixels', max: PHOTO_PIXELS, ...size });
  return undefined;
}

/** Null: none of the three kinds, or cut short. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const mime = mimeOf(bytes);
  const size = mime && sizeOf(bytes, mime);
  return mime && size ? { mime, ...size } : null;
}

type Mime = Picture['mime'];
type Size = { width: number; height: number };

function mimeOf(bytes: Uint8Array): Mime | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && ascii(bytes, 12, 4) === 'IHDR')
    return 'image/png';
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' ? 'image/webp' : null;
}

function sizeOf(bytes: Uint8Array, mime: Mime): Size | null {
  if (mime === 'image/jpeg') return frameOf(bytes);
  if (mime === 'image/png') return bytes.length < 24 ? null : { width: be32(bytes, 16), height: be32(bytes, 20) };
  return webpSize(bytes);
}

/** The first chunk says it, in one of three ways (RFC 9649). */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const at = (offset: number) => bytes[offset] ?? 0;
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return {
        width: 1 + (at(24) | (at(25) << 8) | (at(26) << 16)),
        height: 1 + (at(27) | (at(28) << 8) | (at(29) << 16)),
      };
    case 'VP8L': {
      if (at(20) !== 0x2f) return null;
      const packed = (at(21) | (at(22) << 8) | (at(23) << 16) | (at(24) << 24)) >>> 0;
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    case 'VP8 ': {
      if (!starts(bytes, 23, [0x9d, 0x01, 0x2a])) return null;
      return { width: (at(26) | (at(27) << 8)) & 0x3fff, height: (at(28) | (at(29) << 8)) & 0x3fff };
    }
    default:
      return null;
  }
}

function starts(bytes: Uint8Array, from: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[from + index] === byte);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function be32(bytes: Uint8Array, from: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(from);
}
