import { Descriptions } from 'antd'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { Pulse } from '../api.ts'
import { PulseSwitch } from './pulse-switch.tsx'
import { demoWords } from './words.ts'

/** What the demo city is, what it was made from, and the switch that stops it. */
export function DemoPage() {
  const words = useWords(demoWords)
  const query = useRead('/api/demo/pulse', Pulse)
  return (
    <>
      <PageHead title={words.title} hint={words.synthetic} />
      <PageState query={query}>
        {(pulse) => (
          <div className="stack">
            <section className="panel stack">
              <h2>{words.synthetic}</h2>
              <p>{words.syntheticWhy}</p>
            </section>
            <section className="panel stack">
              <h2>{words.goesOn}</h2>
              <p>{words.goesOnWhy}</p>
              <PulseSwitch pulse={pulse} />
              {pulse.tempo === 0 && <p className="quiet">{words.stillBorn}</p>}
            </section>
            <section className="panel stack">
              <h2>{words.history}</h2>
              <Made pulse={pulse} />
            </section>
          </div>
        )}
      </PageState>
    </>
  )
}

function Made({ pulse }: { readonly pulse: Pulse }) {
  const words = useWords(demoWords)
  const { seed, from, until, tickets, tempo } = pulse
  const span = from !== undefined && until !== undefined && (
    <>
      <At moment={from} /> – <At moment={until} />
    </>
  )
  const items = [
    { key: 'seed', label: words.seed, children: withHint(seed ?? '—', words.seedWhy) },
    { key: 'span', label: words.span, children: span || '—' },
    { key: 'demands', label: words.demands, children: <span className="figures">{tickets ?? '—'}</span> },
    { key: 'tempo', label: words.tempo, children: withHint(String(tempo), words.tempoWhy) },
  ]
  return <Descriptions column={1} items={items} />
}

function withHint(value: string, hint: string) {
  return (
    <span>
      <span className="figures">{value}</span> <span className="quiet">· {hint}</span>
    </span>
  )
}
