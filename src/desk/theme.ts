import { type ThemeConfig, theme as tokens } from 'antd'
import type { Preferences } from './preferences.ts'

type Tokens = NonNullable<ThemeConfig['token']>

/** The class under which the tokens are CSS variables; it stands on the document's root, so that our own CSS sees them. */
export const tokenClass = 'desk'

/** Contrast of every text colour on its ground is at least 4.5 : 1 (WCAG 2.2 AA), 7 : 1 in `contrast`. */
const colours: { readonly [Theme in Preferences['theme']]: Tokens } = {
  light: {
    colorPrimary: '#1f5fae',
    colorInfo: '#1f5fae',
    colorSuccess: '#1d7a45',
    colorWarning: '#ad5700',
    colorError: '#c0281e',
    colorTextBase: '#161b22',
    colorBgLayout: '#f4f5f7',
    colorTextSecondary: '#4a5361',
    colorTextTertiary: '#636c7a',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#6b7482',
    colorBorder: '#c9cfd8',
    colorBorderSecondary: '#e3e6eb',
    colorPrimaryBg: '#eaf1fa',
    colorInfoBg: '#eaf1fa',
    colorInfoBorder: '#b3cdea',
    colorSuccessBg: '#ebf5ef',
    colorSuccessBorder: '#aed3bd',
    controlItemBgActive: '#e3edf9',
    controlItemBgActiveHover: '#d8e6f6',
    colorWarningBg: '#fdf5e9',
    colorWarningBorder: '#e8c798',
    colorErrorBg: '#fdf1ef',
    colorErrorBorder: '#e9b9b4',
    red: '#9e2b2f',
  },
  dark: {
    colorPrimary: '#5b9be8',
    colorInfo: '#5b9be8',
    colorSuccess: '#4cb87a',
    colorWarning: '#e39a3c',
    colorError: '#f0695f',
    colorTextBase: '#e6e9ee',
    colorBgBase: '#14171c',
    colorTextSecondary: '#b3bac5',
    colorTextTertiary: '#99a2af',
    colorTextDescription: '#a3abb8',
    colorTextPlaceholder: '#8f98a6',
    colorTextLightSolid: '#10141a',
    colorInfoBg: '#17253a',
    colorInfoBorder: '#2d4f7d',
    colorSuccessBg: '#14281d',
    colorSuccessBorder: '#2b5b3f',
    colorWarningBg: '#2b2113',
    colorWarningBorder: '#6b4d20',
    colorErrorBg: '#2c1917',
    colorErrorBorder: '#6e332e',
    red: '#d9777a',
  },
  contrast: {
    colorPrimary: '#003a94',
    colorInfo: '#003a94',
    colorSuccess: '#004d22',
    colorWarning: '#713800',
    colorError: '#960000',
    colorTextBase: '#000000',
    colorBgLayout: '#ffffff',
    colorTextSecondary: '#1a1a1a',
    colorTextTertiary: '#262626',
    colorTextDescription: '#262626',
    colorTextPlaceholder: '#404040',
    colorBorder: '#000000',
    colorBorderSecondary: '#595959',
    colorInfoBg: '#ffffff',
    colorSuccessBg: '#ffffff',
    colorWarningBg: '#ffffff',
    colorErrorBg: '#ffffff',
    red: '#7a0010',
  },
}

const sizes: { readonly [Size in Preferences['size']]: Tokens } = {
  desk: { fontSize: 14, controlHeight: 30, borderRadius: 4, sizeStep: 4 },
  elderly: { fontSize: 18, controlHeight: 46, borderRadius: 6, sizeStep: 4 },
}

/** Ant Design's tokens for these preferences; `roomy` is for fingers: phones and the public portal. */
export function themeOf({ theme, size }: Preferences, roomy: boolean): ThemeConfig {
  return {
    cssVar: { key: tokenClass },
    hashed: false,
    algorithm: theme === 'dark' ? tokens.darkAlgorithm : tokens.defaultAlgorithm,
    token: {
      ...colours[theme],
      ...sizes[size],
      ...(roomy && size === 'desk' ? { fontSize: 16, controlHeight: 44 } : {}),
      fontFamily: 'var(--desk-font)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  }
}
