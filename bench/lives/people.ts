import { placeCode } from '#foundations/places/place.ts'
import type { NewPost } from '#foundations/units/api.ts'
import { addUser, issueToken } from '../../src/platform/identity/user-work.ts'
import { openPlatform } from '../../src/platform/open-platform.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { doors } from '../../src/stages.ts'
import type { Stock } from '../stock/open-stock.ts'

/** A street, and the token of whoever coordinates there. */
export type Street = { readonly place: string; readonly token: string }

/** The tokens of those who act in a life. */
export type Tokens = {
  readonly operator: string
  readonly dispatcher: string
  readonly callBack: string
  readonly streets: readonly Street[]
}

const streets = 16

/** Employs everybody a life needs, and an administrator, without whom the server would not start. */
export async function employ({ config, url }: Stock): Promise<Tokens> {
  const { platform, close } = await openPlatform(config, url, doors)
  try {
    const { all } = platform.cityAt(platform.now()).places
    const centre = (role: NewPost['role']) => tokenFor(platform, `bench-${role}`, { role, unit: 'centre-11' })
    await centre('administrator')
    const coordinators: Street[] = []
    for (const { code } of all.filter(({ level }) => level === 'street').slice(0, streets)) {
      const post = { role: 'street-coordinator', unit: `street-${code}`, area: placeCode(code) } as const
      coordinators.push({ place: code, token: await tokenFor(platform, `bench-${code}`, post) })
    }
    return {
      operator: await centre('operator'),
      dispatcher: await centre('dispatcher'),
      callBack: await centre('call-back'),
      streets: coordinators,
    }
  } finally {
    await close()
  }
}

async function tokenFor(platform: Platform, userName: string, post: NewPost): Promise<string> {
  await addUser(platform, { userName, name: userName, post, password: 'correct horse battery' })
  return (await issueToken(platform, userName, { purpose: 'bench', days: 1 })).token
}
