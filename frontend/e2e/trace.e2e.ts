import { expect, test } from '@playwright/test'
import { Controls } from './controls'
import { settled, signIn, telemetryUrl } from './person'

type Span = {
  span_id: string
  parent_span_id: string
  name: string
  service: string
  attributes: Record<string, string>
}

/** From the root to a span: each step a service and what it did. */
function path(leaf: Span, byId: Map<string, Span>): Span[] {
  const steps: Span[] = []
  for (let at: Span | undefined = leaf; at; at = byId.get(at.parent_span_id)) {
    steps.unshift(at)
  }
  return steps
}

test.describe.configure({ timeout: 120_000 })

test('one click on "Forecast 90 days" is one tree down to the SQL', async ({ page, request }) => {
  await signIn(page, 'viewer', '/forecast')
  await settled(page)
  // Analytics remembers the rows of this page for a minute; started anew, it has to ask the warehouse.
  await new Controls(request).restart('analytics')
  const answered = page.waitForResponse(
    (response) => response.url().includes('/api/forecasts?') && response.url().includes('days=90'),
  )
  await page.getByRole('button', { name: 'Forecast 90 days' }).click()
  const traceId = (await (await answered).headerValue('traceresponse'))?.split('-')[1] ?? ''
  await settled(page)

  await expect(async () => {
    const spans = (await (await request.get(`${telemetryUrl()}/api/traces/${traceId}`)).json()) as Span[]
    const byId = new Map(spans.map((span) => [span.span_id, span]))
    const seen = spans.map((span) => `${span.service} ${span.name}`).join(', ')
    const roots = spans.filter((span) => !byId.has(span.parent_span_id))
    expect(
      roots.map((root) => `${root.service} ${root.name}`),
      seen,
    ).toEqual(['frontend click'])
    expect(roots[0]?.attributes['app.element']).toBe('Forecast 90 days')
    const sql = spans.filter((span) => span.attributes['db.system.name'] === 'microsoft.sql_server')
    const services = sql.map((span) =>
      path(span, byId)
        .map((step) => step.service)
        .filter((service, index, all) => service !== all[index - 1]),
    )
    expect(services, seen).toContainEqual(['frontend', 'gateway', 'analytics', 'bi-query'])
    const names = spans.filter((span) => span.service === 'frontend').map((span) => span.name)
    expect(names, seen).toContain('forecast rendered')
  }).toPass({ timeout: 25_000 })
})

test('one dashboard is one tree to both databases, with a span for each tile and the web vitals', async ({
  page,
  request,
}) => {
  await signIn(page, 'viewer')
  await settled(page)
  const traceId =
    (await page
      .getByText(/^[0-9a-f]{32}$/)
      .last()
      .textContent()) ?? ''

  await expect(async () => {
    const spans = (await (await request.get(`${telemetryUrl()}/api/traces/${traceId}`)).json()) as Span[]
    const byId = new Map(spans.map((span) => [span.span_id, span]))
    const seen = spans.map((span) => `${span.service} ${span.name}`).join(', ')
    const services = (system: string) =>
      spans
        .filter((span) => span.attributes['db.system.name'] === system)
        .map((span) =>
          path(span, byId)
            .map((step) => step.service)
            .filter((service, index, all) => service !== all[index - 1]),
        )
    expect(services('microsoft.sql_server'), seen).toContainEqual([
      'frontend',
      'gateway',
      'analytics',
      'bi-query',
    ])
    expect(services('postgresql'), seen).toContainEqual(['frontend', 'gateway', 'persistence'])
    const tiles = spans.filter((span) => span.name.startsWith('tile '))
    expect(tiles.map((tile) => tile.name).toSorted(), seen).toEqual(
      ['tile forecast', 'tile history', 'tile kpis', 'tile ranking', 'tile recommendations'].toSorted(),
    )
    expect(tiles.map((tile) => byId.get(tile.parent_span_id)?.name)).toEqual(
      Array.from({ length: 5 }, () => 'dashboard rendered'),
    )
  }).toPass({ timeout: 25_000 })
})

test('an export of spans that fails never disturbs the page', async ({ page }) => {
  await page.route('**/api/telemetry/v1/traces', (route) => route.abort())
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await signIn(page, 'viewer')
  await settled(page)

  await page.getByLabel('Category').selectOption('Clothing')
  await settled(page)

  await expect(page.locator('.kpi-value').first()).toHaveText(/^\$/)
  expect(complaints).toEqual([])
})

test('an error of the page is reported with its stack as in the sources', async ({ page }) => {
  await signIn(page, 'viewer', '/status')
  await settled(page)
  const sent = page.waitForRequest(
    (request) =>
      request.url().endsWith('/api/telemetry/v1/traces') &&
      (request.postData() ?? '').includes('There is no room left for files.'),
  )
  // Something breaks within our own code.
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('There is no room left for files.')
    }
  })
  await page.getByRole('button', { name: 'Save Services as CSV' }).click()

  const spans = (await sent).postData() ?? ''
  expect(spans).toContain('page error')
  expect(spans).toContain('src/lib/save.ts:')
})
