import { expect, test, type Page } from '@playwright/test'
import { Controls } from './controls'
import { settled, signIn } from './person'

/** Chooses in a field, and sees it in the address and still after a reload. */
async function chosen(page: Page, label: string, value: string, parameter: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(value)
  await expect(page).toHaveURL(new RegExp(`[?&]${parameter}=${value}(&|$)`))
}

async function reloaded(page: Page, fields: Record<string, string>): Promise<void> {
  await settled(page)
  await page.reload()
  await expect(page.locator('.page-head h1')).toBeVisible({ timeout: 30_000 })
  await settled(page)
  for (const [label, value] of Object.entries(fields)) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value)
  }
}

test('forecast: horizon, grain, segments, accuracy beside naive, models, an earlier one over what came', async ({
  page,
}) => {
  await signIn(page, 'viewer', '/forecast')
  await settled(page)
  await expect(page.getByRole('heading', { name: /^\$[\d,]+ in the next 30 days$/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Table: Models' }).getByRole('row')).not.toHaveCount(1)

  await chosen(page, 'Measure', 'units', 'measure')
  await chosen(page, 'By', 'week', 'grain')
  await chosen(page, 'Horizon', '7', 'days')
  await chosen(page, 'Broken down by', 'category', 'by')
  await expect(page.getByRole('heading', { name: /^[\d,]+ in the next week$/ })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('heading', { name: 'By Categories' })).toBeVisible()
  await reloaded(page, { Measure: 'units', By: 'week', Horizon: '7', 'Broken down by': 'category' })

  const accuracy = page.getByRole('region', { name: 'Past accuracy by horizon', exact: true })
  await accuracy.getByRole('button', { name: 'Show table' }).click()
  await expect(accuracy.getByRole('columnheader', { name: 'Seasonal naive' })).toBeVisible()
  await page.getByLabel('Earlier forecast', { exact: true }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/run=/)
  await expect(
    page
      .getByRole('region', { name: 'An earlier forecast over what came', exact: true })
      .first()
      .locator('.chart svg'),
  ).toBeVisible({ timeout: 15_000 })
})

test('rankings: things, measure and window; ties and intervals', async ({ page }) => {
  await signIn(page, 'viewer', '/rankings')
  await settled(page)
  await expect(page.getByRole('region', { name: 'Table: Ranking' }).getByRole('row')).toHaveCount(21)
  await expect(page.getByText(/\(tie A\)/).first()).toBeVisible()

  await chosen(page, 'Rank', 'customer', 'by')
  await chosen(page, 'Show', '10', 'top_n')
  await expect(page.getByRole('heading', { name: /^Customers by Revenue/ })).toBeVisible({ timeout: 30_000 })
  await reloaded(page, { Rank: 'customer', Show: '10' })
  await expect(page.getByRole('region', { name: 'Table: Ranking' }).getByRole('row')).toHaveCount(11)
  await expect(page.locator('.chart')).toHaveAttribute('data-points', '10')
})

test('recommendations: evidence opens in place; a decision with its reason is stored for everybody', async ({
  page,
  browser,
}) => {
  await signIn(page, 'viewer', '/recommendations')
  await settled(page)
  const first = page.locator('.advice-list li').first()
  await first.getByRole('button', { name: /^Evidence and method/ }).click()
  await expect(first.getByText('What would prove it wrong')).toBeVisible()

  await chosen(page, 'Category', 'Bikes', 'category')
  await reloaded(page, { Category: 'Bikes' })
  await page.getByLabel('Category').selectOption('')
  await settled(page)

  await first.getByRole('button', { name: 'Dismiss' }).click()
  await expect(first.getByRole('button', { name: 'Store the decision' })).toBeDisabled()
  const reason = `known since ${Date.now()}`
  await first.getByLabel('Dismiss: Reason').fill(reason)
  await first.getByRole('button', { name: 'Store the decision' }).click()
  await expect(first.getByText(reason)).toBeVisible({ timeout: 15_000 })

  const other = await browser.newPage()
  await signIn(other, 'admin', '/recommendations')
  await expect(other.getByText(reason)).toBeVisible({ timeout: 20_000 })
  await expect(other.getByText(/^Dismissed by viewer/)).toBeVisible()
  await other.close()
})

test('explain: a waterfall from before to now whose parts add up', async ({ page }) => {
  await signIn(page, 'viewer', '/')
  await settled(page)
  await page.getByRole('link', { name: 'Why has Units changed?' }).click()
  await expect(page).toHaveURL(/\/explain\?.*kpi=units/)
  await settled(page)
  await chosen(page, 'Compared with', 'last_year', 'against')
  await reloaded(page, { Figure: 'units', 'Compared with': 'last_year' })

  await page.getByRole('button', { name: 'Show table' }).first().click()
  const cells = await page
    .getByRole('region', { name: /^Table: Units from/ })
    .locator('tbody td')
    .allTextContents()
  const values = cells.map((cell) => Number(cell.replaceAll(',', '')))
  const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0)
  expect(Math.abs(parts - (values.at(-1) ?? 0))).toBeLessThanOrEqual(values.length / 2)
})

test('runs: list, detail and an identical replay', async ({ page }) => {
  await signIn(page, 'viewer', '/rankings')
  await settled(page)
  await page.getByRole('link', { name: 'Runs' }).click()
  await chosen(page, 'Kind', 'rankings', 'kind')
  // The queue stores what was served a moment later.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('region', { name: 'Table: Rankings' })).toBeVisible({ timeout: 8000 })
  }).toPass({ timeout: 40_000 })
  await reloaded(page, { Kind: 'rankings' })
  await page.getByRole('region', { name: 'Table: Rankings' }).getByRole('link').first().click()
  await settled(page)
  await expect(page.getByText('Fingerprint of the input')).toBeVisible()

  await page.getByRole('button', { name: 'Replay' }).click()

  await expect(page.getByText(/Identical: the same input/)).toBeVisible({ timeout: 45_000 })
})

test('what was shown: a receipt, its figures, and that they are still the same', async ({ page }) => {
  await signIn(page, 'viewer')
  await settled(page)
  await page.getByRole('link', { name: 'What was shown' }).click()
  // The queue stores what was shown a moment later.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('region', { name: 'Table: Receipts' })).toBeVisible({ timeout: 8000 })
  }).toPass({ timeout: 40_000 })
  await page.getByRole('region', { name: 'Table: Receipts' }).getByRole('link').first().click()
  await settled(page)

  await page.getByRole('button', { name: 'Show the figures and compare' }).click()

  await expect(page.getByText('Still the same').first()).toBeVisible({ timeout: 60_000 })
  await page
    .getByRole('button', { name: /^Figures: / })
    .first()
    .click()
  await expect(page.getByText('source', { exact: true }).first()).toBeVisible()
})

test('audit: an administrator searches and verifies; a viewer is told that it is not for them', async ({
  page,
  browser,
}) => {
  await signIn(page, 'admin', '/audit')
  await settled(page)
  await page.getByLabel('Path begins with').fill('/api/storage/audit-logs')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/path=%2Fapi%2Fstorage%2Faudit-logs/)
  await settled(page)
  await page.reload()
  await expect(page.getByLabel('Path begins with')).toHaveValue('/api/storage/audit-logs', {
    timeout: 30_000,
  })
  await settled(page)
  const paths = page.getByRole('region', { name: 'Table: Records' }).locator('tbody td:nth-child(4)')
  await expect(paths.first()).toHaveText('/api/storage/audit-logs')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText(/The chain is whole: [\d,]+ records/)).toBeVisible({ timeout: 45_000 })

  const other = await browser.newPage()
  await signIn(other, 'viewer', '/audit')
  await expect(other.getByText('You may not see this')).toBeVisible({ timeout: 15_000 })
  await expect(other.getByRole('button', { name: 'Verify now' })).toHaveCount(0)
  await other.close()
})

test('status: services, freshness and telemetry', async ({ page }) => {
  await signIn(page, 'viewer', '/status')
  await expect(page.getByText('All services are up.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('row', { name: /Adventure Works Dec 31, 2024 Jan 31, 2025/ })).toBeVisible({
    timeout: 15_000,
  })
  await expect(page.getByRole('row', { name: /^gateway http\/protobuf/ })).toBeVisible()
})

test('old links keep working, and an address that never was says so', async ({ page }) => {
  await signIn(page, 'viewer', '/dashboard?source=wideworldimporters&window_days=90&grain=week')
  await expect(page).toHaveURL(/\/\?source=wideworldimporters&window_days=90&grain=week$/)
  await expect(page.getByLabel('Company')).toHaveValue('wideworldimporters')
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible({ timeout: 30_000 })
})

test('the language and the theme are the person’s choice and stay', async ({ page }) => {
  await signIn(page, 'viewer')
  await page.getByLabel('Language').selectOption('de')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übersicht')
  await page.getByLabel('Farben').selectOption('dark')
  await expect(page.locator('html')).toHaveClass(/pf-v6-theme-dark/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übersicht', { timeout: 30_000 })
  await expect(page.locator('html')).toHaveClass(/pf-v6-theme-dark/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('leaving a page ends its request and its query in the warehouse', async ({ page, request }) => {
  const controls = new Controls(request)
  // A slice that nobody has asked for yet, so that it is not remembered.
  await signIn(page, 'viewer', '/status?territory=Canada')
  await expect(page.getByText('All services are up.')).toBeVisible({ timeout: 15_000 })
  await settled(page)
  const before = await controls.warehouse()
  await controls.delay(25_000)
  try {
    await page.getByRole('link', { name: 'Explain' }).click()
    await expect(page.getByText(/^Still computing: \d+ s$/)).toBeVisible({ timeout: 15_000 })
    expect((await controls.warehouse()).queries_running).toBeGreaterThan(0)

    await page.getByRole('link', { name: 'Runs' }).click()

    await expect(async () => {
      const now = await controls.warehouse()
      expect(now.queries_cancelled).toBeGreaterThan(before.queries_cancelled)
    }).toPass({ timeout: 10_000 })
  } finally {
    await controls.delay(0)
  }
})

test('what takes long can be cancelled and asked again', async ({ page, request }) => {
  const controls = new Controls(request)
  await signIn(page, 'viewer', '/status?territory=France')
  await settled(page)
  await controls.delay(25_000)
  try {
    await page.getByRole('link', { name: 'Explain' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 15_000 })
    await expect(page.getByText('What ran for it in the warehouse has been ended too.')).toBeVisible()
  } finally {
    await controls.delay(0)
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: /^Revenue from/ })).toBeVisible({ timeout: 30_000 })
})

test('without a network the page says so', async ({ page, context }) => {
  await signIn(page, 'viewer')
  await settled(page)
  await context.setOffline(true)
  await expect(page.getByText('You are offline')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('You are offline')).toHaveCount(0)
})
