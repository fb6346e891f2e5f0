/** Whether a text holds one half of a pair of code units without the other: no character, and nothing that could be written down. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
