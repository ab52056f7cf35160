import { approvalRoute } from './approval-route.ts'
import { beginDraftRoute, changeDraftRoute, giveUpDraftRoute, readDraftRoutes } from './draft-routes.ts'
import { dryRunRoute } from './dry-run-route.ts'
import { catalogueDifferencesRoute, catalogueEditionsRoute } from './edition-routes.ts'
import { exportLinesRoute, importLinesRoute } from './exchange-routes.ts'

/** Editions of the dispatch catalogue, from the draft to the day it comes into force. */
export const catalogueRoutes = [
  catalogueEditionsRoute,
  catalogueDifferencesRoute,
  readDraftRoutes,
  beginDraftRoute,
  changeDraftRoute,
  giveUpDraftRoute,
  importLinesRoute,
  exportLinesRoute,
  dryRunRoute,
  approvalRoute,
] as const
