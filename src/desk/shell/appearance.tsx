import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { usePreferences } from '../preferences.ts'
import { themeOf, tokenClass } from '../theme.ts'
import { useIsPhone } from '../use-layout.ts'

const locales = { zh: zhCN, en: enUS }

/** Puts language, type size and colours of the reader on everything inside. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences()
  const roomy = useIsPhone()
  const theme = useMemo(() => themeOf(preferences, roomy), [preferences, roomy])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
    root.classList.add(tokenClass)
    root.dataset.theme = preferences.theme
    root.dataset.size = preferences.size
  }, [preferences])
  return (
    <ConfigProvider theme={theme} locale={locales[preferences.language]} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
