export const saveTeam = (..._: unknown[]): Promise<never> => unbuilt();
export const addMember = (..._: unknown[]): Promise<never> => unbuilt();
export const endMember = (..._: unknown[]): Promise<never> => unbuilt();
export const closeTeam = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
