import './seals-page.css'
import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { HeadPage, type SignedHead } from '#foundations/journal/seal-api.ts'

const texts = dictionary(
  {
    title: '账本公示',
    lead: '每件诉求的每一步都是账本里的一条事实，只增不改。账本每五分钟封存一次：所有事实合成一个校验值（根），连同时间签名，公布在这里。',
    why: '谁改动、抽走或补进一条已封存的事实，根就对不上。记下任何一行，日后可以证明账本只是在它之后增加；凭诉求的存证凭据，可以证明其中每一步都在账本里。',
    how: '核验方法：RFC 9162 的默克尔树，SHA-256；签名为 Ed25519。在任何电脑上用下面的命令核验凭据，不用数据库：',
    mine: '取得自己诉求的存证凭据',
    at: '封存时间',
    size: '事实条数',
    root: '根（SHA-256）',
    signature: '签名（Ed25519）',
    key: '公钥',
    none: '还没有封存过。',
    older: '更早的',
    newest: '回到最新',
  },
  {
    title: 'Seals of the journal',
    lead: 'Each step of each demand is a fact in a journal that only grows. Every five minutes it is sealed: all facts make one check value, the root, which is signed with the time and published here.',
    why: 'Whoever changes, takes away or puts in a sealed fact makes another root. Note down any line, and it can be proved later that the journal has only grown since; with a demand’s receipt, that each of its steps is in it.',
    how: 'How to check: a Merkle tree by RFC 9162 with SHA-256, signed with Ed25519. This command checks a receipt on any computer, without a database:',
    mine: 'Get the receipt of your own demand',
    at: 'Sealed at',
    size: 'Facts',
    root: 'Root (SHA-256)',
    signature: 'Signature (Ed25519)',
    key: 'Public key',
    none: 'Nothing was sealed yet.',
    older: 'Earlier',
    newest: 'Newest',
  },
)

/** The signed heads of the journal, for anybody to note down and to hold the city to. */
export function SealsPage() {
  const words = useWords(texts)
  const { query: asked, change, isNarrowed, clear } = useAddress(['below'])
  const query = useRead(`/api/public/seals?${asked}`, HeadPage)
  return (
    <div className="stack">
      <PageHead title={words.title} />
      <p>{words.lead}</p>
      <p>{words.why}</p>
      <p className="quiet">
        {words.how} <code>jiesu verify receipt jiesu-receipt-….json</code>
      </p>
      <p>
        <Link to="/portal/progress">{words.mine}</Link>
      </p>
      <PageState query={query}>
        {({ rows, next }) => (
          <>
            <Heads rows={rows} />
            <div className="row">
              {isNarrowed && <Button onClick={clear}>{words.newest}</Button>}
              {next !== null && <Button onClick={() => change({ below: String(next) })}>{words.older}</Button>}
            </div>
          </>
        )}
      </PageState>
    </div>
  )
}

function Heads({ rows }: { readonly rows: readonly SignedHead[] }) {
  const words = useWords(texts)
  return (
    <Table<SignedHead>
      size="small"
      rowKey="size"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: words.none }}
      columns={[
        { key: 'at', title: words.at, render: (_, { sealedAt }) => <At moment={sealedAt} /> },
        { key: 'size', title: words.size, align: 'right', render: (_, { size }) => size.toLocaleString('en') },
        { key: 'root', title: words.root, render: (_, head) => <Signed head={head} /> },
      ]}
    />
  )
}

function Signed({ head: { root, signature, publicKey } }: { readonly head: SignedHead }) {
  const words = useWords(texts)
  return (
    <details className="seal">
      <summary>
        <code>{root}</code>
      </summary>
      <dl>
        <dt>{words.signature}</dt>
        <dd>
          <code>{signature}</code>
        </dd>
        <dt>{words.key}</dt>
        <dd>
          <code>{publicKey}</code>
        </dd>
      </dl>
    </details>
  )
}
