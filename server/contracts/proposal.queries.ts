export const signProposal = (..._: unknown[]): Promise<never> => unbuilt();
export const renewalPreviews = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
