import { Tag } from 'antd'
import { Link } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { Names } from '#desk/names.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type ExclusionRow, ExclusionsWaiting } from '../exclusion-api.ts'
import { exclusionWords } from './words.ts'

const steps = ['asked', 'granted-once', 'objected', 'refused'] as const

/** Whether a review or a decision is to come. */
export function isWaiting({ exclusion }: Pick<ExclusionRow, 'exclusion'>): boolean {
  return exclusion === 'asked' || exclusion === 'granted-once' || exclusion === 'objected'
}

type Due = Pick<ExclusionRow, 'exclusion' | 'objection' | 'exclusion_due'>

/** Whether something may still be done: a review, a decision, or an objection to a refusal. */
function mayGoOn({ exclusion, objection, exclusion_due: due }: Due): boolean {
  return due !== null && !(exclusion === 'refused' && objection !== null)
}

/** How far it is; of a refusal, whether it may still be objected to. */
export function phaseWords(row: Due): Words {
  if (row.exclusion !== 'refused' || !mayGoOn(row)) return exclusionWords[row.exclusion]
  return { zh: `${exclusionWords.refused.zh}·可异议`, en: `${exclusionWords.refused.en}, may object` }
}

/** By when the step is due; while a refusal may be objected to, until when. */
export function StepDue({ row }: { readonly row: ExclusionRow }) {
  const { exclusion_asked: from, exclusion_due: due } = row
  return due !== null && mayGoOn(row) ? <DeadlineTag from={from} due={due} rule="APPRAISE-09" /> : null
}

type Parted = Pick<ExclusionRow, 'exclusion_names' | 'exclusion_unit'>

/** Who may not decide the next step: who had a part in it, and anybody of the unit that asked. */
export function barredWords({ exclusion_names, exclusion_unit }: Parted, names: Pick<Names, 'unit'>): Words {
  const people = [...new Set(exclusion_names)]
  const unit = exclusion_unit === null ? '' : names.unit(exclusion_unit)
  return {
    zh: [...people, ...(unit === '' ? [] : [`${unit}的人员`])].join('、'),
    en: [...people, ...(unit === '' ? [] : [`staff of ${unit}`])].join(', '),
  }
}

type Sitting = Pick<Actor, 'person' | 'unit'>

/** Why this person does not decide the next step; undefined where nothing bars them. [APPRAISE-03, APPRAISE-09] */
export function whyBarred(
  { exclusion_people, exclusion_unit }: Pick<ExclusionRow, 'exclusion_people' | 'exclusion_unit'>,
  { person, unit }: Sitting,
): Words | undefined {
  if (exclusion_people?.includes(person))
    return {
      zh: '您已参与过这件申请，下一步由别人审核。',
      en: 'You had a part in it; somebody else decides the next step.',
    }
  if (exclusion_unit !== null && exclusion_unit === unit)
    return {
      zh: '这是本单位的申请，由别的单位的人审核。',
      en: 'Your unit asked for it; somebody of another unit decides.',
    }
  return undefined
}

/** What waits for the reader, step by step, each the way to its list. */
export function WaitingSteps() {
  const { say } = useLanguage()
  const waiting = useRead('/api/exclusions/count', ExclusionsWaiting).data
  if (waiting === undefined || waiting.count === 0) return null
  return (
    <p className="row no-print">
      <span className="quiet">{say({ zh: '等您处理', en: 'Waiting for you' })}</span>
      {steps.map((step) =>
        waiting[step] === 0 ? null : (
          <Link key={step} className="figures" to={`/appraise/exclusions?mine=true&exclusion=${step}`}>
            {say(step === 'refused' ? { zh: '可提异议', en: 'May object' } : exclusionWords[step])} {waiting[step]}
          </Link>
        ),
      )}
      {waiting.overdue > 0 && (
        <Link className="figures" to="/appraise/exclusions?mine=true&overdue=true">
          <Tag color="error">
            ▲ {say({ zh: '逾期', en: 'Overdue' })} {waiting.overdue}
          </Tag>
        </Link>
      )}
    </p>
  )
}
