import './chart.css'
import { Button, theme } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ChartOption } from './chart/draw-chart.ts'
import { dictionary, useWords } from './words.ts'

const texts = dictionary({ table: '看表格', picture: '看图' }, { table: 'As a table', picture: 'As a picture' })

export type ChartTable = { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

type Parts = {
  readonly title: string
  readonly option: ChartOption
  /** The same figures as text: for those who do not see the picture, and for copying. */
  readonly table: ChartTable
  /** Pixels. */
  readonly height?: number
  readonly onClick?: (name: string) => void
}

/** A picture of figures in the colours of the theme, with its table one click away. */
export function Chart({ title, option, table, height = 260, onClick }: Parts) {
  const words = useWords(texts)
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      <figcaption>
        {title}
        <Button type="link" size="small" className="no-print" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.picture : words.table}
        </Button>
      </figcaption>
      {asTable ? (
        <FigureTable table={table} />
      ) : (
        <Picture title={title} option={option} height={height} onClick={onClick} />
      )}
    </figure>
  )
}

type PictureParts = Pick<Parts, 'title' | 'option'> & { readonly height: number; readonly onClick: Parts['onClick'] }

function Picture({ title, option, height, onClick }: PictureParts) {
  const box = useRef<HTMLDivElement>(null)
  const { token } = theme.useToken()
  useEffect(() => {
    let isGone = false
    let end = () => {}
    void import('./chart/draw-chart.ts').then(({ drawChart }) => {
      if (!isGone && box.current !== null) end = drawChart(box.current, { option, token, onClick })
    })
    return () => {
      isGone = true
      end()
    }
  }, [option, token, onClick])
  return <div ref={box} role="img" aria-label={title} style={{ height }} />
}

function FigureTable({ table: { head, rows } }: { readonly table: ChartTable }) {
  return (
    <div className="chart-table">
      <table>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((value, index) => (
                <td key={head[index]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
