import './desk.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { DoorsContext } from './doors.ts'
import { queryClient } from './query-client.ts'
import { Appearance } from './shell/appearance.tsx'
import { Shell } from './shell/shell.tsx'
import type { StageWeb } from './stage-web.ts'

/** Starts the web pages in the element `desk`, with these stages in loop order. Throws where the page has no such element. */
export function startDesk(doors: readonly StageWeb[]): void {
  const place = document.getElementById('desk')
  if (place === null) throw new Error('The page has no element "desk" to start in; serve index.html')
  void import('@fontsource-variable/noto-sans-sc')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <DoorsContext value={doors}>
          <BrowserRouter>
            <Appearance>
              <Shell />
            </Appearance>
          </BrowserRouter>
        </DoorsContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}
