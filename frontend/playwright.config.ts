import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/chromium'

const url = process.env['BI_URL']
if (!url) {
  throw new Error('BI_URL is not set: start the system with ./bi run, or let ./bi test do it.')
}

const testMatch = process.env['BI_SCREENSHOTS']
  ? '*.shots.ts'
  : process.env['BI_BENCH']
    ? '*.bench.ts'
    : '*.e2e.ts'

export default defineConfig({
  testDir: './e2e',
  testMatch,
  timeout: 60_000,
  retries: 0,
  workers: 1,
  reporter: [['list']],
  outputDir: './test-results',
  use: {
    baseURL: url,
    launchOptions: await launchOptions(),
    viewport: { width: 1280, height: process.env['BI_SCREENSHOTS'] ? 1000 : 900 },
    screenshot: 'only-on-failure',
  },
})
