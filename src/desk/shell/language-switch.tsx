import { Button } from 'antd'
import { deskWords } from '../desk-words.ts'
import { setPreferences } from '../preferences.ts'
import { useLanguage, useWords } from '../words.ts'

/** Turns the pages into the other language; named in that language. */
export function LanguageSwitch() {
  const words = useWords(deskWords)
  const { language } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setPreferences({ language: other })}>
      {words.language}
    </Button>
  )
}
