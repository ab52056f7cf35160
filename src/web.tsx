import { classifyWeb } from '#classify/web/stage.tsx'
import { startDesk } from '#desk/start-desk.tsx'
import { intakeWeb } from '#intake/web/stage.tsx'
import { warnWeb } from '#warn/web/stage.tsx'

/** The stages, in loop order. */
startDesk([intakeWeb, classifyWeb, warnWeb])
