import { Form, Input } from 'antd'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { differsFrom } from '../advise-exclusion.ts'
import type { PanelOpinion } from '../events.ts'
import type { ExclusionRow } from '../exclusion-api.ts'
import { opinionWords } from './words.ts'

type Parts = { readonly opinion: PanelOpinion | undefined; readonly decision: 'granted' | 'upheld' }

/** What the panel said, and, as soon as the decision is another, the field that asks why. [APPRAISE-19] */
export function BesidePanel({ opinion, decision }: Parts) {
  const { say } = useLanguage()
  const decided = Form.useWatch<boolean | undefined>(decision)
  if (opinion === undefined) return null
  return (
    <>
      <p className="quiet">
        {say({ zh: '评议意见：', en: 'The panel: ' })}
        {say(opinionWords[opinion])}
      </p>
      {decided !== undefined && differsFrom(opinion, decided) && (
        <Form.Item
          name="despitePanel"
          label={say({ zh: '为什么与评议意见不一致', en: 'Why not as the panel advised' })}
          rules={[{ required: true, message: '' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
    </>
  )
}

type Advised = Pick<ExclusionRow, 'opinion' | 'opinion_votes_for' | 'opinion_votes_against' | 'opinion_why'>

/** An opinion with its votes and reasons; undefined where none was given. */
export function opinionLine({ opinion, opinion_why, ...row }: Advised): Words | undefined {
  if (opinion === null) return undefined
  const [votesFor, votesAgainst] = [row.opinion_votes_for ?? 0, row.opinion_votes_against ?? 0]
  const { zh, en } = opinionWords[opinion]
  return {
    zh: `${zh}（赞成 ${votesFor}，反对 ${votesAgainst}）：${opinion_why ?? ''}`,
    en: `${en} (${votesFor} for, ${votesAgainst} against): ${opinion_why ?? ''}`,
  }
}
