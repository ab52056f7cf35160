import './why.css'
import { Popover } from 'antd'
import type { Explanation } from './stage-web.ts'
import { useNames } from './use-city.ts'
import { dictionary, useLanguage, useWords } from './words.ts'

const texts = dictionary(
  { why: '为什么', rule: '规则', edition: '版本', inputs: '依据', alternatives: '其他可能' },
  { why: 'Why', rule: 'Rule', edition: 'Edition', inputs: 'Because', alternatives: 'Alternatives' },
)

/** A small "why" beside a decision: opens its rule, edition, inputs and alternatives. */
export function Why({ explanation }: { readonly explanation: Explanation }) {
  const words = useWords(texts)
  return (
    <Popover trigger={['click']} content={<Because explanation={explanation} />} placement="bottomLeft">
      <button type="button" className="why no-print">
        {words.why}
      </button>
    </Popover>
  )
}

function Because({ explanation: { rule, edition, inputs, alternatives = [] } }: { readonly explanation: Explanation }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const names = useNames()
  return (
    <dl className="because">
      <dt>{words.rule}</dt>
      <dd>
        <strong>{rule}</strong> {say(names.rule(rule))}
      </dd>
      {edition !== undefined && (
        <>
          <dt>{words.edition}</dt>
          <dd className="figures">{edition}</dd>
        </>
      )}
      {inputs.map(({ name, value }) => (
        <div key={name.zh} className="because-input">
          <dt>{say(name)}</dt>
          <dd>{typeof value === 'string' ? value : say(value)}</dd>
        </div>
      ))}
      {alternatives.length > 0 && (
        <>
          <dt>{words.alternatives}</dt>
          <dd>
            {alternatives.map((other) => (
              <div key={other.zh}>{say(other)}</div>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
