import { type Setting, settings } from './settings.ts'

const all: readonly Setting<unknown>[] = Object.values(settings)

function shownDefault({ otherwise, shown }: Setting<unknown>): string {
  return shown ?? (typeof otherwise === 'string' ? otherwise : '')
}

/** The file `.env.example`: every variable with what it is for, commented out at its default. */
export function envExample(): string {
  const head =
    '# 复制为 .env 并按需修改；每一项都有缺省值。\n# Copy to .env and change what you need; everything has a default.\n'
  const entries = all.map(
    (setting) => `\n# ${setting.about.zh}\n# ${setting.about.en}\n#${setting.variable}=${shownDefault(setting)}\n`,
  )
  return head + entries.join('')
}

/** The settings as a command's help lists them. */
export function settingsHelp(): string {
  const width = Math.max(...all.map(({ variable }) => variable.length)) + 2
  const lines = all.map((setting) => {
    const usual = shownDefault(setting)
    const about = `${setting.about.en}${usual === '' ? '' : ` (default ${usual})`}`
    return `  ${setting.variable.padEnd(width)}${about}\n  ${' '.repeat(width)}${setting.about.zh}`
  })
  return `Environment:\n${lines.join('\n')}\n`
}
