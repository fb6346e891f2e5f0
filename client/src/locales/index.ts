import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { type SliceWords, sliceWords } from './slices';
import { type Words, zh } from './zh';

export type Language = 'zh' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words & SliceWords };
  }
}

const key = 'medgroup.language';

/** Chinese unless the person chose otherwise, or the browser speaks no Chinese and nobody chose. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(key);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.languages.some(one => one.toLowerCase().startsWith('zh')) || navigator.language === '' ? 'zh' : 'en';
}

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(key, next);
  await i18next.changeLanguage(next);
}

function tellDocument(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

i18next.on('languageChanged', tellDocument);

/** Ready at once: both languages are in the bundle, which costs less than a second request. */
export const ready = i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'zh',
  // No advertisement in a hospital's console.
  showSupportNotice: false,
  resources: {
    zh: { translation: { ...zh, ...sliceWords('zh') } },
    en: { translation: { ...en, ...sliceWords('en') } },
  },
  interpolation: { escapeValue: false },
});
