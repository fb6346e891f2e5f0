import { ViewerDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { createStore } from '../ui/store';

/** Which house somebody wants to break into, while the dialog is open: doors stand on several pages, the dialog only once. */
export interface BreakGlassWish {
  institutionId?: string;
}

export const breakGlassDialog = createStore<BreakGlassWish | undefined>(undefined);

export function openBreakGlass(wish: BreakGlassWish = {}): void {
  breakGlassDialog.set(wish);
}

/** After an opening or its end the whole console is another one. */
export async function rightsChanged(): Promise<void> {
  await client.refetchQueries({ include: [ViewerDocument] });
}
