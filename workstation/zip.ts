/** A ZIP file in memory: few files, each packed by itself (PKWARE's format, version 2.0). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With slashes, without accents: every unpacker reads them alike. */
  name: string;
  bytes: Uint8Array;
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;

/** `at`: ISO UTC, the date of every entry. */
export function zipOf(entries: readonly ZipEntry[], at: string): Uint8Array {
  const stamp = dosTime(at);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name, 'utf8');
    const facts = factsOf(stamp, bytes, packed.length, title.length);
    const head = Buffer.concat([word32(0x04034b50), word16(VERSION), facts, word16(0), title]);
    bodies.push(head, packed);
    directory.push(
      Buffer.concat([
        ...[word32(0x02014b50), word16(VERSION), word16(VERSION), facts],
        ...[word16(0), word16(0), word16(0), word16(0), word32(0), word32(offset), title],
      ]),
    );
    offset += head.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = word16(entries.length);
  const end = [
    word32(0x06054b50),
    word16(0),
    word16(0),
    count,
    count,
    word32(listed.length),
    word32(offset),
    word16(0),
  ];
  return Buffer.concat([...bodies, listed, ...end]);
}

/** What both headers of an entry say alike. */
function factsOf(stamp: Buffer, bytes: Uint8Array, packed: number, title: number): Buffer {
  const sizes = [word32(crc32(bytes)), word32(packed), word32(bytes.length), word16(title)];
  return Buffer.concat([word16(FLAGS), word16(DEFLATED), stamp, ...sizes]);
}

function dosTime(at: string): Buffer {
  const date = new Date(at);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return Buffer.concat([word16(time), word16(day)]);
}

function word16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function word32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
