/** The parts of the menu that handling fills: one's own work, work with others, and what is watched over. */
export const menuGroups = {
  own: { zh: '办理', en: 'Handle' },
  together: { zh: '协同办理', en: 'With others' },
  watched: { zh: '时限与督办', en: 'Time and supervision' },
} as const
