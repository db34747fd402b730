import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signIn, telemetryUrl } from './person'

type Span = {
  span_id: string
  parent_span_id: string
  name: string
  kind: string
  service: string
  scope: string
  attributes: Record<string, string>
}

test('a viewer signs in and sees tiles and chart', async ({ page }) => {
  await signIn(page, 'viewer')

  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(6)
  await expect(page.locator('.chart svg')).toHaveCount(2)
  await expect(page.getByRole('heading', { name: /^Forecast: \$/ })).toBeVisible()
  await expect(page.getByText(/better than repeating the last week/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ranking' }).getByRole('row')).toHaveCount(11)
  await expect(page.getByText('Have the load of Bikes since')).toBeVisible()
  await expect(page.getByText('Bikes in the internet channel stop after').first()).toBeVisible()
  await expect(page.getByText('viewer', { exact: true })).toBeVisible()
})

test('tokens are in no storage that outlives the page', async ({ page }) => {
  await signIn(page, 'viewer')

  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )

  expect(stored).not.toContain('access_token')
  expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/)
})

test('a deep link survives sign-in and reload', async ({ page }) => {
  await signIn(page, 'viewer', '/?source=wideworldimporters&window_days=90&grain=week')

  await expect(page.getByLabel('Company')).toHaveValue('wideworldimporters')
  await expect(page.getByLabel('Figures for')).toHaveValue('90')
  await page.reload()
  await expect(page.getByRole('heading', { name: /Revenue by week/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByLabel('Company')).toHaveValue('wideworldimporters')
})

test('a filter goes into the address and changes the figures', async ({ page }) => {
  await signIn(page, 'viewer')
  const before = await page.locator('.kpi-value').first().textContent()

  await page.getByLabel('Category').selectOption('Clothing')

  await expect(page).toHaveURL(/category=Clothing/)
  await expect(page.locator('.kpi-value').first()).not.toHaveText(before ?? '', { timeout: 15_000 })
})

test('the table is the twin of the chart', async ({ page }) => {
  await signIn(page, 'viewer', '/?days_back=90')
  const points = await page.locator('.chart').first().getAttribute('data-points')

  await page.getByRole('button', { name: 'Show table' }).click()

  await expect(page.getByRole('region', { name: 'Sales by period' }).locator('tbody tr')).toHaveCount(
    Number(points),
  )
})

test('signing out ends the session', async ({ page }) => {
  await signIn(page, 'viewer')

  await page.getByRole('button', { name: 'Sign out' }).click()

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 20_000 })
})

test('nothing on the page breaks the rules of accessibility', async ({ page }) => {
  await signIn(page, 'viewer')
  await expect(page.locator('.chart svg')).toHaveCount(2)

  const result = await new AxeBuilder({ page }).analyze()

  expect(
    result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((n) => n.html).join(' ')}`),
  ).toEqual([])
})

test('one trace runs from the browser to both databases', async ({ page, request }) => {
  await signIn(page, 'viewer')
  const note = await page.getByText(/^Trace [0-9a-f]{32}$/).textContent()
  const traceId = note?.replace('Trace ', '') ?? ''

  await expect(async () => {
    const spans = (await (await request.get(`${telemetryUrl()}/api/traces/${traceId}`)).json()) as Span[]
    const byId = new Map(spans.map((span) => [span.span_id, span]))
    const path = (leaf: Span | undefined): string[] => {
      const services: string[] = []
      for (let at = leaf; at; at = byId.get(at.parent_span_id)) {
        services.unshift(at.service)
        if (at.parent_span_id === '') {
          services.unshift('root')
        }
      }
      return services.filter((service, index) => service !== services[index - 1])
    }
    const sql = (system: string) =>
      spans.filter((span) => span.attributes['db.system.name'] === system).map(path)
    const seen = spans.map((span) => `${span.service} ${span.name}`).join(', ')
    expect(sql('microsoft.sql_server'), seen).toContainEqual(['root', 'frontend', 'gateway', 'bi-query'])
    expect(sql('postgresql'), seen).toContainEqual(['root', 'frontend', 'gateway', 'persistence'])
  }).toPass({ timeout: 20_000 })
})
