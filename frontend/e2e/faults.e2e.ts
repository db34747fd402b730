import { expect, test, type Page } from '@playwright/test'
import { Controls } from './controls'
import { settled, signIn } from './person'

test.describe.configure({ timeout: 150_000 })

test('one section that fails says why and what to do, and leaves the others whole', async ({ page }) => {
  await signIn(page, 'viewer', '/?channel=reseller&territory=Germany&category=Clothing')

  await expect(page.getByText(/their natural grain is the month/)).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('.kpi-value').first()).toHaveText(/^\$/)
  await expect(page.locator('.chart svg')).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Top movers', exact: true })).toBeVisible()

  await page.getByLabel('By', { exact: true }).selectOption('month')
  await expect(page.getByText(/^\$[\d,.]+ expected in the next month\.$/)).toBeVisible({ timeout: 30_000 })
})

/** A click on a page of the navigation. */
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

test('without analytics each page says what is missing, the rest stays, and trying again helps', async ({
  page,
  request,
}) => {
  const controls = new Controls(request)
  await signIn(page, 'viewer', '/status')
  await controls.kill('analytics')
  try {
    await go(page, 'Overview')
    await expect(page.getByText(/^.*Forecast: A service behind this one cannot be reached/)).toBeVisible({
      timeout: 30_000,
    })
    for (const name of ['Forecast', 'Rankings', 'Recommendations', 'Explain']) {
      await go(page, name)
      await expect(page.getByText('The service analytics cannot be reached.').first()).toBeVisible({
        timeout: 40_000,
      })
    }
    await go(page, 'Status')
    await expect(page.getByText('Something is not up')).toBeVisible({ timeout: 15_000 })
    await expect(page.getByRole('row', { name: /^analytics unreachable/ })).toBeVisible()
    await go(page, 'Explain')
    await expect(page.getByText('The service analytics cannot be reached.')).toBeVisible({ timeout: 40_000 })
  } finally {
    await controls.restart('analytics')
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: /^Revenue from/ })).toBeVisible({ timeout: 30_000 })
})

test('what cannot be worked out now is shown as it last was, with its age and the reason', async ({
  page,
  request,
}) => {
  const controls = new Controls(request)
  await controls.configure('gateway', 'DASHBOARD_STALE=PT10M')
  try {
    await signIn(page, 'viewer')
    await settled(page)
    const figure = await page.locator('.kpi-value').first().textContent()
    await controls.kill('analytics')
    await page.reload()
    const tile = page.locator('.kpi').first()
    await expect(tile.getByText(/^Stale, \d+ s old$/)).toBeVisible({ timeout: 30_000 })
    await expect(tile.getByText(/This is an older answer, because: The service analytics/)).toBeVisible()
    await expect(page.locator('.kpi-value').first()).toHaveText(figure ?? '')
  } finally {
    await controls.restart('analytics')
    await controls.configure('gateway')
  }
})

test('without persistence runs, audit and decisions say so, and recommendations are shown', async ({
  page,
  request,
}) => {
  const controls = new Controls(request)
  await signIn(page, 'admin', '/status')
  await controls.kill('persistence')
  try {
    for (const name of ['Runs', 'Audit']) {
      await go(page, name)
      await expect(page.getByText('The service persistence cannot be reached.').first()).toBeVisible({
        timeout: 40_000,
      })
    }
    await go(page, 'Recommendations')
    await expect(page.getByText('Earlier decisions cannot be shown')).toBeVisible({ timeout: 40_000 })
    await expect(page.locator('.advice-list li').first()).toBeVisible()
  } finally {
    await controls.restart('persistence')
  }
})
