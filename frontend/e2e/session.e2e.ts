import { expect, test, type Page } from '@playwright/test'
import { Controls } from './controls'
import { settled, signIn } from './person'

test.describe.configure({ timeout: 120_000 })

type Tokens = { expires_in: number; refresh_token: string }

test('the sign-in uses a code with PKCE S256, state and nonce', async ({ page }) => {
  await page.goto('/')
  const asked = page.waitForRequest(/\/authorize\?/)
  await page.getByRole('button', { name: 'Sign in' }).click()

  const parameters = new URL((await asked).url()).searchParams
  expect(parameters.get('response_type')).toBe('code')
  expect(parameters.get('code_challenge_method')).toBe('S256')
  expect(parameters.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect(parameters.get('state')).toMatch(/^[\w-]{20,}$/)
  expect(parameters.get('nonce')).toMatch(/^[\w-]{20,}$/)
})

test('tokens are in no storage that outlives the page', async ({ page }) => {
  await signIn(page, 'viewer')

  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  )

  expect(stored).not.toContain('access_token')
  expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/)
})

test('a deep link survives sign-in and reload', async ({ page }) => {
  await signIn(page, 'viewer', '/rankings?source=wideworldimporters&window_days=90&by=category')

  await expect(page.getByLabel('Company')).toHaveValue('wideworldimporters')
  await expect(page.getByLabel('Rank', { exact: true })).toHaveValue('category')
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Categories by Revenue/ })).toBeVisible({ timeout: 30_000 })
})

test('tokens are renewed silently before they expire', async ({ page }) => {
  const grants: string[] = []
  await page.route('**/token', async (route) => {
    const form = new URLSearchParams(route.request().postData() ?? '')
    grants.push(form.get('grant_type') ?? '')
    const answer = await route.fetch()
    const tokens = (await answer.json()) as Tokens
    // The provider's own tokens, said to expire in 62 s: they are to be renewed 60 s before that.
    await route.fulfill({ response: answer, json: { ...tokens, expires_in: grants.length === 1 ? 62 : 900 } })
  })
  await signIn(page, 'viewer')

  await expect(() => {
    expect(grants).toEqual(['authorization_code', 'refresh_token'])
  }).toPass({ timeout: 15_000 })
  await page.getByLabel('Category').selectOption('Clothing')
  await settled(page)
  await expect(page.locator('.kpi-value').first()).toHaveText(/^\$/)
})

test('a session that has ended says so, and goes on where it was', async ({ page }) => {
  let refreshToken = ''
  page.on('response', (response) => {
    if (response.url().endsWith('/token') && response.ok()) {
      void response.json().then((tokens: Tokens) => {
        refreshToken = tokens.refresh_token
      })
    }
  })
  await signIn(page, 'viewer', '/rankings?by=category')
  await settled(page)
  const provider = await page.evaluate(async () => {
    const config = (await (await fetch('/config.json')).json()) as { oidc_authority: string }
    return config.oidc_authority
  })
  const revoked = await page.request.post(`${provider}/revoke`, {
    form: { token: refreshToken, client_id: 'bi-spa' },
  })
  expect(revoked.ok()).toBe(true)
  // From now on the gateway gets a token whose signature is wrong, and refuses it.
  await page.route('**/api/**', async (route) => {
    const headers = route.request().headers()
    await route.continue({ headers: { ...headers, authorization: `${headers['authorization'] ?? ''}x` } })
  })

  await page.getByRole('link', { name: 'Explain' }).click()

  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('heading', { name: /^Revenue from/ })).toBeVisible({ timeout: 30_000 })
  await expect(page).toHaveURL(/\/explain/)
})

test('signing out ends the session here, in other tabs and at the provider', async ({ page, context }) => {
  await signIn(page, 'viewer')
  const other = await context.newPage()
  await other.goto('/status')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByText('All services are up.')).toBeVisible({ timeout: 30_000 })

  const ended = page.waitForRequest((request) => request.url().includes('post_logout_redirect_uri='))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await ended

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 20_000 })
  await expect(other.getByText('You have signed out in another tab.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Password')).toBeVisible({ timeout: 20_000 })
})

/** The state of a sign-in that was begun, which an answer of the provider must bring back. */
async function begunState(page: Page): Promise<string> {
  await page.goto('/status')
  const asked = page.waitForRequest(/\/authorize\?/)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const state = new URL((await asked).url()).searchParams.get('state') ?? ''
  await page.getByLabel('Password').waitFor()
  return state
}

for (const [error, title] of [
  ['access_denied', 'The sign-in was refused'],
  ['invalid_scope', 'The sign-in lacks a right'],
] as const) {
  test(`a provider that answers ${error} has a page that says what to do`, async ({ page }) => {
    const state = await begunState(page)

    await page.goto(`/callback?error=${error}&state=${state}`)

    await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 20_000 })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Password')).toBeVisible({ timeout: 20_000 })
  })
}

test('a provider that is down has a page that says so, and trying again helps', async ({ page, request }) => {
  const controls = new Controls(request)
  await page.goto('/')
  await controls.kill('identity')
  try {
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'The identity provider cannot be reached' })).toBeVisible({
      timeout: 20_000,
    })
  } finally {
    await controls.restart('identity')
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('Password')).toBeVisible({ timeout: 30_000 })
})

test('where nobody has to sign in the dashboard opens at once, and says so', async ({ page, request }) => {
  const controls = new Controls(request)
  await controls.configure('gateway', 'REQUIRE_FRONTEND_AUTH=false')
  try {
    const spans = page.waitForResponse((response) => response.url().endsWith('/api/telemetry/v1/traces'))
    await page.goto('/')
    await expect(page.locator('.kpi-value').first()).toHaveText(/^\$/, { timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
    expect((await spans).status()).toBe(200)
    await page.getByRole('link', { name: 'Status' }).click()
    await expect(page.getByText(/Nobody has to sign in/)).toBeVisible({ timeout: 15_000 })
  } finally {
    await controls.configure('gateway')
  }
})
