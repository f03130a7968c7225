/** A photo as a telephone takes it: lying on its side, with where it was taken. */
import { createCanvas } from '@napi-rs/canvas';

/** 1200 × 900 as stored, upright 900 × 1200: orientation 6, a red top when it is upright. */
export async function aTelephonePhoto(): Promise<Buffer> {
  const canvas = createCanvas(1_200, 900);
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#2a7';
  ink.fillRect(0, 0, 1_200, 900);
  // turned a quarter to the right, the left side is the top
  ink.fillStyle = '#d11';
  ink.fillRect(0, 0, 300, 900);
  const jpeg = await canvas.encode('jpeg', 90);
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    // big endian, one entry: orientation, short, 1, 6
    Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'),
    Buffer.from('GPS 48.8566 N 2.3522 E', 'latin1'),
  ]);
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}
