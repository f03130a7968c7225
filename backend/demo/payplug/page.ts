/** The payment page of the stand-in: no card is typed, a person says how it ends. */
import { failureCodes, type StandInPayment } from './payments.ts';

const words: Record<(typeof failureCodes)[number], string> = {
  processing_error: 'Erreur technique',
  card_declined: 'Carte refusée',
  insufficient_funds: 'Provision insuffisante',
  '3ds_declined': 'Authentification 3-D Secure refusée',
  incorrect_number: 'Numéro incorrect',
  fraud_suspected: 'Fraude suspectée',
  method_unsupported: 'Moyen de paiement non accepté',
  card_scheme_mismatch: 'Réseau de carte différent',
  aborted: 'Le client abandonne',
  timeout: 'Le lien expire',
};

export function paymentPage(payment: StandInPayment): string {
  const name = [payment.billing['first_name'], payment.billing['last_name']].map(String).join(' ');
  const over = payment.is_paid ? 'Ce paiement est fait. Merci.' : 'Ce paiement a échoué, le lien ne sert plus.';
  const choice = (code: string, label: string) =>
    `<button name="outcome" value="${escaped(code)}">${escaped(label)}</button>`;
  const form = `<form method="post">
    ${choice('paid', `Payer ${euros(payment.amount)}`).replace('<button', '<button class="pay" autofocus')}
    <details><summary>Ne pas payer</summary><div>${failureCodes.map((code) => choice(code, words[code])).join('')}</div></details>
  </form>`;
  return document(
    `Paiement de ${euros(payment.amount)}`,
    `<p class="who">Pour ${escaped(name)}</p><p class="sum">${euros(payment.amount)}</p>
     ${payment.is_paid || payment.failure ? `<p role="status">${over}</p>` : form}
     <p class="note">Page de démonstration : aucune carte n’est demandée, aucun argent ne change de mains.</p>`,
  );
}

export function messagePage(title: string, text: string): string {
  return document(title, `<p class="sum">${escaped(title)}</p><p>${escaped(text)}</p>`);
}

function document(title: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

const style = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f3f1ec; color: #22201c;
    font: 16px/24px system-ui, sans-serif; }
  main { width: min(420px, 90vw); background: #fff; border-radius: 12px; padding: 32px; text-align: center;
    box-shadow: 0 8px 30px rgb(0 0 0 / 8%); }
  .who, .note, summary { color: #6b665d; } .note { font-size: 13px; line-height: 18px; margin: 24px 0 0; }
  .sum { font-size: 34px; line-height: 42px; font-weight: 700; margin: 8px 0 20px; }
  button { font: inherit; padding: 10px 16px; border-radius: 8px; border: 1px solid #cfc9bd; background: #fff; cursor: pointer; }
  .pay { display: block; width: 100%; background: #23614f; border-color: #23614f; color: #fff; font-weight: 600; }
  details { margin-top: 20px; } details div { display: grid; gap: 8px; margin-top: 12px; }`;

function euros(cents: number): string {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
