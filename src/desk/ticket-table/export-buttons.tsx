import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ApiPath } from '../api-client.ts'
import { useLanguage, useWords } from '../words.ts'
import { listWords } from './list-words.ts'

/** Takes the whole list, as it is filtered and sorted, as a file. */
export function ExportButtons({ path, query }: { readonly path: ApiPath; readonly query: string }) {
  const words = useWords(listWords)
  const { language } = useLanguage()
  return (
    <span className="only-desk row">
      {['xlsx', 'csv'].map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          href={`${path}?${query}&format=${format}&language=${language}`}
          aria-label={`${words.export} ${format}`}
        >
          {format}
        </Button>
      ))}
    </span>
  )
}
