import { FontSizeOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { deskWords } from '../desk-words.ts'
import { type Preferences, setPreferences, usePreferences } from '../preferences.ts'
import { useWords } from '../words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Popup } from './popup.tsx'

/** Type size and colours, and the language. */
export function DisplayMenu() {
  const words = useWords(deskWords)
  const { size, theme } = usePreferences()
  return (
    <Popup label={words.display} face={<FontSizeOutlined />}>
      {() => (
        <div className="stack">
          <span className="quiet">{words.size}</span>
          <Segmented<Preferences['size']>
            block
            aria-label={words.size}
            value={size}
            onChange={(next) => setPreferences({ size: next })}
            options={[
              { value: 'desk', label: words.sizeDesk },
              { value: 'elderly', label: words.sizeElderly },
            ]}
          />
          <span className="quiet">{words.theme}</span>
          <Segmented<Preferences['theme']>
            block
            aria-label={words.theme}
            value={theme}
            onChange={(next) => setPreferences({ theme: next })}
            options={[
              { value: 'light', label: words.themeLight },
              { value: 'dark', label: words.themeDark },
              { value: 'contrast', label: words.themeContrast },
            ]}
          />
          <span className="only-phone">
            <LanguageSwitch />
          </span>
        </div>
      )}
    </Popup>
  )
}
