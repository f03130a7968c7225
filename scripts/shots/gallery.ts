/** One page that shows all pictures of a folder, screen by screen. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ofScreen = /^(?<screen>.+)-(?<variant>(?:fr|en)-(?:light|dark)-\d+)\.png$/u;

export async function writeGallery(folder: string): Promise<number> {
  const pictures = (await readdir(folder)).filter((file) => file.endsWith('.png')).toSorted();
  const screens = Map.groupBy(pictures, (file) => ofScreen.exec(file)?.groups?.['screen'] ?? 'Documents');
  const sections = [...screens].map(
    ([screen, files]) =>
      `<section id="${screen}"><h2>${screen}</h2><div>${files.map((file) => picture(file)).join('')}</div></section>`,
  );
  const links = [...screens.keys()].map((screen) => `<a href="#${screen}">${screen}</a>`);
  await writeFile(join(folder, 'index.html'), page(`<nav>${links.join(' ')}</nav>${sections.join('\n')}`));
  return pictures.length;
}

function picture(file: string): string {
  const caption = ofScreen.exec(file)?.groups?.['variant'] ?? file.replace('.png', '');
  return `<a href="${file}"><img src="${file}" alt="${caption}" loading="lazy"><small>${caption}</small></a>`;
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Comptoir: every screen</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 24px; background: #e9e7e2; color: #1b2430 }
  nav { columns: 6 160px } nav a { display: block }
  section > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(380px, 1fr)); gap: 16px }
  img { width: 100%; border: 1px solid #bbb; background: #fff } small { display: block }
</style>
<h1>Comptoir: every screen</h1>
${body}
</html>
`;
}
