import { Table, Tag } from 'antd'
import { limitWords } from '#desk/limit-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { LevelRule, Rulebook, Words } from '#foundations/rulebook/api.ts'
import { AnswerRules } from './answer-rules.tsx'
import { CampaignRules } from './campaign-rules.tsx'
import { ConditionTags } from './condition-tags.tsx'
import { DepartmentRules, ExclusionLimits } from './department-rules.tsx'
import { FairnessRules } from './fairness-rules.tsx'
import { GroupingRules } from './grouping-rules.tsx'
import { IntegrityRules } from './integrity-rules.tsx'
import { clockWords, learningWords } from './limit-words.ts'
import { LongMatterRules } from './long-matter-rules.tsx'
import { ReadingRules } from './reading-rules.tsx'
import { RepeatRules } from './repeat-rules.tsx'
import { Facts, Section } from './rule-section.tsx'
import { RuleTable } from './rule-table.tsx'
import { Scorings } from './scoring-rules.tsx'
import { WhistleRules } from './whistle-rules.tsx'
import { WordRules } from './word-rules.tsx'
import { WorkloadRules } from './workload-rules.tsx'

type Shown = { readonly rulebook: Rulebook }

/** An edition in full, as people read it. */
export function RulebookView({ rulebook }: Shown) {
  return (
    <>
      <div className="govern-rulebook">
        <Clocks rulebook={rulebook} />
        <ReadingRules rulebook={rulebook} />
        <RepeatRules rulebook={rulebook} />
        <WordRules rulebook={rulebook} />
        <Handling rulebook={rulebook} />
        <LongMatterRules rulebook={rulebook} />
        <AnswerRules rulebook={rulebook} />
        <WorkloadRules rulebook={rulebook} />
        <WhistleRules rulebook={rulebook} />
        <Scorings rulebook={rulebook} />
        <GroupingRules rulebook={rulebook} />
        <CallBacks rulebook={rulebook} />
        <CampaignRules rulebook={rulebook} />
        <ExclusionLimits rulebook={rulebook} />
        <DepartmentRules rulebook={rulebook} />
        <FairnessRules rulebook={rulebook} />
        <IntegrityRules rulebook={rulebook} />
        <Codes title={{ zh: '剔除理由', en: 'Exclusion reasons' }} codes={rulebook.appraise.exclusionReasons} />
        <Codes title={{ zh: '退单理由', en: 'Reasons for a return' }} codes={rulebook.dispatch.returnReasons} />
        <Codes title={{ zh: '办理结果', en: 'Kinds of result' }} codes={rulebook.handle.resultKinds} />
        <Reporting rulebook={rulebook} />
      </div>
      <RuleTable rules={rulebook.rules} />
    </>
  )
}

function Clocks({ rulebook }: Shown) {
  const { say } = useLanguage()
  const limit = (of: 'sign' | 'respond' | 'resolve') => (_: unknown, level: LevelRule) => say(limitWords(level[of]))
  return (
    <Section title={{ zh: '等级与时限（自派单起算，CLOCK-01）', en: 'Levels and clocks (from dispatch, CLOCK-01)' }}>
      <Table<LevelRule>
        size="small"
        rowKey="code"
        dataSource={rulebook.levels}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'level', title: say({ zh: '等级', en: 'Level' }), render: (_, { words }) => <b>{say(words)}</b> },
          { key: 'sign', title: say({ zh: '签收', en: 'Sign' }), render: limit('sign') },
          { key: 'respond', title: say({ zh: '响应', en: 'Respond' }), render: limit('respond') },
          { key: 'resolve', title: say({ zh: '办结', en: 'Resolve' }), render: limit('resolve') },
          {
            key: 'urgent',
            title: say({ zh: '紧急', en: 'Urgent' }),
            render: (_, { urgent }) => (urgent ? say({ zh: '是', en: 'yes' }) : '—'),
          },
        ]}
      />
      <p className="row govern-after">
        <span className="quiet">
          {say({ zh: '目录可指定的签收时限', en: 'Sign-for limits a catalogue line may name' })}
        </span>
        {rulebook.signLimits.map(({ code, limit: amount }) => (
          <Tag key={code}>{`${code} · ${say(limitWords(amount))}`}</Tag>
        ))}
      </p>
      <p className="row govern-after">
        <span className="quiet">{say({ zh: '目录可用的条件', en: 'Conditions a catalogue line may have' })}</span>
        <ConditionTags {...rulebook.dispatch} />
      </p>
    </Section>
  )
}

const deciders = {
  handler: { zh: '经办人', en: 'handler' },
  head: { zh: '负责人', en: 'head' },
  unit: { zh: '本单位', en: 'unit' },
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
} as const

function Handling({ rulebook: { dispatch, handle, workingTime } }: Shown) {
  const { secondHandling, waiting, extension, delegation } = handle
  return (
    <Section title={{ zh: '派单与办理', en: 'Dispatch and handling' }}>
      <Facts
        facts={[
          [{ zh: '退单时限', en: 'Return within' }, limitWords(dispatch.returnWindow)],
          [{ zh: '最多退单', en: 'Returns at most' }, String(dispatch.maxReturns)],
          [{ zh: '最多拆分子单', en: 'Children at most' }, String(dispatch.mostChildren)],
          [{ zh: '裁定时限', en: 'Ruling within' }, limitWords(dispatch.adjudication.limit)],
          [
            { zh: '会商单位发表意见', en: 'Units of a conference speak within' },
            limitWords(dispatch.adjudication.hearing),
          ],
          [{ zh: '会商单位至多', en: 'Units in a conference at most' }, String(dispatch.adjudication.mostUnits)],
          [{ zh: '从以往办理学习承办单位', en: 'Units learnt from the past' }, learningWords(dispatch.learning)],
          [{ zh: '提醒', en: 'Reminders at' }, handle.reminders.map((share) => `${share * 100} %`).join(' · ')],
          ...handle.ladder.map(
            ({ share, tells }) =>
              [
                { zh: `时限用到 ${share * 100} % 告知`, en: `Told at ${share * 100} %` },
                tells.map((step) => deciders[step].zh).join('、'),
              ] as const,
          ),
          [{ zh: '二次办理响应', en: 'Second handling: respond' }, limitWords(secondHandling.respond)],
          [{ zh: '二次办理办结', en: 'Second handling: resolve' }, limitWords(secondHandling.resolve)],
          [{ zh: '最多办理轮次', en: 'Rounds at most' }, String(secondHandling.maxRounds)],
          [{ zh: '等待诉求人每次最长', en: 'Wait for the requester at most' }, limitWords(waiting.longest)],
          [{ zh: '等待次数', en: 'Waits at most' }, String(waiting.most)],
          [{ zh: '延期次数', en: 'Extensions at most' }, String(extension.most)],
          ...extension.steps.map(
            ({ upTo, by }) =>
              [
                { zh: `延期由${deciders[by].zh}决定，至多`, en: `Extension decided by the ${deciders[by].en}, up to` },
                limitWords({ amount: upTo, unit: extension.unit }),
              ] as const,
          ),
          [{ zh: '委派社区答复', en: 'Communities answer the street' }, limitWords(delegation.answer)],
          [{ zh: '同时委派至多', en: 'Communities asked at once' }, String(delegation.most)],
          [
            { zh: '工作时间', en: 'Working time' },
            workingTime.spans.map(({ open, close }) => `${open}–${close}`).join(' · '),
          ],
        ]}
      />
    </Section>
  )
}

function CallBacks({ rulebook: { appraise } }: Shown) {
  const { say } = useLanguage()
  const { callBack, periodFirstDay } = appraise
  return (
    <Section title={{ zh: '回访（APPRAISE-01、02）', en: 'Call-backs (APPRAISE-01, 02)' }}>
      <Facts
        facts={[
          [{ zh: '回访时限', en: 'Within' }, limitWords(callBack.window)],
          [{ zh: '紧急回访时限', en: 'Within, urgent' }, limitWords(callBack.urgentWindow)],
          [{ zh: '最多尝试', en: 'Attempts at most' }, String(callBack.attempts)],
          [{ zh: '两次间隔', en: 'Between attempts' }, limitWords(callBack.between)],
          [
            { zh: '考核期起始日', en: 'A period starts on' },
            { zh: `每月 ${periodFirstDay} 日`, en: `day ${periodFirstDay} of the month` },
          ],
        ]}
      />
      <p>
        <span className="quiet">{say({ zh: '话术：', en: 'Script: ' })}</span>
        {say(callBack.script)}
      </p>
    </Section>
  )
}

type Code = { readonly code: string; readonly words: Words }

function Codes({ title, codes }: { readonly title: Words; readonly codes: readonly Code[] }) {
  const { say } = useLanguage()
  return (
    <Section title={title}>
      <p className="row">
        {codes.map(({ code, words }) => (
          <Tag key={code} title={code}>
            {say(words)}
          </Tag>
        ))}
      </p>
    </Section>
  )
}

function Reporting({ rulebook: { circulate, warn, intake, knowledge } }: Shown) {
  const { count, window } = warn.repeats
  const { hotIssues } = warn
  return (
    <Section title={{ zh: '通报、预警与受理', en: 'Reports, warnings, intake' }}>
      <Facts
        facts={[
          [{ zh: '日报截止', en: 'Daily report cut' }, clockWords(circulate.reportCut)],
          [{ zh: '前后几名', en: 'Top and bottom' }, String(circulate.top)],
          [
            { zh: '重复诉求', en: 'Repeats' },
            { zh: `${limitWords(window).zh}内 ${count} 次`, en: `${count} within ${limitWords(window).en}` },
          ],
          [
            { zh: '热点问题', en: 'Hot issues' },
            {
              zh: `${limitWords(hotIssues.window).zh}内 ${hotIssues.fewest} 件，相似度 ≥ ${hotIssues.alike.least}`,
              en: `${hotIssues.fewest} within ${limitWords(hotIssues.window).en}, likeness ≥ ${hotIssues.alike.least}`,
            },
          ],
          [{ zh: '热度减半', en: 'Heat halves after' }, limitWords(hotIssues.heat.halfLife)],
          [{ zh: '临期', en: 'Looming' }, `≤ ${warn.loomingShare * 100} %`],
          [{ zh: '正文上限', en: 'Longest text' }, String(intake.textLimit)],
          [
            { zh: '附件上限', en: 'Attachments' },
            `${intake.attachmentCount} × ${intake.attachmentBytes / 1_048_576} MB`,
          ],
          [{ zh: '查看联系方式时限', en: 'A revealed phone shows for' }, limitWords(intake.revealFor)],
          [{ zh: '输入时提示条目', en: 'Articles suggested' }, String(knowledge.suggested)],
          [{ zh: '条目正文上限', en: 'Longest article' }, String(knowledge.bodyLimit)],
          [
            { zh: '条目引用统计', en: 'Uses of an article' },
            { zh: `近 ${knowledge.usageDays} 天`, en: `of the last ${knowledge.usageDays} days` },
          ],
          [
            { zh: '条目到期提示', en: 'An article ends soon' },
            { zh: `提前 ${knowledge.expiresSoonDays} 天`, en: `${knowledge.expiresSoonDays} days before` },
          ],
        ]}
      />
    </Section>
  )
}
