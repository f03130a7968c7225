import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareJpeg } from '../../../domain/photo/jpeg.ts';
import { pictureOf, whyNotPicture } from '../../../domain/photo/picture.ts';

/** The smallest whole JPEG in structure: one frame, one table, one scan. */
function aJpeg(width: number, height: number, scan: Uint8Array): Uint8Array {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0];
  const table = [0xff, 0xdb, 0, 3, 0];
  const head = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
  // a data byte of 255 is stuffed
  const data = [...scan].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  return new Uint8Array([0xff, 0xd8, ...table, ...frame, ...head, ...data, 0xff, 0xd9]);
}

const side = fc.integer({ min: 1, max: 2_000 });
const some = fc.uint8Array({ maxLength: 200 });

describe('bytes of any kind (SAV-1)', () => {
  it('are judged without a fault, and told no size without being told a kind', () => {
    const start = fc.constantFrom(
      [],
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [...'RIFF'].map((c) => c.charCodeAt(0)),
    );
    fc.assert(
      fc.property(start, some, (head, rest) => {
        const bytes = new Uint8Array([...head, ...rest]);
        expect(() => bareJpeg(bytes)).not.toThrow();
        const picture = pictureOf(bytes);
        if (picture === null) expect(whyNotPicture(bytes)).toBeDefined();
      }),
    );
  });

  it('of a whole picture are kept to the last, whatever is told beside it', () => {
    const told = fc.array(fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xfe), some), { maxLength: 4 });
    fc.assert(
      fc.property(side, side, some, told, (width, height, scan, segments) => {
        const bare = aJpeg(width, height, scan);
        const beside = segments.flatMap(([marker, content]) => [0xff, marker, 0, content.length + 2, ...content]);
        const full = new Uint8Array([0xff, 0xd8, ...beside, ...bare.subarray(2)]);
        expect(bareJpeg(full)).toEqual({ bytes: bare, width, height });
      }),
    );
  });

  it('behind the end of a picture are never kept', () => {
    fc.assert(
      fc.property(side, side, some, fc.uint8Array({ minLength: 1, maxLength: 50 }), (width, height, scan, more) => {
        expect(bareJpeg(new Uint8Array([...aJpeg(width, height, scan), ...more]))).toBeNull();
      }),
    );
  });
});
