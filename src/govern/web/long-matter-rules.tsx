import { limitWords } from '#desk/limit-words.ts'
import type { Rulebook, Words } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

const approvers: Readonly<Record<Rulebook['handle']['shelf']['approver'], Words>> = {
  unit: { zh: '本单位负责人', en: 'head of the unit' },
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
}

/** What an edition says of matters on the shelf and of supervision. */
export function LongMatterRules({ rulebook: { handle } }: { readonly rulebook: Rulebook }) {
  const { shelf, supervision } = handle
  const verdicts = supervision.verdicts.map(({ words }) => words)
  return (
    <Section title={{ zh: '挂账与督办（HANDLE-08、HANDLE-13）', en: 'Shelf and supervision (HANDLE-08, HANDLE-13)' }}>
      <Facts
        facts={[
          [{ zh: '挂账审批', en: 'The shelf is approved by' }, approvers[shelf.approver]],
          [{ zh: '挂账复核间隔', en: 'Reviewed every' }, limitWords(shelf.reviewEvery)],
          [{ zh: '挂账最长', en: 'On the shelf at most' }, limitWords(shelf.longest)],
          [{ zh: '节点最多', en: 'Milestones at most' }, String(shelf.milestones)],
          [{ zh: '公示摘要最长（字）', en: 'Longest public summary, characters' }, String(shelf.summaryLimit)],
          [{ zh: '一次办理中挂账次数', en: 'Times on the shelf in one handling' }, String(shelf.most)],
          [{ zh: '督办答复', en: 'Answer to a press' }, limitWords(supervision.answer.press)],
          [{ zh: '签办答复', en: 'Answer to a leader who takes it' }, limitWords(supervision.answer.personal)],
          [{ zh: '再次督办答复', en: 'Answer to a further press' }, limitWords(supervision.answer.again)],
          [{ zh: '督办次数至多', en: 'Presses at most' }, String(supervision.presses)],
          [
            { zh: '督办结论', en: 'Verdicts' },
            { zh: verdicts.map(({ zh }) => zh).join('、'), en: verdicts.map(({ en }) => en).join(', ') },
          ],
        ]}
      />
    </Section>
  )
}
