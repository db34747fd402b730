import { test, type Page } from '@playwright/test'
import { PAGES, settled, signIn } from './person'

const FOLDER = process.env['BI_SCREENSHOTS'] ?? 'test-results/screenshots'
const WIDE = { width: 1280, height: 1000 }
const PHONE = { width: 390, height: 844 }
const MAX_HEIGHT = 6000

test.describe.configure({ timeout: 240_000 })

const nameOf = (page: string) => (page === '/' ? 'overview' : page.slice(1))

/** A picture of the whole page, which scrolls inside its frame: the window is made as high as its content. */
async function shoot(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await settled(page)
  const height = await page.evaluate(() => {
    const main = document.querySelector('.pf-v6-c-page__main')
    return main ? main.scrollHeight + main.getBoundingClientRect().top + 60 : document.body.scrollHeight
  })
  await page.setViewportSize({
    width: size.width,
    height: Math.min(Math.max(height, size.height), MAX_HEIGHT),
  })
  // The charts follow the size of their place.
  await page.waitForTimeout(700)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
}

/** Goes to a page without loading everything anew, as a link does. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForTimeout(300)
  await settled(page)
}

test('every page: wide, dark, phone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await page.screenshot({ path: `${FOLDER}/signed-out.png` })
  await signIn(page, 'admin')
  for (const address of PAGES) {
    const name = nameOf(address)
    await open(page, address)
    await shoot(page, `${name}-wide`, WIDE)
    await page.emulateMedia({ colorScheme: 'dark' })
    await shoot(page, `${name}-dark`, WIDE)
    await page.emulateMedia({ colorScheme: 'light' })
    await shoot(page, `${name}-phone`, PHONE)
  }
})

test('every page in German', async ({ page }) => {
  await page.addInitScript(() => {
    window.localStorage.setItem('bi.language', 'de')
  })
  await signIn(page, 'admin')
  for (const address of PAGES) {
    await open(page, address)
    await shoot(page, `${nameOf(address)}-german`, WIDE)
  }
})

test('states: suspect data, how computed, table, segments, an earlier forecast, a run, a decision', async ({
  page,
}) => {
  await signIn(page, 'admin')
  await settled(page)
  await page
    .getByRole('button', { name: /suspect segment/ })
    .first()
    .click()
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${FOLDER}/suspect.png` })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'How was this computed? Revenue' }).click()
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${FOLDER}/how-computed.png` })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show table' }).click()
  await shoot(page, 'table', WIDE)
  await open(page, '/forecast?by=category&days=90')
  await shoot(page, 'forecast-segments', WIDE)
  await open(page, '/runs')
  await page.getByRole('region', { name: 'Table: Forecasts' }).getByRole('link').first().click()
  await settled(page)
  await page.getByRole('button', { name: 'Replay' }).click()
  await page.getByText(/Identical/).waitFor({ timeout: 45_000 })
  await shoot(page, 'run', WIDE)
  await open(page, '/recommendations')
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await shoot(page, 'decision', WIDE)
  await open(page, '/nowhere')
  await shoot(page, 'not-found', WIDE)
})

test('states: a long name, nothing sold, one section failed, forbidden, loading, unreachable', async ({
  page,
}) => {
  await signIn(page, 'viewer')
  await open(page, '/audit')
  await shoot(page, 'forbidden', WIDE)
  await open(page, '/?channel=reseller&territory=Germany&category=Clothing')
  await shoot(page, 'section-failed', WIDE)
  await page.route('**/api/dashboard*', async (route) => {
    const answer = await route.fetch()
    const view = (await answer.json()) as Record<string, object>
    view['kpis'] = { ...view['kpis'], status: 'stale', age_seconds: 340 }
    await route.fulfill({ response: answer, json: view })
  })
  await open(page, '/?window_days=7')
  await shoot(page, 'stale', WIDE)
  await page.unroute('**/api/dashboard*')
  await page.route('**/api/rankings*', async (route) => {
    const answer = await route.fetch()
    const view = (await answer.json()) as { rows: { name: string }[] }
    const first = view.rows[0]
    if (first) {
      first.name =
        'Touring-3000 Blue, 54, with a very long name that a careless person put into the warehouse'
    }
    await route.fulfill({ response: answer, json: view })
  })
  await open(page, '/rankings')
  await shoot(page, 'rankings-long-name', PHONE)
  await open(page, '/rankings?category=Bikes&territory=France&window_days=1')
  await shoot(page, 'rankings-few', WIDE)
  await page.route('**/api/explanation*', (route) => route.abort())
  await page.route('**/api/kpis/**', () => undefined)
  await page.evaluate(() => {
    window.history.pushState(null, '', '/explain?window_days=90')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.setViewportSize(WIDE)
  await page.waitForTimeout(4500)
  await page.screenshot({ path: `${FOLDER}/loading.png` })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${FOLDER}/cancelled.png` })
  await page.route('**/api/**', (route) => route.abort())
  await page.evaluate(() => {
    window.history.pushState(null, '', '/recommendations?limit=5')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.getByText('The server cannot be reached').first().waitFor({ timeout: 45_000 })
  await page.screenshot({ path: `${FOLDER}/unreachable.png` })
})
