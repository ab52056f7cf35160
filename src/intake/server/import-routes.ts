import { withUploadedFile } from '#platform/files/uploaded-file.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import { InvalidInput } from '#platform/invalid-input.ts'
import type { Platform } from '#platform/platform.ts'
import { ImportFormats, ImportQuery, ImportReport } from '../api.ts'
import { importers } from '../audiences.ts'
import type { ImportFormat } from '../import-format.ts'
import { importFile } from './import-file.ts'
import { readImportFormats } from './import-formats.ts'
import type { TakeNumber } from './receive.ts'

/** Demands of other systems as a csv, xlsx or jsonl file: all rows, or none and a report row by row. */
export function importRoutes(app: App, platform: Platform, takeNumber: TakeNumber): void {
  app.get(
    '/api/imports/formats',
    {
      config: { allow: importers },
      schema: { summary: 'The forms in which files may be imported', response: answers(ImportFormats) },
    },
    async () => ({ rows: [...(await readImportFormats(platform.config))] }),
  )
  app.post(
    '/api/imports',
    {
      config: { allow: importers },
      schema: {
        summary: 'Import a file of demands (multipart, field file)',
        consumes: ['multipart/form-data'],
        querystring: ImportQuery,
        response: answers(ImportReport),
      },
    },
    async (request, reply) => {
      const { partial, dryRun, format } = request.query
      return withUploadedFile(request, platform, async (path) => {
        const known = await readImportFormats(platform.config)
        const formats = format === undefined ? known : known.filter(({ name }) => name === format)
        if (formats.length === 0) throw unknownFormat(known)
        const order = { path, formats, actor: actorOf(request), partial: partial === 'yes', dryRun: dryRun === 'yes' }
        return reply.send(await importFile(platform, takeNumber, order))
      })
    },
  )
}

function unknownFormat(known: readonly ImportFormat[]): InvalidInput {
  const message = `must be one of ${known.map(({ name }) => name).join(', ')}`
  return new InvalidInput('querystring', [{ instancePath: '/format', keyword: 'enum', message }])
}
