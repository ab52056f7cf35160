import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { deciders } from '../audiences.ts'
import { type Linking, linkMemory } from '../link-state.ts'
import { type NotLinkable, notLinkable } from '../link-ticket.ts'
import { type UnlinkRefused, unlinkTicket } from '../unlink-ticket.ts'
import { linkReasons, unlinkReasons } from './repeat-words.ts'

/** Looking for what was said before, and linking to it. */
export const linkAction = ticketAction<Linking, NotLinkable>({
  name: 'links',
  title: { zh: '查重与关联', en: 'Find repeats and link' },
  roles: deciders,
  memory: linkMemory,
  may: (state) => {
    const reason = notLinkable(state)
    return reason === undefined ? { possible: true } : { possible: false, reason, rule: 'CLASSIFY-03' }
  },
  reasons: linkReasons,
  load: async () => ({ Form: (await import('./link-form.tsx')).LinkForm }),
})

/** Letting a linked ticket go its own way. */
export const unlinkAction = ticketAction<Linking, UnlinkRefused>({
  name: 'releases',
  title: { zh: '解除关联', en: 'Let it go' },
  roles: deciders,
  memory: linkMemory,
  may: (state, _, at) => possibilityOf(unlinkTicket(state, { why: '…' }, at)),
  reasons: unlinkReasons,
  load: async () => ({ Form: (await import('./unlink-form.tsx')).UnlinkForm }),
})
