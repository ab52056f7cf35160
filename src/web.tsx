import { startDesk } from '#desk/start-desk.tsx'
import { warnWeb } from '#warn/web/stage.tsx'

/** The stages, in loop order. */
startDesk([warnWeb])
