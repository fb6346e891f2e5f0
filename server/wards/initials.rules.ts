import { pinyin } from 'pinyin-pro';

/** First letters of the pinyin of a word: `gxb` for 冠心病. */
export function initialsOfWord(word: string): string {
  return letters(pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }));
}

/** First letters of the pinyin of a person's name, the family name read as one: `cgf` for 曾国藩, whose 曾 is no céng. */
export function initialsOfName(name: string): string {
  return letters(pinyin(name, { surname: 'head', pattern: 'first', toneType: 'none', type: 'array' }));
}

function letters(syllables: readonly string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
