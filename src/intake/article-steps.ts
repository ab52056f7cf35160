import type { LocalDate } from '#foundations/calendar/local-time.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { ArticleContent, ArticleState } from './article.ts'

export const articleSteps = ['submit', 'return', 'publish', 'withdraw'] as const
/** What can be done with an article beside writing it. */
export type ArticleStep = (typeof articleSteps)[number]

/** Who works on an article, and where: `role` decides whose articles. */
export type Editor = { readonly person: string; readonly role: string; readonly unit?: string | undefined }

/** Where an article stands: the state of its newest version, who wrote that, and the version in force. */
export type ArticleStanding = {
  readonly version: number
  readonly state: ArticleState
  readonly author: string
  readonly published: number | null
  readonly unit?: string | undefined
}

export type ArticleRefused =
  | 'not-your-unit'
  | 'changed-meanwhile'
  | 'title-missing'
  | 'body-missing'
  | 'body-too-long'
  | 'no-draft'
  | 'not-in-review'
  | 'nothing-in-force'
  | 'own-article'
  | 'note-missing'
  | 'unit-missing'
  | 'source-missing'
  | 'validity-missing'
  | 'validity-over'

/** Whether an editor may write and hand in articles of this unit: the hotline's any, everybody else's their own unit's. [INTAKE-07] */
export function mayEdit({ role, unit }: Editor, articleUnit: string | undefined): boolean {
  if (chiefs.has(role)) return true
  return contributors.has(role) && unit !== undefined && unit === articleUnit
}

/** Whether an editor may put articles into force, send them back and take them out of force. [INTAKE-07] */
export function mayPublish({ role }: Editor): boolean {
  return chiefs.has(role)
}

const chiefs: ReadonlySet<string> = new Set(['administrator', 'dispatcher', 'system'])
const contributors: ReadonlySet<string> = new Set(['department-handler', 'street-coordinator'])

type Writing = { readonly content: ArticleContent; readonly editor: Editor; readonly bodyLimit: number }

/** Writes a first or a next version; `replaces` is the version the writer saw, so that nobody's work is written over. [INTAKE-07] */
export function writeArticle(
  standing: ArticleStanding | undefined,
  { content, editor, bodyLimit }: Writing,
  replaces: number,
): Decision<{ readonly version: number }, ArticleRefused> {
  const units = [content.unit, ...(standing === undefined ? [] : [standing.unit])]
  if (!units.every((unit) => mayEdit(editor, unit))) return refuse('not-your-unit', 'INTAKE-07')
  if ((standing?.version ?? 0) !== replaces) return refuse('changed-meanwhile', 'INTAKE-07')
  if (content.title.trim() === '') return refuse('title-missing', 'INTAKE-07')
  if (content.body.trim() === '') return refuse('body-missing', 'INTAKE-07')
  if (content.body.length > bodyLimit) return refuse('body-too-long', 'INTAKE-07')
  return accept({ version: replaces + 1 })
}

type Stepping = {
  readonly step: ArticleStep
  readonly editor: Editor
  readonly content: ArticleContent
  readonly note: string
  readonly today: LocalDate
}

/** Takes an article a step on; who publishes must be another person than the author. [INTAKE-07] */
export function stepArticle(
  standing: ArticleStanding,
  stepping: Stepping,
): Decision<{ readonly state: ArticleState }, ArticleRefused> {
  const refused = barOf(standing, stepping)
  return refused === undefined ? accept({ state: stateAfter[stepping.step] }) : refuse(refused, 'INTAKE-07')
}

const stateAfter: Readonly<Record<ArticleStep, ArticleState>> = {
  submit: 'in-review',
  return: 'draft',
  publish: 'published',
  withdraw: 'withdrawn',
}

function barOf(standing: ArticleStanding, stepping: Stepping): ArticleRefused | undefined {
  const { step, editor } = stepping
  if (step === 'submit' ? !mayEdit(editor, standing.unit) : !mayPublish(editor)) return 'not-your-unit'
  return bars[step](standing, stepping)
}

type Bar = (standing: ArticleStanding, stepping: Stepping) => ArticleRefused | undefined

const bars: Readonly<Record<ArticleStep, Bar>> = {
  submit: ({ state }) => (state === 'draft' ? undefined : 'no-draft'),
  return: ({ state }, stepping) => (state === 'in-review' ? unexplained(stepping) : 'not-in-review'),
  publish: ({ state, author }, stepping) => {
    if (state !== 'in-review') return 'not-in-review'
    const { person, role } = stepping.editor
    return person === author && role !== 'system' ? 'own-article' : missingFor(stepping)
  },
  withdraw: ({ published }, stepping) => (published === null ? 'nothing-in-force' : unexplained(stepping)),
}

function unexplained({ note }: Stepping): ArticleRefused | undefined {
  return note.trim() === '' ? 'note-missing' : undefined
}

/** What an article must say before people may be answered from it. */
function missingFor({ content, today }: Stepping): ArticleRefused | undefined {
  const { unit, source, validFrom, validTo } = content
  if (unit === undefined) return 'unit-missing'
  if (source === undefined || source.name.trim() === '') return 'source-missing'
  if (validFrom === undefined || validTo === undefined || validFrom > validTo) return 'validity-missing'
  return validTo < today ? 'validity-over' : undefined
}
