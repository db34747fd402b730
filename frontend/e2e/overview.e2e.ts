import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import Papa from 'papaparse'
import { Controls } from './controls'
import { settled, signIn } from './person'

type Dashboard = {
  trace_id: string
  kpis: { kpis: { kpis: { kpi: string; value: number }[]; as_of: string; lines: number } }
  history: { history: { points: { date: string; revenue: number; orders: number; flag: string }[] } }
  forecast: { forecast: { run_id: string; points: { date: string; mean: number; lower80: number }[] } }
  ranking: { ranking: { run_id: string; rows: { name: string; rank: number; value: number }[] } }
  recommendations: { recommendations: { run_id: string; items: { action: string }[] } }
}

test('a viewer sees what was, what is to come, what moved and what to do', async ({ page }) => {
  await signIn(page, 'viewer')
  await settled(page)

  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(6)
  await expect(page.locator('.chart svg')).toHaveCount(1)
  await expect(page.getByText(/^\$[\d,]+ expected in the next 30 days\.$/)).toBeVisible()
  await expect(page.getByText(/better than repeating the last week/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Table: Top movers' }).getByRole('row')).toHaveCount(6)
  await expect(page.getByText('Have the load of Bikes since')).toBeVisible()
  await expect(page.getByText('viewer', { exact: true })).toBeVisible()
})

test('a figure says how fresh it is, what is suspect in it and how it was computed', async ({ page }) => {
  await signIn(page, 'viewer')
  const tile = page.locator('.kpi', { has: page.getByRole('heading', { name: 'Revenue' }) })

  await expect(tile.getByText('Live')).toBeVisible()
  await expect(tile.getByText('as of Dec 31, 2024')).toBeVisible()
  await tile.getByRole('button', { name: '1 suspect segment' }).click()
  await expect(page.getByText('Bikes in the internet channel stop after').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'How was this computed? Revenue' }).click()
  const facts = page.getByRole('dialog')
  await expect(facts.getByText('Order lines', { exact: true })).toBeVisible()
  await expect(facts.getByText(/^[0-9a-f]{32}$/)).toBeVisible()
  await expect(facts.getByRole('button', { name: 'Copy' })).toBeVisible()
})

test('a filter goes into the address, changes the figures and survives a reload', async ({ page }) => {
  await signIn(page, 'viewer')
  const figure = page.locator('.kpi-value').first()
  const before = await figure.textContent()

  await page.getByLabel('Category').selectOption('Clothing')

  await expect(page).toHaveURL(/category=Clothing/)
  await expect(figure).not.toHaveText(before ?? '', { timeout: 15_000 })
  await settled(page)
  const filtered = await figure.textContent()
  await page.reload()
  await expect(figure).toHaveText(filtered ?? '', { timeout: 30_000 })
  await expect(page.getByLabel('Category')).toHaveValue('Clothing')
})

test('the table is the twin of the chart, and its CSV holds the same', async ({ page }) => {
  await signIn(page, 'viewer', '/?days_back=90')
  await settled(page)
  const points = await page.locator('.chart').first().getAttribute('data-points')

  await page.getByRole('button', { name: 'Show table' }).click()
  const rows = page.getByRole('region', { name: 'Table: History and forecast: Revenue' }).locator('tbody tr')
  await expect(rows).toHaveCount(Number(points))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save History and forecast: Revenue as CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  const csv = Papa.parse<string[]>(text.slice(1).trim()).data

  expect(csv).toHaveLength(Number(points) + 1)
  expect(csv[0]?.slice(0, 3)).toEqual(['Period from', 'Revenue', 'Orders'])
  expect(csv[1]?.[0]).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('a chart can be saved as SVG and as PNG', async ({ page }) => {
  await signIn(page, 'viewer')
  await settled(page)
  await expect(page.locator('.chart svg')).toBeVisible()
  const saved = async (kind: string): Promise<Buffer> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `Save History and forecast: Revenue as ${kind}` }).click()
    return readFile(await (await download).path())
  }

  const svg = (await saved('SVG')).toString('utf8')
  const drawing = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return { root: parsed.documentElement.tagName, paths: parsed.querySelectorAll('path').length }
  }, svg)
  expect(drawing.root).toBe('svg')
  expect(drawing.paths).toBeGreaterThan(10)
  expect((await saved('PNG')).subarray(1, 4).toString('ascii')).toBe('PNG')
})

test('the workbook holds every figure of the dashboard and says where it comes from', async ({
  page,
  request,
}) => {
  const answered = page.waitForResponse((response) => response.url().includes('/api/dashboard?'))
  await signIn(page, 'viewer', '/?category=Clothing&days_back=90')
  const view = (await (await answered).json()) as Dashboard

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as XLSX' }).click()
  const sheets = await new Controls(request).read(await readFile(await (await download).path()))

  const about = new Map(sheets['About']?.map((row) => [row[0], row[1]]))
  expect(about.get('Source')).toBe('adventureworks')
  expect(about.get('Category')).toBe('Clothing')
  expect(about.get('Data complete until (as_of)')).toBe(view.kpis.kpis.as_of)
  expect(about.get('Order lines of the key figures')).toBe(view.kpis.kpis.lines)
  expect(about.get('Trace id')).toMatch(/^[0-9a-f]{32}$/)
  expect(about.get('Run id of the forecast')).toMatch(/^[0-9a-f-]{36}$/)
  expect(about.get('Section Ranking')).toBe('live')
  expect(column(sheets['Key figures'], 'Value')).toEqual(view.kpis.kpis.kpis.map((kpi) => kpi.value))
  const points = view.history.history.points
  expect(column(sheets['History'], 'day from')).toEqual(points.map((point) => point.date))
  expect(column(sheets['History'], 'Revenue (USD)')).toEqual(points.map((point) => point.revenue))
  expect(column(sheets['History'], 'Orders')).toEqual(points.map((point) => point.orders))
  expect(column(sheets['History'], 'Data')).toEqual(points.map((point) => point.flag))
  const coming = view.forecast.forecast.points
  expect(column(sheets['Forecast'], 'Mean (USD)')).toEqual(coming.map((point) => point.mean))
  expect(column(sheets['Forecast'], '80 % lower')).toEqual(coming.map((point) => point.lower80))
  const rows = view.ranking.ranking.rows
  expect(column(sheets['Ranking'], 'Name')).toEqual(rows.map((row) => row.name))
  expect(column(sheets['Ranking'], 'revenue')).toEqual(rows.map((row) => row.value))
  expect(column(sheets['Recommendations'], 'What to do')).toEqual(
    view.recommendations.recommendations.items.map((item) => item.action),
  )
})

function column(sheet: (string | number | null)[][] | undefined, head: string): (string | number | null)[] {
  const at = sheet?.[0]?.indexOf(head) ?? -1
  expect(at, `column ${head}`).toBeGreaterThanOrEqual(0)
  return sheet?.slice(1).map((row) => row[at] ?? null) ?? []
}
