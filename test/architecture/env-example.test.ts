import { expect, test } from 'vitest'
import { envExample } from '../../src/platform/config/settings-text.ts'

test('.env.example is what the settings say; after a change of them run this test with --update', async () => {
  await expect(envExample()).toMatchFileSnapshot('../../.env.example')
})
