export const sendSigningCode = (..._: unknown[]): Promise<never> => unbuilt();
export const sendDeliveryCode = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
