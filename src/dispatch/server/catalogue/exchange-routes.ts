import type { FastifyReply } from 'fastify'
import type { Static } from 'typebox'
import type { Row } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { withUploadedFile } from '#platform/files/uploaded-file.ts'
import { tableTypes, writtenTable } from '#platform/files/written-table.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import { catalogueDrafters, catalogueReaders } from '../../audiences.ts'
import { InEdition, LinesExportQuery, LinesImport, LinesImportQuery } from '../../catalogue-api.ts'
import { cityOf } from './answer-draft.ts'
import { findDraft } from './draft-store.ts'
import { lineHeadings, rowOf } from './line-rows.ts'
import { readLinesFile } from './read-lines-file.ts'
import { gone, writeKept } from './write-kept.ts'

/** Lines into a draft from a file of the same columns: all of them, or none and why. [DISPATCH-04] */
export function importLinesRoute(app: App, platform: Platform): void {
  app.post(
    '/api/catalogue-drafts/:edition/imports',
    {
      config: { allow: catalogueDrafters },
      schema: {
        summary: 'Put the lines of a csv or xlsx file in the place of a draft’s (multipart, field file)',
        consumes: ['multipart/form-data'],
        params: InEdition,
        querystring: LinesImportQuery,
        response: answers(LinesImport),
      },
    },
    async (request, reply) => {
      const { edition } = request.params
      const seen = Number(request.query.seen)
      const draft = await findDraft(platform.pool, edition)
      if (draft === undefined) return reply.code(404).send(gone)
      const { rows, lines, problems } = await withUploadedFile(request, platform, (path) =>
        readLinesFile(path, cityOf(draft, platform)),
      )
      if (problems.length > 0) return { rows, problems, revision: draft.revision }
      const { person, name } = actorOf(request)
      const order = { edition, seen, writing: { put: 'lines', lines }, author: { person, name } } as const
      const written = await writeKept(platform, order)
      if ('draft' in written) return { rows, problems, revision: written.draft.revision }
      return 'reason' in written ? reply.code(409).send(written) : reply.code(404).send(written)
    },
  )
}

/** The lines of an edition or of a draft as a file that an import reads again. */
export function exportLinesRoute(app: App, platform: Platform): void {
  app.get(
    '/api/catalogue-exports',
    {
      config: { allow: catalogueReaders },
      schema: {
        summary: 'The lines of an edition or a draft as a file',
        querystring: LinesExportQuery,
        response: failures,
      },
    },
    async (request, reply: FastifyReply) => {
      const { edition, draft, format = 'csv' } = request.query as Static<typeof LinesExportQuery>
      const lines = await (draft === 'yes' ? draftLines(platform, edition) : editionLines(platform, edition))
      if (lines === undefined) return reply.code(404).send({ error: 'no-such-edition' })
      return reply
        .header('content-type', tableTypes[format])
        .header('content-disposition', `attachment; filename="catalogue-${edition}.${format}"`)
        .header('cache-control', 'no-store')
        .send(writtenTable(tableOf(lines), format))
    },
  )
}

async function draftLines({ pool }: Platform, edition: string) {
  return (await findDraft(pool, edition))?.lines
}

async function editionLines({ pool }: Platform, name: string) {
  return (await readCatalogues(pool)).find(({ edition }) => edition === name)?.lines
}

async function* tableOf(lines: readonly CatalogueLine[]): AsyncGenerator<readonly string[]> {
  yield lineHeadings
  for (const line of lines) {
    const row: Row = rowOf(line)
    yield lineHeadings.map((heading) => row[heading] ?? '')
  }
}
