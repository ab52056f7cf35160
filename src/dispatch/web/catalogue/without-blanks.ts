/** The fields that were filled in: what a form leaves open is absent, not empty. */
export function withoutBlanks<Fields extends object>(fields: Fields): Fields {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(filled) as Fields
}
