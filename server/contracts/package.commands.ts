export const publishPackage = (..._: unknown[]): Promise<never> => unbuilt();
export const withdrawPackage = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
