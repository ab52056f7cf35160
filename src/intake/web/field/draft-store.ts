import { type DBSchema, openDB } from 'idb'

export type Photo = { readonly name: string; readonly content: Blob }

/** A report as it stands on this phone. Its id is the key of its command: however often it is sent, it is one ticket. */
export type FieldDraft = {
  readonly id: string
  /** The account that wrote it; nobody else sees it here. */
  readonly owner: string
  readonly state: 'writing' | 'waiting' | 'sent' | 'refused'
  readonly text: string
  readonly address: string
  readonly photos: readonly Photo[]
  /** ISO, by this phone's clock. */
  readonly seenAt: string
  /** The ticket it became. */
  readonly sent?: { readonly ticket: string; readonly number: string }
  /** Why the rules or the form said no. */
  readonly refused?: { readonly reason: string; readonly rule?: string }
}

/** Where drafts are kept: in this browser, through restarts and without a network. */
export type DraftStore = {
  readonly list: (owner: string) => Promise<readonly FieldDraft[]>
  readonly keep: (draft: FieldDraft) => Promise<void>
  readonly drop: (id: string) => Promise<void>
}

interface Kept extends DBSchema {
  drafts: { key: string; value: FieldDraft; indexes: { owner: string } }
}

/** Opens this browser's drafts. */
export function openDrafts(): DraftStore {
  const opened = openDB<Kept>('jiesu-field', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('owner', 'owner')
    },
  })
  return {
    list: async (owner) => {
      const drafts = await (await opened).getAllFromIndex('drafts', 'owner', owner)
      return drafts.toSorted((one, other) => other.seenAt.localeCompare(one.seenAt))
    },
    keep: async (draft) => void (await (await opened).put('drafts', draft)),
    drop: async (id) => (await opened).delete('drafts', id),
  }
}
