/** The application's own dictionaries, so that a journey names a button by its meaning, in either language. */

// The dictionaries hang on the screens' state, which asks the window at once for the shell's bridge.
Object.assign(globalThis, { window: {} });
export const { frameWords } = await import('../../../renderer/frame/words.ts');
export const { signInWords } = await import('../../../renderer/sign-in/words.ts');
export const { callWords } = await import('../../../renderer/phone-order/words.ts');
export const { deliveryWords } = await import('../../../renderer/phone-order/delivery-words.ts');
export const { pointWords } = await import('../../../renderer/phone-order/point-words.ts');
export const { saleWords } = await import('../../../renderer/phone-order/sale-words.ts');
export const { orderWords } = await import('../../../renderer/orders/words.ts');
export const { documentWords } = await import('../../../renderer/orders/document-words.ts');
export const { warehouseWords } = await import('../../../renderer/warehouse/words.ts');
export const { customerWords } = await import('../../../renderer/customers/words.ts');
export const { careWords } = await import('../../../renderer/customers/care-words.ts');
export const { historyWords } = await import('../../../renderer/customers/history-words.ts');
export const { attentionWords } = await import('../../../renderer/attention/words.ts');
export const { kindWords } = await import('../../../renderer/attention/kind-words.ts');
export const { paymentWords } = await import('../../../renderer/payments/words.ts');
export const { requestWords } = await import('../../../renderer/requests/words.ts');
export const { refundWords } = await import('../../../renderer/refunds/words.ts');
export const { quoteWords } = await import('../../../renderer/quotes/words.ts');
export const { returnWords } = await import('../../../renderer/returns/words.ts');
export const { cameraWords } = await import('../../../renderer/claims/camera-words.ts');
export const { claimWords } = await import('../../../renderer/claims/words.ts');
export const { investigationWords } = await import('../../../renderer/investigations/words.ts');
export const { changeWords } = await import('../../../renderer/orders/dialogs/change-words.ts');
export const { catalogueWords } = await import('../../../renderer/catalogue/words.ts');
export const { stockWords } = await import('../../../renderer/catalogue/stock-words.ts');
export const { questionWords } = await import('../../../renderer/catalogue/question-words.ts');
export const { wishWords } = await import('../../../renderer/catalogue/wish-words.ts');
export const { addressWords } = await import('../../../renderer/address/words.ts');
export const { settingsWords } = await import('../../../renderer/settings/words.ts');
export const { voucherWords } = await import('../../../renderer/vouchers/words.ts');
export const { kitWords } = await import('../../../renderer/ui/words.ts');
Reflect.deleteProperty(globalThis, 'window');
