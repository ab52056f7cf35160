import { TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ListState } from '../url-state.ts'
import { useLanguage, useWords } from '../words.ts'
import { listWords } from './list-words.ts'
import { type Column, shownColumns } from './parts.ts'
import type { ChangeList } from './use-list-state.ts'

type Parts<Row> = { readonly columns: readonly Column<Row>[]; readonly state: ListState; readonly change: ChangeList }

/** Which columns the list shows; the choice goes into the address. */
export function ColumnChooser<Row>({ columns, state, change }: Parts<Row>) {
  const words = useWords(listWords)
  const { say } = useLanguage()
  const choice = (
    <Checkbox.Group
      className="stack"
      value={shownColumns(columns, state.columns).map(({ key }) => key)}
      onChange={(keys) => change({ columns: keys })}
      options={columns.map(({ key, title }) => ({ value: key, label: say(title) }))}
    />
  )
  return (
    <Popover trigger={['click']} placement="bottomRight" content={choice}>
      <Button icon={<TableOutlined />}>{words.columns}</Button>
    </Popover>
  )
}
