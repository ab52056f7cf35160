/** A name as lists show it: 王女士 keeps its title, 王小明 becomes 王**, a firm keeps its first and last two characters. */
export function maskedName(name: string): string {
  const [, called = '', title = ''] = /^(.*?)(女士|先生|小姐|同志|老师)?$/su.exec(name.trim()) ?? []
  const characters = [...called]
  if (characters.length > 4) return `${characters.slice(0, 2).join('')}**${characters.slice(-2).join('')}${title}`
  if (characters.length === 1 && title === '') return '*'
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(0, characters.length - 1))}${title}`
}

/** A phone as lists show it: 138****2671; what is too short to hide half of shows nothing. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 7 ? '*'.repeat(digits.length) : `${digits.slice(0, -8)}****${digits.slice(-4)}`
}
