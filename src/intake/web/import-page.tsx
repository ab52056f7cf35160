import './import-page.css'
import { Button, Checkbox, Select, Table } from 'antd'
import { useRef, useState } from 'react'
import { type ApiPath, upload } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { Defect } from '#desk/problems.ts'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { ImportFormats, ImportReport } from '../api.ts'

const texts = dictionary(
  {
    title: '批量导入',
    hint: '其他渠道的诉求，csv、xlsx 或 jsonl 文件；同一文件再次导入不会重复。',
    choose: '选择文件',
    format: '按表头识别格式',
    partial: '有错行时仍导入其余行',
    check: '只检查',
    run: '导入',
    rows: (rows: number, good: number, bad: number) => `共 ${rows} 行，可导入 ${good}，有误 ${bad}`,
    saved: (saved: number, already: number) => `已导入 ${saved} 件，此前已导入 ${already} 件`,
    none: '没有导入任何一行：请改正下列各行，或选择仍导入其余行。',
    row: '行',
    field: '列',
    value: '内容',
    advice: '怎么改',
    columns: '可用的列',
    wrongFile: '这个文件无法导入：须为 csv、xlsx 或 jsonl 表格，且表头符合一种格式。',
  },
  {
    title: 'Import',
    hint: 'Demands of other channels as csv, xlsx or jsonl; importing a file again adds nothing.',
    choose: 'Choose a file',
    format: 'Format by its headings',
    partial: 'Import the good rows even where others are bad',
    check: 'Check only',
    run: 'Import',
    rows: (rows: number, good: number, bad: number) => `${rows} rows: ${good} good, ${bad} bad`,
    saved: (saved: number, already: number) => `${saved} imported, ${already} imported before`,
    none: 'Nothing was imported: mend the rows below, or choose to import the others.',
    row: 'Row',
    field: 'Column',
    value: 'Content',
    advice: 'What to do',
    columns: 'Columns',
    wrongFile:
      'This file cannot be imported: it must be a csv, xlsx or jsonl table with the headings of a known format.',
  },
)

/** Files of demands: checked row by row, imported whole or, where asked, without the bad rows. */
export function ImportPage() {
  const words = useWords(texts)
  const { say } = useLanguage()
  const formats = useRead('/api/imports/formats', ImportFormats).data?.rows ?? []
  const [file, setFile] = useState<File>()
  const [format, setFormat] = useState<string>()
  const [partial, setPartial] = useState(false)
  const { send, report, problem, pending } = useImport()
  const run = (dryRun: boolean) => file && void send(file, { partial, dryRun, format })
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      <div className="panel row">
        <FileChooser file={file} onChoose={setFile} label={words.choose} />
        <Select
          allowClear
          popupMatchSelectWidth={false}
          placeholder={words.format}
          aria-label={words.format}
          value={format ?? null}
          onChange={(name) => setFormat(name ?? undefined)}
          options={formats.map(({ name, words: called }) => ({ value: name, label: say(called) }))}
        />
        <Checkbox checked={partial} onChange={({ target }) => setPartial(target.checked)}>
          {words.partial}
        </Checkbox>
        <Button disabled={file === undefined} loading={pending} onClick={() => run(true)}>
          {words.check}
        </Button>
        <Button type="primary" disabled={file === undefined} loading={pending} onClick={() => run(false)}>
          {words.run}
        </Button>
      </div>
      {problem && (isWrongFile(problem) ? <p role="alert">▲ {words.wrongFile}</p> : <Problem problem={problem} />)}
      {report && <Report report={report} />}
      <Columns formats={formats} />
    </div>
  )
}

/** The server read the file and found no table it knows. */
function isWrongFile(problem: Error): boolean {
  return problem instanceof Defect && ['format-unknown', 'not-text', 'broken-table'].includes(problem.error)
}

type Asked = { readonly partial: boolean; readonly dryRun: boolean; readonly format: string | undefined }

function useImport() {
  const [report, setReport] = useState<ImportReport>()
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)
  const send = async (file: File, { partial, dryRun, format }: Asked) => {
    const form = new FormData()
    form.append('file', file)
    const query = new URLSearchParams({
      ...(partial && { partial: 'yes' }),
      ...(dryRun && { dryRun: 'yes' }),
      ...(format !== undefined && { format }),
    })
    const path: ApiPath = `/api/imports?${query}`
    setPending(true)
    setProblem(undefined)
    setReport(undefined)
    await upload(path, form, ImportReport).then(setReport, setProblem)
    setPending(false)
  }
  return { send, report, problem, pending }
}

type ChooserParts = { readonly file: File | undefined; readonly onChoose: (file: File) => void; readonly label: string }

function FileChooser({ file, onChoose, label }: ChooserParts) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{file?.name ?? label}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.tsv,.xlsx,.jsonl,.txt"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen !== undefined) onChoose(chosen)
          currentTarget.value = ''
        }}
      />
    </>
  )
}

function Report({ report }: { readonly report: ImportReport }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const { rows, good, bad, saved, already, problems } = report
  return (
    <section className="panel stack" role="status">
      <p>
        {words.rows(rows, good, bad)} · {saved + already > 0 ? words.saved(saved, already) : bad > 0 && words.none}
      </p>
      {problems.length > 0 && (
        <Table
          size="small"
          rowKey={({ row, field, reason }) => `${row} ${field} ${reason}`}
          dataSource={problems}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: words.row, dataIndex: 'row', width: 72, align: 'right' },
            { title: words.field, dataIndex: 'field', width: 140 },
            { title: words.value, dataIndex: 'value', ellipsis: true },
            { title: words.advice, dataIndex: 'advice', render: (advice) => say(advice) },
          ]}
        />
      )}
    </section>
  )
}

function Columns({ formats }: { readonly formats: ImportFormats['rows'] }) {
  const words = useWords(texts)
  const { say, list } = useLanguage()
  return (
    <section className="panel">
      <h2>{words.columns}</h2>
      <dl className="import-columns">
        {formats.map(({ name, words: called, columns, needs }) => (
          <div key={name}>
            <dt>{say(called)}</dt>
            <dd>
              {list(
                Object.entries(columns).map(
                  ([field, headings]) => `${headings[0]}${needs.some((need) => need === field) ? '*' : ''}`,
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
