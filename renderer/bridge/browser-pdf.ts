/** PDFs in a plain browser: printed from a hidden frame, saved by a link. */
interface Pdf {
  fileName: string;
  base64: string;
}

/** How long a browser may take to show the PDF; one that shows none gets the file instead. */
const SHOW_MS = 8_000;

export async function printPdf(pdf: Pdf): Promise<void> {
  const path = await shelve(pdf);
  const printed = path !== null && (await printFrom(path, pdf.fileName));
  if (!printed) openPdfLink(pdf);
}

/** In a tab of its own; a browser that opens none gets the file instead. */
export async function previewPdf(pdf: Pdf): Promise<void> {
  const path = await shelve(pdf);
  if (path === null || window.open(path, '_blank') === null) openPdfLink(pdf);
}

/** The PDF has to come from the host to be shown: as a blob it would be under this page's policy. */
async function shelve(pdf: Pdf): Promise<string | null> {
  try {
    const response = await fetch('/print', { method: 'POST', body: blobOf(pdf) });
    return response.ok ? ((await response.json()) as { path: string }).path : null;
  } catch {
    return null;
  }
}

async function printFrom(path: string, title: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  // Out of sight but laid out: a frame that is not displayed prints nothing.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  frame.title = title;
  frame.src = path;
  const shown = new Promise<boolean>((resolve) => {
    frame.addEventListener('load', () => resolve(true));
    setTimeout(() => resolve(false), SHOW_MS);
  });
  // The print dialog keeps using the frame after `print` returned: it goes when the next one comes.
  document.querySelectorAll('iframe[data-printed]').forEach((old) => old.remove());
  frame.dataset['printed'] = 'true';
  document.body.append(frame);
  return (await shown) && askToPrint(frame);
}

export function openPdfLink(pdf: Pdf): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blobOf(pdf));
  link.download = pdf.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function askToPrint(frame: HTMLIFrameElement): boolean {
  try {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return true;
  } catch {
    return false;
  }
}

function blobOf({ fileName, base64 }: Pdf): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: typeOf(fileName) });
}

function typeOf(fileName: string): string {
  if (fileName.endsWith('.zip')) return 'application/zip';
  return fileName.endsWith('.csv') ? 'text/csv;charset=utf-8' : 'application/pdf';
}
