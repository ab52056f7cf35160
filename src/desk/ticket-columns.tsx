import type { Channel } from '#foundations/rulebook/demand.ts'
import { CategoryName } from './category-name.tsx'
import { channelWords } from './demand-words.ts'
import { At } from './instant.tsx'
import type { Column } from './ticket-table.tsx'

/** The columns that lists of tickets have in common; a page sets another width where it has less room or more. */
export const numberColumn: Column<{ readonly number: string }> = {
  key: 'number',
  title: { zh: '编号', en: 'Number' },
  width: 128,
  role: 'number',
}

export const titleColumn: Column<{ readonly title: string }> = {
  key: 'title',
  title: { zh: '标题', en: 'Title' },
  width: 'grow',
  role: 'title',
}

/** The title, told apart where staff reported it themselves. [HANDLE-15] */
export const sourcedTitleColumn: Column<{ readonly title: string; readonly channel: Channel }> = {
  key: 'title',
  title: { zh: '标题', en: 'Title' },
  width: 'grow',
  role: 'title',
  cell: ({ title, channel }, _, say) => (channel === 'grid' ? `〔${say(channelWords.grid)}〕${title}` : title),
}

export const receivedColumn: Column<{ readonly received: string }> = {
  key: 'received',
  title: { zh: '受理', en: 'Received' },
  width: 120,
  sort: true,
  cell: ({ received }) => <At moment={received} />,
}

export const channelColumn: Column<{ readonly channel: Channel }> = {
  key: 'channel',
  title: { zh: '渠道', en: 'Channel' },
  width: 80,
  cell: ({ channel }, _, say) => say(channelWords[channel]),
}

export const categoryColumn: Column<{ readonly category: string | null }> = {
  key: 'category',
  title: { zh: '分类', en: 'Category' },
  width: 150,
  cell: ({ category }) => category && <CategoryName code={category} />,
}

export const placeColumn: Column<{ readonly place: string | null }> = {
  key: 'place',
  title: { zh: '地点', en: 'Place' },
  width: 160,
  cell: ({ place }, names) => place && names.place(place),
}

export const levelColumn: Column<{ readonly level: string | null }> = {
  key: 'level',
  title: { zh: '等级', en: 'Level' },
  width: 76,
  cell: ({ level }, names, say) => level && say(names.level(level)),
}

export const leadColumn: Column<{ readonly lead: string | null }> = {
  key: 'lead',
  title: { zh: '主办单位', en: 'Lead' },
  width: 150,
  cell: ({ lead }, names) => lead && names.unit(lead),
}
