import { expect, type Page } from '@playwright/test'

function variable(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set; ./bi test sets it.`)
  }
  return value
}

/** Signs in at the demo provider and waits for the dashboard. */
export async function signIn(page: Page, user: 'viewer' | 'admin', address = '/'): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('User name').fill(user)
  await page.getByLabel('Password').fill(variable('BI_PASSWORD'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Revenue', exact: true })).toBeVisible({ timeout: 30_000 })
}

/** Where the spans of this run can be read. */
export const telemetryUrl = () => variable('BI_TELEMETRY_URL')
