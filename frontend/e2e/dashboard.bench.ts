import { test, type Page } from '@playwright/test'
import { settled, signIn } from './person'

test.describe.configure({ timeout: 300_000 })

const ROUNDS = 5
const BUDGET_LCP = 1500
const BUDGET_CLS = 0.05
const THROTTLE = 4
const PAN_STEPS = 120
const POINTS = 3650
const DAY = 86_400_000

type Load = { lcp: number; cls: number; blocking: number; fcp: number }

/** Watches a page from its first byte; what it sees stands in `window.seen`. */
const WATCH = `
  window.seen = { lcp: 0, cls: 0, blocking: 0 }
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.seen.lcp = entry.startTime }))
    .observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.seen.cls += entry.value }))
    .observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.seen.blocking += Math.max(0, entry.duration - 50) }))
    .observe({ type: 'longtask', buffered: true })
`

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Loads the overview anew, as who comes back does: past the provider, which knows the person, to the last tile. */
async function load(page: Page): Promise<Load> {
  await page.reload()
  await page.locator('.chart svg').waitFor({ timeout: 60_000 })
  await settled(page)
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Omit<Load, 'fcp'> }
    return {
      ...seen,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }
  })
}

async function loads(page: Page, throttle: number): Promise<Load> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const rounds: Load[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await load(page))
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const of = (key: keyof Load) => median(rounds.map((one) => one[key]))
  return { lcp: of('lcp'), cls: of('cls'), blocking: of('blocking'), fcp: of('fcp') }
}

/** Frames a second and the longest frame while the chart is moved along. */
async function pan(page: Page, address: string): Promise<{ rate: number; longest: number; points: string }> {
  await page.goto(address)
  await page.locator('.chart svg').waitFor({ timeout: 60_000 })
  await settled(page)
  const chart = page.locator('.chart')
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (!box) {
    throw new Error('The chart is not to be seen.')
  }
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  // Zoomed in, so that there is something to move along.
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 4; turn++) {
    await page.mouse.wheel(0, -240)
  }
  await page.keyboard.up('Control')
  await page.evaluate(() => {
    const frames: number[] = []
    const watch = (now: number) => {
      frames.push(now)
      requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
    Object.assign(window, { frames })
  })
  const labels = () => chart.locator('svg text').allTextContents()
  const before = await labels()
  await page.mouse.down()
  for (let step = 0; step < PAN_STEPS; step++) {
    await page.mouse.move(middle.x + 150 * Math.sin(step / 10), middle.y)
  }
  const after = await labels()
  await page.mouse.up()
  if (before.join() === after.join()) {
    throw new Error('The chart did not move.')
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  return {
    rate: 1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
    longest: Math.max(...gaps),
    points: (await chart.getAttribute('data-points')) ?? '',
  }
}

type Point = { date: string }
type View = { history: { history: { points: Point[] } } }

/** The sample is shorter than ten years: its days again and again, before those that there are. */
function stretched(points: Point[]): Point[] {
  const last = Date.parse(points.at(-1)?.date ?? '')
  return Array.from({ length: POINTS }, (_, index) => ({
    ...points[(index + points.length * 3 - (POINTS % points.length)) % points.length],
    date: new Date(last - (POINTS - 1 - index) * DAY).toISOString().slice(0, 10),
  }))
}

test('the signed-in overview as a person sees it', async ({ page }) => {
  await page.addInitScript(WATCH)
  await signIn(page, 'viewer')
  await settled(page)
  const plain = await loads(page, 1)
  const slow = await loads(page, THROTTLE)
  const row = (name: string, value: Load) =>
    `${name.padEnd(22)} ${value.fcp.toFixed(0).padStart(8)} ${value.lcp.toFixed(0).padStart(8)} ${value.blocking.toFixed(0).padStart(10)} ${value.cls.toFixed(4).padStart(8)}`
  console.log(`overview, median of ${ROUNDS}     FCP ms   LCP ms   blocked ms      CLS`)
  console.log(row('as it is', plain))
  console.log(row(`CPU ${THROTTLE} times slower`, slow))
  console.log(
    `LCP against its budget of ${BUDGET_LCP} ms: ${(slow.lcp / BUDGET_LCP).toFixed(2)}; CLS against ${BUDGET_CLS}: ${(slow.cls / BUDGET_CLS).toFixed(2)}; slower than as it is: ${(slow.lcp / plain.lcp).toFixed(2)} times`,
  )
  const few = await pan(page, '/?days_back=1095')
  await page.route('**/api/dashboard*', async (route) => {
    const answer = await route.fetch()
    const view = (await answer.json()) as View
    view.history.history.points = stretched(view.history.history.points)
    await route.fulfill({ response: answer, json: view })
  })
  const many = await pan(page, '/?days_back=3650')
  console.log(
    `panning ${few.points} points: ${few.rate.toFixed(0)} frames/s, longest ${few.longest.toFixed(0)} ms`,
  )
  console.log(
    `panning ${many.points} points: ${many.rate.toFixed(0)} frames/s, longest ${many.longest.toFixed(0)} ms; ${(many.rate / few.rate).toFixed(2)} of the rate with ${few.points}`,
  )
})
