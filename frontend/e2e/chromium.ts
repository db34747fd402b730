import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

// Its own list of arguments is made for one page in a small container and switches web security off; not used here.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/** How to start a browser: an installed Chromium when there is one, else the one that npm brought. */
export async function launchOptions(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path))
  return { executablePath: installed ?? (await chromium.executablePath()), args: ARGS }
}
