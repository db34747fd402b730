import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { PAGES, settled, signIn } from './person'

test.describe.configure({ timeout: 180_000 })

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
  )
}

for (const theme of ['light', 'dark'] as const) {
  test(`no page breaks a rule of accessibility, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await violations(page), 'signed out').toEqual([])
    await signIn(page, 'admin')
    for (const address of PAGES) {
      if (address !== '/') {
        await page.locator(`nav a[href^="${address}"]`).click()
      }
      await settled(page)
      expect(await violations(page), address).toEqual([])
    }
    await page.locator('nav a[href^="/forecast"]').click()
    await settled(page)
    await page.getByRole('button', { name: 'Show table' }).first().click()
    await page
      .getByRole('button', { name: /^How was this computed/ })
      .first()
      .click()
    // It fades in.
    await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
    expect(await violations(page), 'table and how it was computed').toEqual([])
  })
}

/** Presses Tab until the focus is on what is named so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labelled = element?.id ? document.querySelector(`label[for="${element.id}"]`) : null
      return (
        element?.getAttribute('aria-label') ??
        labelled?.textContent ??
        element?.textContent ??
        ''
      ).trim()
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) {
      return
    }
  }
  throw new Error(`The keyboard never reached ${String(name)}.`)
}

test('everything can be done by keyboard: sign in, skip, filter, popover, table, another page', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await tabTo(page, 'Sign in')
  await page.keyboard.press('Enter')
  await page.getByLabel('User name').waitFor()
  await page.getByLabel('User name').focus()
  await page.keyboard.type('viewer')
  await page.keyboard.press('Tab')
  await page.keyboard.type(process.env['BI_PASSWORD'] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('.page-head h1')).toBeVisible({ timeout: 30_000 })
  await settled(page)

  await tabTo(page, 'Skip to content')
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await tabTo(page, 'Category')
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/category=/)
  await settled(page)
  await tabTo(page, 'How was this computed? Revenue')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'How was this computed? Revenue' })).toBeFocused()
  await tabTo(page, 'Show table')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Table: History and forecast: Revenue')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'All rankings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Rankings', level: 1 })).toBeVisible()
})
