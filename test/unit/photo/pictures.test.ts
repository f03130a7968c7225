import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { bareJpeg } from '../../../domain/photo/jpeg.ts';
import { pictureOf, whyNotPicture } from '../../../domain/photo/picture.ts';

const canvas = createCanvas(64, 48);
const ink = canvas.getContext('2d');
let jpeg: Uint8Array;
let png: Uint8Array;
let webp: Uint8Array;

beforeAll(async () => {
  ink.fillStyle = '#b03';
  ink.fillRect(0, 0, 64, 48);
  ink.fillStyle = '#fff';
  ink.fillRect(10, 10, 20, 20);
  // copies: a buffer's own `slice` is a window on it
  jpeg = new Uint8Array(await canvas.encode('jpeg', 82));
  png = new Uint8Array(await canvas.encode('png'));
  webp = new Uint8Array(await canvas.encode('webp', 80));
});

const why = (bytes: Uint8Array) => whyNotPicture(bytes)?.detail['why'];
const text = (words: string) => new TextEncoder().encode(words);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
/** After the two bytes that begin every JPEG. */
const within = (segment: Uint8Array) => joined(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
const segment = (marker: number, content: Uint8Array) =>
  joined(new Uint8Array([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content);

describe('a dropped file is judged before it is decoded (SAV-1)', () => {
  it('and is a photo when it is a JPEG, PNG or WebP, whatever its name says', () => {
    expect(pictureOf(jpeg)).toEqual({ mime: 'image/jpeg', width: 64, height: 48 });
    expect(pictureOf(png)).toEqual({ mime: 'image/png', width: 64, height: 48 });
    expect(pictureOf(webp)).toEqual({ mime: 'image/webp', width: 64, height: 48 });
    for (const bytes of [jpeg, png, webp]) expect(whyNotPicture(bytes)).toBeUndefined();
  });

  it.each([
    ['a text', () => text('bonjour')],
    ['a page that runs scripts', () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a PDF', () => text('%PDF-1.7 0 obj')],
    ['an archive', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['a moving picture', () => text('GIF89a\u0001\u0000\u0001\u0000')],
    ['nothing', () => new Uint8Array()],
  ])('and is refused as %s', (_what, file) => {
    expect(why(file())).toBe('format');
  });

  it('and is refused when it would unfold into a huge picture, however small the file', () => {
    const bomb = png.slice();
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 50_000);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 50_000);
    expect(why(bomb)).toBe('pixels');
    expect(bomb.length).toBeLessThan(2_000);
    const wide = jpeg.slice();
    const frame = wide.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(wide[at + 1] ?? 0));
    wide.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(why(wide)).toBe('pixels');
  });

  it('and is refused when it is heavier than 15 MB, or cut short in its head', () => {
    expect(why(joined(jpeg, new Uint8Array(15_000_000)))).toBe('bytes');
    expect(why(jpeg.subarray(0, 20))).toBe('broken');
    expect(why(png.subarray(0, 20))).toBe('broken');
    expect(why(webp.subarray(0, 20))).toBe('broken');
  });
});

describe('what is kept of a photo (SAV-1)', () => {
  it('is the picture, and neither where it was taken nor by which camera', () => {
    const place = text('Exif\0\0GPS 48.8566 N 2.3522 E');
    const told = within(joined(segment(0xe1, place), segment(0xfe, text('Appareil de Margaux'))));
    const bare = bareJpeg(told);
    expect(bare).toMatchObject({ width: 64, height: 48 });
    const words = Buffer.from(bare?.bytes ?? []).toString('latin1');
    expect(words).not.toContain('GPS');
    expect(words).not.toContain('Margaux');
    expect(words).not.toContain('JFIF');
  });

  it('is still a picture, the same one, and bare already when it is kept again', () => {
    const bare = bareJpeg(jpeg);
    expect(pictureOf(bare?.bytes ?? new Uint8Array())).toEqual({ mime: 'image/jpeg', width: 64, height: 48 });
    expect(bareJpeg(bare?.bytes ?? new Uint8Array())?.bytes).toEqual(bare?.bytes);
  });

  it('is nothing when something hides behind its end: a page, an archive, a second picture', () => {
    for (const more of [text('<script>alert(1)</script>'), new Uint8Array([0x50, 0x4b, 3, 4]), jpeg])
      expect(bareJpeg(joined(jpeg, more))).toBeNull();
  });

  it('is nothing of what was cut short, is larger than it may be, or is no JPEG', async () => {
    expect(bareJpeg(jpeg.subarray(0, jpeg.length - 2))).toBeNull();
    expect(bareJpeg(jpeg.subarray(0, 60))).toBeNull();
    expect(bareJpeg(png)).toBeNull();
    const large = createCanvas(2_001, 10);
    expect(bareJpeg(await large.encode('jpeg', 50))).toBeNull();
  });

  it('is nothing with a segment that no picture needs', () => {
    expect(bareJpeg(within(segment(0xdc, new Uint8Array([0, 48]))))).toBeNull();
  });
});
