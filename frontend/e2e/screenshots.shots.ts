import { test } from '@playwright/test'
import { signIn } from './person'

const FOLDER = process.env['BI_SCREENSHOTS'] ?? 'test-results/screenshots'

test('pictures of every state', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await page.screenshot({ path: `${FOLDER}/signed-out.png` })
  await signIn(page, 'viewer')
  // The page scrolls inside its frame, so that a picture of all needs a window as high.
  await page.setViewportSize({ width: 1280, height: 2180 })
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${FOLDER}/overview.png`, fullPage: true })
  await page.getByRole('button', { name: 'Show table' }).click()
  await page.screenshot({ path: `${FOLDER}/table.png`, fullPage: true })
  await page.getByRole('button', { name: 'Show chart' }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${FOLDER}/dark.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 4200 })
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${FOLDER}/phone.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.route('**/api/dashboard*', (route) => route.abort())
  await page.getByLabel('Figures for').selectOption('90')
  await page.getByText('The server cannot be reached').waitFor({ timeout: 30_000 })
  await page.screenshot({ path: `${FOLDER}/unreachable.png`, fullPage: true })
})
