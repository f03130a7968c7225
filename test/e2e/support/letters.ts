/** Letters to customers, as the backend wrote them into its folder. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Names of the files that go with it. */
  files: string[];
}

/** All of them, or none while the folder is not there yet. */
export async function lettersTo(folder: string, to: string): Promise<Letter[]> {
  const names = await readdir(folder).catch(() => []);
  const whole = names.filter((name) => name.endsWith('.eml'));
  const letters = await Promise.all(whole.map(async (name) => letterFrom(await readFile(join(folder, name), 'utf8'))));
  return letters.filter((letter) => letter.to.includes(to));
}

function letterFrom(eml: string): Letter {
  const [head = ''] = eml.split(/\r?\n\r?\n/u);
  const header = (name: string) =>
    words(new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'imu').exec(head)?.[1]?.replace(/\r?\n\s+/gu, ' ') ?? '');
  const plain = /Content-Type: text\/plain.*?\r?\n\r?\n(.*?)(?=\r?\n--|$)/su.exec(eml);
  const encoding = /Content-Transfer-Encoding: (\S+)/iu.exec(plain?.[0] ?? '')?.[1] ?? '';
  return {
    to: header('To'),
    subject: header('Subject'),
    text: decoded(plain?.[1] ?? '', encoding).replaceAll(/[\u00a0\u202f]/gu, ' '),
    files: [...eml.matchAll(/filename="?([^"\r\n;]+)/gu)].map(([, name = '']) => name),
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replaceAll(/=\r?\n/gu, '')) : body;
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` in a header. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/giu, (_, kind: string, code: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(code, 'base64').toString('utf8') : quoted(code.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // what is not escaped is ASCII, or stands there as it is
  return /[\u0100-\uffff]/u.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
}
