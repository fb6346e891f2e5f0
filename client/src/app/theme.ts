import { type ThemeConfig, theme } from 'antd';
import { createStore, useStore } from '../ui/store';
import { useMedia } from '../ui/useMedia';

export type Appearance = 'light' | 'dark' | 'auto';

const key = 'medgroup.appearance';
const stored = localStorage.getItem(key);
const chosen = createStore<Appearance>(stored === 'light' || stored === 'dark' ? stored : 'auto');

export function chooseAppearance(next: Appearance): void {
  localStorage.setItem(key, next);
  chosen.set(next);
}

/** The choice, and what it means on this screen now. The stylesheet follows through `data-theme`. */
export function useAppearance(): { choice: Appearance; dark: boolean } {
  const choice = useStore(chosen);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return { choice, dark: choice === 'dark' || (choice === 'auto' && systemDark) };
}

const fontFamily = `-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif`;

/** Ant Design with the tokens of tokens.css: hairlines instead of shadows, one accent, compact rows. Nothing moves for those who ask for that. */
export function antTheme(dark: boolean, motion: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#14b8a6' : '#0f766e',
      colorInfo: dark ? '#14b8a6' : '#0f766e',
      colorLink: dark ? '#2dd4bf' : '#0f766e',
      colorError: dark ? '#ff8a7a' : '#b42318',
      colorWarning: dark ? '#f0b454' : '#9a5b00',
      colorTextBase: dark ? '#e8edef' : '#14191c',
      colorBgBase: dark ? '#161c1f' : '#ffffff',
      ...(dark ? { colorBgContainer: '#161c1f', colorBgElevated: '#1d2529', colorFillAlter: '#1a2124' } : {}),
      colorBgLayout: dark ? '#0f1416' : '#f5f6f7',
      colorBorder: dark ? '#3a454b' : '#c9ced2',
      colorBorderSecondary: dark ? '#2a3338' : '#e3e6e8',
      colorTextPlaceholder: dark ? '#8f9aa0' : '#667077',
      colorTextDescription: dark ? '#a3aeb4' : '#59636a',
      colorTextTertiary: dark ? '#a3aeb4' : '#59636a',
      borderRadius: 6,
      fontSize: 14,
      lineHeight: 22 / 14,
      fontFamily,
      motion,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Table: {
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 10,
        headerBg: 'transparent',
        headerSplitColor: 'transparent',
        rowSelectedBg: dark ? '#12322f' : '#e2f2ef',
        rowSelectedHoverBg: dark ? '#163d39' : '#dbefec',
      },
      // White on the bright dark-theme accent would be too faint to read.
      Button: dark ? { primaryColor: '#06201d', dangerColor: '#2a0906' } : {},
      Segmented: { trackBg: dark ? '#232b2f' : '#e9ecee' },
    },
  };
}
