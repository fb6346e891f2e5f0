/** The words of one slice in both languages. The Chinese ones decide which keys exist; the English must answer each. */
export function words<const Zh>(zh: Zh, en: Translated<Zh>): { readonly zh: Zh; readonly en: Translated<Zh> } {
  return { zh, en };
}

/** The same tree with any words in it: what another language must fill. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
