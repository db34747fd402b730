import { expect, type Page } from '@playwright/test'

function variable(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set; ./bi test sets it.`)
  }
  return value
}

/** Signs in at the demo provider and waits until a page's title stands there. */
export async function signIn(page: Page, user: 'viewer' | 'admin', address = '/'): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click()
  await page.getByLabel('User name').fill(user)
  await page.getByLabel('Password').fill(variable('BI_PASSWORD'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('.page-head h1')).toBeVisible({ timeout: 30_000 })
}

/** Waits until nothing on the page is being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"], main .pf-v6-c-skeleton, .outdated')).toHaveCount(0, {
    timeout: 45_000,
  })
}

/** Where the spans of this run can be read. */
export const telemetryUrl = () => variable('BI_TELEMETRY_URL')

/** Every page of the dashboard. */
export const PAGES = [
  '/',
  '/forecast',
  '/rankings',
  '/recommendations',
  '/explain',
  '/runs',
  '/receipts',
  '/audit',
  '/status',
] as const
