import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '#desk/words.ts'

/** The figures of a page as a file. */
export function FigureExports({ path, search }: { readonly path: string; readonly search: URLSearchParams }) {
  const { language } = useLanguage()
  return (
    <span className="row only-desk no-print">
      {['xlsx', 'csv'].map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          href={`${path}?${new URLSearchParams([...search, ['format', format], ['language', language]])}`}
        >
          {format}
        </Button>
      ))}
    </span>
  )
}
