import { startDesk } from '#desk/start-desk.tsx'

/** The stages, in loop order. */
startDesk([])
