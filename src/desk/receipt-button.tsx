import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Receipt } from '#foundations/journal/seal-api.ts'
import { NotAllowed } from './problems.ts'
import { Problem } from './refusal.tsx'
import { useTry } from './use-try.ts'
import { dictionary, useWords } from './words.ts'

const texts = dictionary(
  {
    take: '下载存证凭据',
    what: '凭据只含校验值，不含内容；可随时证明这张工单已封存的记录未被改动或抽走。',
    notYet: '最近的记录还没有封存，请过几分钟再试。',
  },
  {
    take: 'Download receipt',
    what: 'It holds check values, no content, and proves at any time that what is sealed of this ticket was neither changed nor taken away.',
    notYet: 'Nothing of it is sealed yet; try again in a few minutes.',
  },
)

/** Takes a ticket's receipt home as a file. */
export function ReceiptButton({ name, ask }: { readonly name: string; readonly ask: () => Promise<Receipt> }) {
  const words = useWords(texts)
  const { run, pending, problem } = useTry()
  const isNotYet = problem instanceof NotAllowed && problem.status === 404
  return (
    <div className="stack">
      <div className="row">
        <Button
          size="small"
          icon={<SafetyCertificateOutlined />}
          loading={pending}
          onClick={() => void run(async () => save(`jiesu-receipt-${name}.json`, await ask()))}
        >
          {words.take}
        </Button>
        <span className="quiet">{words.what}</span>
      </div>
      {isNotYet && <p role="status">▲ {words.notYet}</p>}
      {problem && !isNotYet && <Problem problem={problem} />}
    </div>
  )
}

function save(name: string, receipt: Receipt): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
