/** PDFs in a plain browser: printed from a hidden frame, saved by a link. */
interface Pdf {
  fileName: string;
  base64: string;
}

/** How long a browser may take to show the PDF; one that shows none gets the file instead. */
const SHOW_MS = 8_000;

export async function printPdf(pdf: Pdf): Promise<void> {
  const url = blobUrl(pdf);
  const frame = document.createElement('iframe');
  // Out of sight but laid out: a frame that is not displayed prints nothing.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  frame.title = pdf.fileName;
  frame.src = url;
  const shown = new Promise<boolean>((resolve) => {
    frame.addEventListener('load', () => resolve(true));
    setTimeout(() => resolve(false), SHOW_MS);
  });
  document.body.append(frame);
  // The print dialog keeps using the frame after `print` returned: it goes when the next one comes.
  document.querySelectorAll('iframe[data-printed]').forEach((old) => old.remove());
  frame.dataset['printed'] = 'true';
  const printed = (await shown) && askToPrint(frame);
  if (!printed) openPdfLink(pdf);
}

export function openPdfLink(pdf: Pdf): void {
  const link = document.createElement('a');
  link.href = blobUrl(pdf);
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

function blobUrl({ base64 }: Pdf): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
}
