import { appraiseWeb } from '#appraise/web/stage.tsx'
import { circulateWeb } from '#circulate/web/stage.tsx'
import { classifyWeb } from '#classify/web/stage.tsx'
import { startDesk } from '#desk/start-desk.tsx'
import { dispatchWeb } from '#dispatch/web/stage.tsx'
import { governWeb } from '#govern/web/stage.tsx'
import { handleWeb } from '#handle/web/stage.tsx'
import { intakeWeb } from '#intake/web/stage.tsx'
import { simulateWeb } from '#simulate/web/stage.tsx'
import { warnWeb } from '#warn/web/stage.tsx'

/** The stages, in loop order, and what stands around the loop. */
startDesk([intakeWeb, classifyWeb, dispatchWeb, handleWeb, appraiseWeb, circulateWeb, warnWeb, governWeb, simulateWeb])
